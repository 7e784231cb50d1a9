import { styledWidth } from '../../text/styled-width.ts';

/** What Ink has laid out, in the order in which it is drawn. */
export type Operation =
  | {
      readonly type: 'write';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly transformers: readonly ((line: string, index: number) => string)[];
    }
  | { readonly type: 'clip'; readonly clip: Clip }
  | { readonly type: 'unclip' };

interface Clip {
  readonly x1?: number | undefined;
  readonly x2?: number | undefined;
  readonly y1?: number | undefined;
  readonly y2?: number | undefined;
}

interface Row {
  text: string;
  width: number;
}

/**
 * drawSimply puts a frame together whose texts stand beside and below each other, as those of the wizard do; nothing
 * where texts overlap or are cut at their sides. Ink's own way takes every line apart into its characters at each key.
 */
export function drawSimply(
  operations: readonly Operation[],
  height: number,
): { readonly output: string; readonly height: number } | undefined {
  const rows = Array.from({ length: height }, (): Row => ({ text: '', width: 0 }));
  const clips: Clip[] = [];
  for (const operation of operations) {
    if (operation.type === 'clip') clips.push(operation.clip);
    else if (operation.type === 'unclip') clips.pop();
    else if (write(rows, operation, clips.at(-1) ?? {}) === 'not simple') return undefined;
  }
  return { output: rows.map(({ text }) => text.trimEnd()).join('\n'), height };
}

function write(
  rows: Row[],
  { x, y, text, transformers }: Operation & { type: 'write' },
  { x1, x2, y1 = 0, y2 = rows.length }: Clip,
): 'written' | 'not simple' {
  if (x1 !== undefined || x2 !== undefined) return 'not simple';
  const lines = text.split('\n');
  const from = Math.max(0, y1 - y);
  const to = Math.min(lines.length, y2 - y);
  for (let index = from; index < to; index++) {
    const row = rows[y + index];
    const line = lines[index] ?? '';
    if (row === undefined || line === '') continue;
    if (x < row.width) return 'not simple';
    // Ink counts the lines that it shows for a transformer, not those that it has.
    const drawn = transformers.reduce((made, transform) => transform(made, index - from), line);
    row.text += ' '.repeat(x - row.width) + drawn;
    row.width = x + styledWidth(line);
  }
  return 'written';
}
