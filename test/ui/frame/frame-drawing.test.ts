import xterm from '@xterm/headless';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Drawn, drawAfresh, drawOver, NOTHING_DRAWN } from '../../../source/ui/frame/frame-drawing.ts';
import type { Size } from '../../../source/ui/state/wizard.ts';

const EARLIER = Array.from({ length: 40 }, (_, index) => `before ${index}`);

/** A terminal on which somebody has worked before a frame is drawn. */
class Window {
  readonly #terminal: xterm.Terminal;
  #size: Size;
  #drawn: Drawn = NOTHING_DRAWN;

  constructor(size: Size) {
    this.#size = size;
    const { columns: cols, rows } = size;
    this.#terminal = new xterm.Terminal({ cols, rows, allowProposedApi: true });
  }

  write(bytes: string): Promise<void> {
    return new Promise(resolve => this.#terminal.write(bytes, resolve));
  }

  async draw(lines: readonly string[]): Promise<void> {
    const { bytes, drawn } = drawOver(this.#drawn, lines, this.#size.columns);
    this.#drawn = drawn;
    await this.write(bytes);
  }

  async resize(size: Size, lines: readonly string[]): Promise<void> {
    this.#size = size;
    this.#terminal.resize(size.columns, size.rows);
    const { bytes, drawn } = drawAfresh(this.#drawn, lines, size);
    this.#drawn = drawn;
    await this.write(bytes);
  }

  /** all lines, the scrollback included, without blank ones. */
  all(): string[] {
    const { active } = this.#terminal.buffer;
    const lines = Array.from({ length: active.length }, (_, row) => active.getLine(row));
    return lines.map(line => line?.translateToString(true).trimEnd() ?? '').filter(line => line !== '');
  }
}

async function used(size: Size): Promise<Window> {
  const window = new Window(size);
  await window.write(EARLIER.map(line => `${line}\r\n`).join(''));
  return window;
}

const wide = (columns: number) => fc.integer({ min: 1, max: columns }).map(width => '─'.repeat(width));
const frame = ({ columns, rows }: Size) => fc.array(wide(columns), { maxLength: rows - 2 });
const size = fc.record({ columns: fc.integer({ min: 12, max: 60 }), rows: fc.integer({ min: 5, max: 30 }) });
const sized = size.chain(one => fc.record({ size: fc.constant(one), lines: frame(one) }));

describe('a frame', () => {
  it('is drawn over the one before it, and nothing else is touched', async () => {
    const frames = size.chain(one => fc.record({ size: fc.constant(one), frames: fc.array(frame(one)) }));
    await fc.assert(
      fc.asyncProperty(frames, async drawing => {
        const window = await used(drawing.size);
        for (const lines of drawing.frames) await window.draw(lines);
        expect(window.all()).toEqual([...EARLIER, ...(drawing.frames.at(-1) ?? [])]);
      }),
      { numRuns: 40 },
    );
  });

  it('is whole after every change of the size, and what stood there before is never wiped', async () => {
    await fc.assert(
      fc.asyncProperty(sized, fc.array(sized, { minLength: 1, maxLength: 5 }), async (first, others) => {
        const window = await used(first.size);
        await window.draw(first.lines);
        for (const other of others) await window.resize(other.size, other.lines);
        const last = others.at(-1)?.lines ?? [];
        const all = window.all();
        expect(all.slice(all.length - last.length)).toEqual(last);
        expect(all.filter(line => line.startsWith('before'))).toEqual(EARLIER);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves nothing behind where the window had room for its broken lines', async () => {
    const window = await used({ columns: 40, rows: 20 });
    await window.draw(['x'.repeat(40), 'short', 'y'.repeat(25)]);
    await window.resize({ columns: 20, rows: 15 }, ['small']);
    await window.resize({ columns: 60, rows: 20 }, ['large', 'again']);
    expect(window.all()).toEqual([...EARLIER, 'large', 'again']);
  });

  it('takes away what a window had pushed out once that can come into sight again', () => {
    const tall = Array.from({ length: 18 }, () => 'line');
    const { drawn } = drawAfresh({ ...NOTHING_DRAWN, lines: tall }, ['small'], { columns: 40, rows: 8 });
    const { bytes } = drawAfresh(drawn, ['large'], { columns: 40, rows: 60 });
    expect(bytes.startsWith('\r\u001B[12A\u001B[J\n')).toBe(true);
  });
});
