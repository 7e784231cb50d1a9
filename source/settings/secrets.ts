import { hasKeyId, knownCredentials, takeCredentialsOut } from '../text/credential-shapes.ts';

/** What stands in the place of a secret: a placeholder, so that no policy is made of it unasked. */
export const REMOVED_SECRET = '<removed_secret>';

/** A value without what looks like a secret, and how many places were changed. */
export interface Cleaned {
  readonly value: unknown;
  readonly removed: number;
}

/** withoutSecrets takes out of a JSON value, keys included, what looks like a credential. */
export function withoutSecrets(value: unknown, environment: NodeJS.ProcessEnv = process.env): Cleaned {
  let removed = 0;
  const taking = {
    known: knownCredentials(environment),
    besideKeyId: holdsKeyId(value),
    take: () => {
      removed += 1;
      return REMOVED_SECRET;
    },
  };
  return { value: mapTexts(value, text => takeCredentialsOut(text, taking)), removed };
}

function holdsKeyId(value: unknown): boolean {
  let found = false;
  mapTexts(value, text => {
    found ||= hasKeyId(text);
    return text;
  });
  return found;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(item => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapTexts(item, change)]),
  );
}
