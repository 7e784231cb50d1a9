/** Access key ids, long-term and temporary (IAM User Guide, "IAM identifiers", unique identifiers). */
const ACCESS_KEY_ID = /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g;
/** A secret access key is 40 characters of base64. */
const KEY_SHAPE = /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g;
/** A secret key that is called one. */
const NAMED_KEY = /(?<=secret.{0,24}[=:"'\s])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/gi;
/** Session tokens are long base64; nothing in a policy has so many characters without a dash, a colon or a space. */
const SESSION_TOKEN = /[A-Za-z0-9/+=]{200,}/g;
/** How the session tokens of STS begin, however short. */
const TOKEN_BEGINNING = /(?:FwoGZXIvYXdz|FQoGZXIvYXdz|IQoJb3JpZ2lu|AQoDYXdz)[A-Za-z0-9/+=]{40,}/g;
/** A signed token, as of a web identity: JSON in base64, twice, and the signature (RFC 7519). */
const WEB_TOKEN = /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]*/g;
/** The password in an address. */
const ADDRESS_PASSWORD = /(?<=\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@"']{0,200}:)[^\s/@"']+(?=@)/gi;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
/** Bits a character from which 40 characters are random rather than a name: English in camel case has about 4. */
const RANDOM_BITS = 4.3;

/** What is taken out besides what looks like a credential, and what stands in its place. */
export interface TakingOut {
  /** Credentials that are known, as they are. */
  readonly known: readonly string[];
  /** Whether an access key id stands in the text, or in another one that came with it. */
  readonly besideKeyId: boolean;
  /** Called for each; what it answers stands in the place of the credential. */
  readonly take: () => string;
}

/** takeCredentialsOut gives a text without what looks like a credential of AWS, a private key, a signed token or a password in an address. */
export function takeCredentialsOut(text: string, { known, besideKeyId, take }: TakingOut): string {
  const named = known
    .reduce((rest, secret) => (rest.includes(secret) ? rest.replaceAll(secret, take) : rest), text)
    .replace(PRIVATE_KEY, take)
    .replace(WEB_TOKEN, take)
    .replace(TOKEN_BEGINNING, take)
    .replace(SESSION_TOKEN, run => (isMixed(run) ? take() : run))
    .replace(ADDRESS_PASSWORD, take)
    .replace(NAMED_KEY, take);
  return named
    .replace(KEY_SHAPE, run => (isMixed(run) && (besideKeyId || isRandom(named, run)) ? take() : run))
    .replace(ACCESS_KEY_ID, take);
}

/** hasKeyId tells whether an access key id stands in a text: then a secret key may stand beside it. */
export function hasKeyId(text: string): boolean {
  return text.search(ACCESS_KEY_ID) >= 0;
}

/** knownCredentials are those of the environment; one of a test set-up may be one letter, and taking that out of every text would leave nothing. */
export function knownCredentials(environment: NodeJS.ProcessEnv): string[] {
  const { AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_CONTAINER_AUTHORIZATION_TOKEN } = environment;
  return [AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_CONTAINER_AUTHORIZATION_TOKEN].filter(
    secret => secret !== undefined && secret.length >= 16,
  ) as string[];
}

function isMixed(text: string): boolean {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /[0-9]/.test(text);
}

/** Without a key id beside it, only a value that is nothing else and looks drawn by lot counts. */
function isRandom(text: string, run: string): boolean {
  return text.trim() === run && bitsOf(run) >= RANDOM_BITS;
}

/** Shannon entropy of the characters of a text, in bits a character. */
function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce(
    (bits, count) => bits - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}
