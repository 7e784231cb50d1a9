import { EventEmitter } from 'node:events';
import xterm from '@xterm/headless';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrameOutput } from '../../../source/ui/effects/frame-output.ts';
import type { Size } from '../../../source/ui/state/wizard.ts';

const EARLIER = Array.from({ length: 40 }, (_, index) => `before ${index}`);
/** More than a frame, the news of a resize and the pause after it take together. */
const ALL_ARRIVED_MS = 1_000;

/** A terminal at the end of a line: what is written arrives later, and what it becomes is heard of later. */
class FarTerminal extends EventEmitter {
  columns: number;
  rows: number;
  readonly #emulator: xterm.Terminal;
  readonly #delay: number;

  constructor({ columns, rows }: Size, delay: number) {
    super();
    this.columns = columns;
    this.rows = rows;
    this.#delay = delay;
    this.#emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.#emulator.write(EARLIER.map(line => `${line}\r\n`).join(''));
  }

  write(bytes: string): boolean {
    setTimeout(() => this.#emulator.write(bytes), this.#delay);
    return true;
  }

  resize({ columns, rows }: Size): void {
    this.#emulator.resize(columns, rows);
    setTimeout(() => {
      this.columns = columns;
      this.rows = rows;
      this.emit('resize');
    }, this.#delay);
  }

  /** The visible lines without blank ones. */
  visible(): string[] {
    const { baseY } = this.#emulator.buffer.active;
    return this.#read(baseY, baseY + this.#emulator.rows);
  }

  /** What stood there before any frame, in the scrollback too. */
  earlier(): string[] {
    return this.#read(0, this.#emulator.buffer.active.length).filter(line => line.startsWith('before'));
  }

  #read(from: number, to: number): string[] {
    const { active } = this.#emulator.buffer;
    const lines = Array.from({ length: to - from }, (_, row) => active.getLine(from + row));
    return lines.map(line => line?.translateToString(true).trimEnd() ?? '').filter(line => line !== '');
  }
}

/** What is drawn in a window: as many lines as asked for, as wide as it is, if it has room for them. */
function frameOf({ columns, rows }: Size, height: number): string[] {
  const lines = Array.from({ length: Math.min(height, rows - 2) }, (_, row) => `${row}`);
  return lines.map((line, row) => line.padEnd(row % 3 === 0 ? columns : row % columns, '─'));
}

interface Step {
  readonly afterMs: number;
  readonly does: { readonly resize: Size } | { readonly height: number };
}

const size = fc.record({ columns: fc.integer({ min: 12, max: 60 }), rows: fc.integer({ min: 5, max: 30 }) });
const height = fc.integer({ min: 1, max: 28 });
const does = fc.oneof<fc.Arbitrary<Step['does']>[]>(fc.record({ resize: size }), fc.record({ height }));
const steps = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 300 }), does }), { maxLength: 12 });
const delays = fc.integer({ min: 0, max: 200 });

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** wizardOn draws what the steps ask for, as the wizard does, and gives the last frame. */
async function wizardOn(terminal: FarTerminal, walk: readonly Step[]): Promise<readonly string[]> {
  const output = new FrameOutput(terminal as unknown as NodeJS.WriteStream);
  output.begin();
  let wanted = 10;
  let frame: string[] = [];
  const draw = () => {
    frame = frameOf(terminal, wanted);
    output.write(frame.join('\n'));
  };
  output.on('resize', draw);
  draw();
  for (const { afterMs, does: step } of walk) {
    await vi.advanceTimersByTimeAsync(afterMs);
    if ('resize' in step) terminal.resize(step.resize);
    else {
      wanted = step.height;
      draw();
    }
  }
  await vi.advanceTimersByTimeAsync(ALL_ARRIVED_MS);
  output.end();
  return frame;
}

describe('the output of frames', () => {
  it('leaves only the last frame in sight and all that stood there before, however late sizes and frames arrive', async () => {
    await fc.assert(
      fc.asyncProperty(size, delays, steps, async (first, delay, walk) => {
        const terminal = new FarTerminal(first, delay);
        const frame = await wizardOn(terminal, walk);
        expect(terminal.visible().filter(line => !line.startsWith('before'))).toEqual(frame);
        expect(terminal.earlier()).toEqual(EARLIER);
      }),
      { numRuns: 30 },
    );
  });

  it('says when what it was given has been drawn, or that there was nothing to draw', async () => {
    const output = new FrameOutput(
      new FarTerminal({ columns: 40, rows: 10 }, 0) as unknown as NodeJS.WriteStream,
    );
    output.begin();
    output.write('first');
    const said: string[] = [];
    output.write('second');
    void output.shown().then(() => said.push('drawn'));
    await vi.advanceTimersByTimeAsync(5);
    expect(said).toEqual([]);
    await vi.advanceTimersByTimeAsync(20);
    expect(said).toEqual(['drawn']);
    void output.shown().then(() => said.push('nothing to draw'));
    await vi.advanceTimersByTimeAsync(200);
    expect(said).toEqual(['drawn', 'nothing to draw']);
    output.end();
  });
});
