import { textWidth } from './width.ts';

const COLOUR = /\u001B\[[\d;:]*m/g;

/** styledWidth counts the columns of a text with colours: these take none. */
export function styledWidth(text: string): number {
  return textWidth(text.includes('\u001B') ? text.replaceAll(COLOUR, '') : text);
}
