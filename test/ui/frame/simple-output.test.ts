import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawSimply, type Operation } from '../../../source/ui/frame/simple-output.ts';

/** Ink's own way, which its package does not offer to others. */
const file = path.resolve('node_modules/ink/build/output.js');
const { default: Output } = await import(pathToFileURL(file).href);

const WIDTH = 40;
const HEIGHT = 8;

/** A text of one or two lines in one of four rows of boxes, two boxes in a row, as the layout of the wizard makes them. */
const line = fc.stringMatching(/^[ -~é❯◉…]{0,18}$/);
const styles = fc.constantFrom(
  (text: string) => text,
  (text: string) => `\u001B[2m${text}\u001B[22m`,
  (text: string, index: number) => `\u001B[3${index + 1}m${text}\u001B[39m`,
);
const box = fc.record({ x: fc.nat(2), lines: fc.array(line, { minLength: 1, maxLength: 3 }), style: styles });
const frames = fc.array(fc.array(box, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });

function operationsOf(rows: typeof frames extends fc.Arbitrary<infer Rows> ? Rows : never): Operation[] {
  return rows.flatMap((boxes, row) => [
    { type: 'clip', clip: { y1: row * 2, y2: row * 2 + 2 } } as const,
    ...boxes.map(
      ({ x, lines, style }, place): Operation => ({
        type: 'write',
        x: place * 20 + x,
        y: row * 2,
        text: lines.join('\n'),
        transformers: [style],
      }),
    ),
    { type: 'unclip' } as const,
  ]);
}

/** Each character with the colours that it has: how often a colour is named does not matter. */
function looksOf(frame: string): string[] {
  return frame.split('\n').map(text => {
    let style = '';
    const parts = text.split(/(\u001B\[\d+m)/).flatMap(part => {
      if (!part.startsWith('\u001B')) return Array.from(part, character => style + character);
      style = part === '\u001B[39m' || part === '\u001B[22m' ? '' : part;
      return [];
    });
    return parts
      .join('')
      .replace(/(\u001B\[\d+m )+$/, '')
      .trimEnd();
  });
}

it('draws texts beside and below each other as Ink draws them', () => {
  fc.assert(
    fc.property(frames, rows => {
      const operations = operationsOf(rows);
      const ink = new Output({ width: WIDTH, height: HEIGHT });
      ink.operations = operations.filter(one => one.type !== 'write' || one.text !== '');
      const { output, height } = ink.get();
      const drawn = drawSimply(ink.operations, HEIGHT);
      expect(drawn?.height).toBe(height);
      expect(looksOf(drawn?.output ?? '')).toEqual(looksOf(output));
    }),
    { numRuns: 60 },
  );
});

const text = (x: number, words: string): Operation => ({
  type: 'write',
  x,
  y: 0,
  text: words,
  transformers: [],
});

it('leaves texts that overlap, or are cut at a side, to Ink', () => {
  expect(drawSimply([text(0, 'background'), text(2, 'over')], 1)).toBeUndefined();
  expect(drawSimply([text(-1, 'over the edge')], 1)).toBeUndefined();
  const clip = { type: 'clip', clip: { x1: 0, x2: 3 } } as const;
  expect(drawSimply([clip, text(0, 'much too long')], 1)).toBeUndefined();
});
