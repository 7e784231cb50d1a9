import { textGraphemes, textWidth } from './width.ts';

/** wrapWords breaks a text into lines of at most so many columns of a terminal, between words where it can. */
export function wrapWords(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    for (const piece of pieces(word, columns)) {
      const pieceWidth = textWidth(piece);
      if (line !== '' && width + 1 + pieceWidth > columns) {
        lines.push(line);
        [line, width] = [piece, pieceWidth];
      } else if (line === '') [line, width] = [piece, pieceWidth];
      else [line, width] = [`${line} ${piece}`, width + 1 + pieceWidth];
    }
  }
  return [...lines, line];
}

/** wrapAnywhere breaks a text into lines of at most so many columns of a terminal: for commands, in which every character counts. */
export function wrapAnywhere(text: string, columns: number): string[] {
  return text.split('\n').flatMap(line => (line === '' ? [''] : pieces(line, columns)));
}

/** Columns that what is left of a broken line stands deeper than its beginning. */
const DEEPER = 2;

/** wrapDeeper is wrapAnywhere for text that is set in, such as JSON: what is left of a line stands a little deeper than its beginning. */
export function wrapDeeper(text: string, columns: number): string[] {
  return text.split('\n').flatMap(line => {
    if (textWidth(line) <= columns) return [line];
    const indent = ' '.repeat(
      Math.min(line.length - line.trimStart().length + DEEPER, Math.floor(columns / 2)),
    );
    const [first = '', ...rest] = wrapAnywhere(line, columns);
    return [first, ...wrapAnywhere(rest.join(''), columns - indent.length).map(piece => `${indent}${piece}`)];
  });
}

const ASCII = /^[ -~]*$/;

/** Letters with their accents stay together; one that is wider than the room stands alone. */
function pieces(word: string, columns: number): string[] {
  const room = Math.max(1, Math.floor(columns));
  if (textWidth(word) <= room) return [word];
  if (ASCII.test(word)) return word.match(new RegExp(`.{1,${room}}`, 'g')) ?? [word];
  const list: string[] = [];
  let piece = '';
  let width = 0;
  for (const segment of textGraphemes(word)) {
    const own = textWidth(segment);
    if (piece !== '' && width + own > room) {
      list.push(piece);
      [piece, width] = ['', 0];
    }
    piece += segment;
    width += own;
  }
  return [...list, piece];
}
