import { shown } from './shown.ts';

const WORDS: Readonly<Record<string, string>> = {
  'aws:username': "the caller's user name",
  'aws:userid': "the caller's id",
  'aws:principalaccount': "the caller's account",
  'aws:principalorgid': "the caller's organization",
  'aws:principalarn': "the caller's ARN",
  'aws:sourceidentity': "the caller's source identity",
  'aws:currenttime': 'the time of the request',
  'aws:sourceip': 'the address of the request',
};

/** variableWords says what a text stands for that is one policy variable and nothing else, or nothing. */
export function variableWords(text: string): string | undefined {
  const name = /^\$\{([^{},]+)\}$/.exec(text)?.[1]?.trim();
  if (name === undefined) return undefined;
  const key = name.toLowerCase();
  if (Object.hasOwn(WORDS, key)) return WORDS[key];
  if (key.startsWith('aws:principaltag/'))
    return `the caller's own tag ${shown(name.slice('aws:principaltag/'.length))}`;
  return name.length > 1 ? `the request's ${shown(name)}` : undefined;
}
