import { setTimeout as pause } from 'node:timers/promises';
import xterm from '@xterm/headless';
import type { PtyProgram } from './pty-program.ts';

/** Milliseconds between an answer on the screen and the next key of a person who looks before pressing on. */
const LOOKING_MS = 60;
/** Milliseconds between two keys of somebody who types without a pause: 40 in a second, faster than keys repeat. */
const TYPING_MS = 25;
/** A key that is not answered within this many milliseconds has failed. */
const PATIENCE_MS = 10_000;

/** A list on a terminal, with what is pressed in it. */
export interface Keyboard {
  readonly keys: readonly string[];
  /** What the screen shows of the keys pressed so far: another text after each of them. */
  readonly mark: (lines: readonly string[]) => string;
  /** Takes all keys back. */
  readonly rewind: string;
}

/** Keystrokes measures how long after a key the screen shows it, in milliseconds. */
export class Keystrokes {
  readonly #program: PtyProgram;
  readonly #emulator = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  readonly #watchers = new Set<(at: number) => void>();

  constructor(program: PtyProgram) {
    this.#program = program;
    program.onPiece(({ data, at }) => {
      this.#emulator.write(data, () => {
        for (const watcher of [...this.#watchers]) watcher(at);
      });
    });
  }

  /** lookingUp presses each key when the one before has been answered; it gives the times and the marks, the one before any key first. */
  async lookingUp({ keys, mark }: Keyboard): Promise<{ readonly times: number[]; readonly marks: string[] }> {
    const times: number[] = [];
    const marks = [mark(this.#lines())];
    for (const key of keys) {
      await pause(LOOKING_MS);
      const before = mark(this.#lines());
      const sentAt = performance.now();
      const shown = this.#until(() => mark(this.#lines()) !== before);
      this.#program.type(key);
      times.push((await shown) - sentAt);
      marks.push(mark(this.#lines()));
    }
    return { times, marks };
  }

  /** running presses the keys without waiting for answers, whose marks are known by now, and gives the times. */
  async running({ keys, mark }: Keyboard, marks: readonly string[]): Promise<number[]> {
    const places = new Map(marks.map((text, place) => [text, place]));
    const sent: number[] = [];
    const times: number[] = [];
    const done = this.#until(at => {
      const place = places.get(mark(this.#lines())) ?? 0;
      for (let key = times.length; key < Math.min(place, sent.length); key++)
        times.push(at - (sent[key] ?? at));
      return times.length === keys.length;
    });
    const begin = performance.now();
    for (const [index, key] of keys.entries()) {
      await pause(Math.max(0, begin + index * TYPING_MS - performance.now()));
      sent.push(performance.now());
      this.#program.type(key);
    }
    await done;
    return times;
  }

  /** rewind takes the keys back and waits until the screen shows that. */
  async rewind({ rewind, mark }: Keyboard, first: string): Promise<void> {
    await pause(LOOKING_MS);
    if (mark(this.#lines()) === first) return;
    const shown = this.#until(() => mark(this.#lines()) === first);
    this.#program.type(rewind);
    await shown;
  }

  /** isShown says whether the screen holds a text. */
  isShown(text: string | RegExp): boolean {
    const screen = this.#lines().join('\n');
    return typeof text === 'string' ? screen.includes(text) : text.test(screen);
  }

  /** shows waits until the screen holds a text. */
  async shows(text: string | RegExp): Promise<void> {
    if (!this.isShown(text)) await this.#until(() => this.isShown(text));
  }

  /** The moment of the first piece after which it is so. */
  #until(isSo: (at: number) => boolean): Promise<number> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#watchers.delete(look);
      };
      const look = (at: number) => {
        if (!isSo(at)) return;
        stop();
        resolve(at);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`A key was not answered on this screen:\n${this.#lines().join('\n')}`));
      }, PATIENCE_MS);
      this.#watchers.add(look);
    });
  }

  #lines(): string[] {
    const { active } = this.#emulator.buffer;
    return Array.from(
      { length: this.#emulator.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    );
  }
}
