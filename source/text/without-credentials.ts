import { hasKeyId, knownCredentials, takeCredentialsOut } from './credential-shapes.ts';

/** What stands in the place of a credential. */
const REMOVED = '***';
/** By what names requests and answers call what nobody else may read; quotes may stand around it, escaped ones too. */
const CALLED_ONE =
  /((?:x-amz-security-token|authorization|WebIdentityToken|SAMLAssertion|SecretAccessKey|SessionToken|AccessToken|password)["'\\]*\s*[:=]\s*["'\\]*(?:(?:AWS4-HMAC-SHA256|Bearer|Basic)\s+)?)[^\s"'&,;<>\\]+/gi;
const SIGNATURE = /\b(Signature=)[0-9a-f]{8,}/gi;

/** withoutCredentials makes a text of a server or of another program fit to be printed: it may say what it was told in confidence. */
export function withoutCredentials(text: string, environment: NodeJS.ProcessEnv = process.env): string {
  return takeCredentialsOut(text, {
    known: knownCredentials(environment),
    besideKeyId: hasKeyId(text),
    take: () => REMOVED,
  })
    .replace(CALLED_ONE, `$1${REMOVED}`)
    .replace(SIGNATURE, `$1${REMOVED}`);
}
