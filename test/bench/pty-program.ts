import { type IPty, spawn } from '@lydell/node-pty';
import type { Command } from './process-run.ts';

/** A program that does not come this far has failed, in milliseconds. */
const PATIENCE_MS = 30_000;

/** What came from a program in one piece, and when, in milliseconds of performance.now(). */
export interface Piece {
  readonly data: string;
  readonly at: number;
}

/** PtyProgram is a program on a pseudo-terminal of 80 x 24, with the moment of every piece of its output. */
export class PtyProgram {
  readonly startedAt: number;
  readonly #pty: IPty;
  readonly #listeners = new Set<(piece: Piece) => void>();
  readonly #ended: Promise<void>;
  #written = '';

  constructor({ file, args, env }: Command) {
    this.startedAt = performance.now();
    this.#pty = spawn(file, [...args], { name: 'xterm-256color', cols: 80, rows: 24, env: { ...env } });
    this.#pty.onData(data => {
      const piece = { data, at: performance.now() };
      this.#written += data;
      for (const listener of [...this.#listeners]) listener(piece);
    });
    this.#ended = new Promise(resolve => this.#pty.onExit(() => resolve()));
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** onPiece calls back for each piece until what it gives is called. */
  onPiece(listener: (piece: Piece) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** seen waits until all that was written holds a text and gives the moment; it throws when the text never comes. */
  seen(text: string): Promise<number> {
    if (this.#written.includes(text)) return Promise.resolve(performance.now());
    return new Promise((resolve, reject) => {
      const stop = this.onPiece(({ at }) => {
        if (!this.#written.includes(text)) return;
        clearTimeout(timer);
        stop();
        resolve(at);
      });
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`Not seen: ${text}. Written: ${JSON.stringify(this.#written.slice(-2000))}`));
      }, PATIENCE_MS);
    });
  }

  type(text: string): void {
    this.#pty.write(text);
  }

  /** end ends the program by force and waits until it is gone. */
  async end(): Promise<void> {
    try {
      this.#pty.kill('SIGKILL');
    } catch {
      // It has ended by itself.
    }
    await this.#ended;
  }
}
