/** What stands in the place of a secret: a placeholder, so that no policy is made of it unasked. */
export const REMOVED_SECRET = '<removed_secret>';

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
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g;
/** Bits a character from which 40 characters are random rather than a name: English in camel case has about 4. */
const RANDOM_BITS = 4.3;

/** A value without what looks like a secret, and how many places were changed. */
export interface Cleaned {
  readonly value: unknown;
  readonly removed: number;
}

/** withoutSecrets takes out of a JSON value, keys included, what looks like a credential of AWS or a private key. */
export function withoutSecrets(value: unknown, environment: NodeJS.ProcessEnv = process.env): Cleaned {
  const known = [environment.AWS_SECRET_ACCESS_KEY, environment.AWS_SESSION_TOKEN].filter(isLongEnough);
  let removed = 0;
  const take = () => {
    removed += 1;
    return REMOVED_SECRET;
  };
  const besideKeyId = hasKeyId(value);
  const clean = (text: string): string => {
    const named = known
      .reduce((rest, secret) => (rest.includes(secret) ? rest.replaceAll(secret, take) : rest), text)
      .replace(PRIVATE_KEY, take)
      .replace(TOKEN_BEGINNING, take)
      .replace(SESSION_TOKEN, run => (isMixed(run) ? take() : run))
      .replace(NAMED_KEY, take);
    return named
      .replace(KEY_SHAPE, run => (isMixed(run) && (besideKeyId || isRandom(named, run)) ? take() : run))
      .replace(ACCESS_KEY_ID, take);
  };
  return { value: mapTexts(value, clean), removed };
}

/** A secret of a test set-up may be one letter: taking that out of every text would leave nothing. */
function isLongEnough(secret: string | undefined): secret is string {
  return secret !== undefined && secret.length >= 16;
}

function hasKeyId(value: unknown): boolean {
  let found = false;
  mapTexts(value, text => {
    found ||= text.search(ACCESS_KEY_ID) >= 0;
    return text;
  });
  return found;
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

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(item => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapTexts(item, change)]),
  );
}
