import stringWidth from 'string-width';

/** Characters of one column, and none that joins what stands before it: most texts need no more than their length. */
const ONE_COLUMN_EACH = /^[ -~¡-¬®-ÿ–—‘’“”•…←-↓─-╿█░○●◉◯✔✖❯⠀-⣿]*$/;
/** Made when it is needed: Node takes longer for the first one than for the help of the program. */
let graphemes: Intl.Segmenter | undefined;

/** textWidth counts the columns that a text takes on a terminal: two for a wide character, none for a combining one. */
export function textWidth(text: string): number {
  return ONE_COLUMN_EACH.test(text) ? text.length : stringWidth(text);
}

/** textGraphemes splits a text into what a person sees as one character each. */
export function textGraphemes(text: string): string[] {
  if (ONE_COLUMN_EACH.test(text)) return text.split('');
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), part => part.segment);
}

/** padWidth fills a text with blanks to so many columns. */
export function padWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - textWidth(text)));
}

/** cutEnd shortens a text to so many columns: its start and the sign for more. */
export function cutEnd(text: string, columns: number, sign: string): string {
  if (textWidth(text) <= columns) return text;
  const room = columns - textWidth(sign);
  if (room <= 0) return startOf(textGraphemes(text), columns);
  return startOf(textGraphemes(text), room) + sign;
}

/** cutMiddle shortens a text to so many columns: its start, the sign for more, and its end. */
export function cutMiddle(text: string, columns: number, sign: string): string {
  if (textWidth(text) <= columns) return text;
  const room = columns - textWidth(sign);
  if (room < 2) return cutEnd(text, columns, sign);
  const all = textGraphemes(text);
  const start = startOf(all, Math.ceil(room / 2));
  const end = startOf(all.toReversed(), room - textWidth(start), 'backwards');
  return start + sign + end;
}

function startOf(all: readonly string[], columns: number, order: 'forwards' | 'backwards' = 'forwards') {
  const kept: string[] = [];
  let width = 0;
  for (const grapheme of all) {
    width += textWidth(grapheme);
    if (width > columns) break;
    kept.push(grapheme);
  }
  return (order === 'forwards' ? kept : kept.reverse()).join('');
}
