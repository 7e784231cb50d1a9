import { safeLine } from '../../text/safe-text.ts';

/** What a person answered: one of the words that every question knows, or a text. */
export type Reply =
  | { readonly kind: 'enter' | 'back' | 'help' | 'leave' }
  | { readonly kind: 'text'; readonly text: string };

/** readReply reads a line that was typed; a text that would be one of the words stands behind an equals sign. */
export function readReply(line: string): Reply {
  const text = safeLine(line).trim();
  if (text === '') return { kind: 'enter' };
  const word = WORDS.get(text.toLowerCase());
  if (word !== undefined) return { kind: word };
  return { kind: 'text', text: text.startsWith('=') ? text.slice(1) : text };
}

const WORDS: ReadonlyMap<string, 'back' | 'help' | 'leave'> = new Map([
  ['b', 'back'],
  ['?', 'help'],
  ['q', 'leave'],
]);
