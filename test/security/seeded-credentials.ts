import { createHash } from 'node:crypto';

/** Credentials in the form of AWS's that were never given to anybody. */
export interface SeededCredentials {
  readonly keyId: string;
  readonly secret: string;
  readonly token: string;
}

/** seededCredentials are the same for the same name, and for no other: what leaks tells the way that it came in by. */
export function seededCredentials(name: string): SeededCredentials {
  return {
    keyId: `ASIA${letters(name, 'id', 60)
      .toUpperCase()
      .replace(/[^A-Z2-7]/g, '')
      .slice(0, 16)}`,
    // Digits, small and capital letters stand in every one, as in those that are drawn by lot.
    secret: `a1B/${letters(name, 'secret', 36)}`,
    token: `IQoJb3JpZ2luX2VjE${letters(name, 'token', 260)}`,
  };
}

/** seededText is a secret of no certain form: a password, a ticket of single sign-on. */
export function seededText(name: string): string {
  return `pw-${letters(name, 'text', 24)}`;
}

function letters(name: string, what: string, count: number): string {
  let text = '';
  for (let i = 0; text.length < count; i++)
    text += createHash('sha256').update(`${name} ${what} ${i}`).digest('base64').replace(/[+/=]/g, '');
  return text.slice(0, count);
}
