import { EventEmitter } from 'node:events';
import {
  type Drawing,
  type Drawn,
  drawAfresh,
  drawInDoubt,
  drawOver,
  NOTHING_DRAWN,
} from '../frame/frame-drawing.ts';
import { sizeOf } from './use-terminal.ts';

const HIDE_CURSOR = '\u001B[?25l';
const SHOW_CURSOR = '\u001B[?25h';
/** With them what is pasted is marked, so that a line break in it is no Enter. */
const PASTE_MARKS_ON = '\u001B[?2004h';
const PASTE_MARKS_OFF = '\u001B[?2004l';
/** A terminal that knows these shows a frame only when the whole of it is there. */
const BEGIN_AT_ONCE = '\u001B[?2026h';
const END_AT_ONCE = '\u001B[?2026l';

/** Milliseconds between two drawings: 60 in a second, as many as screens show. */
const PAUSE_MS = 16;
/** Milliseconds without a further change of the size after which a window counts as let go of. */
const SETTLED_MS = 100;
/** Milliseconds after which nothing that became known changes the screen any more. */
const STILL_MS = 100;
const DRAWN = 'drawn';
/**
 * Milliseconds that a frame may be on its way to a terminal far away, and the news of a change of its size on the way
 * back: of a frame written within them before that news nobody knows how the terminal took it.
 */
const ON_ITS_WAY_MS = 500;

/**
 * FrameOutput stands between Ink and the terminal: Ink, with its option debug, writes every frame whole, and this draws
 * it in place. Left to itself Ink wipes the person's scrollback when a window becomes lower than the frame. While the
 * size changes nothing is drawn: where the lines have gone to is known only when the terminal has moved them for good.
 */
export class FrameOutput extends EventEmitter {
  /** So Ink writes nothing but frames. */
  readonly isTTY = false;
  readonly #terminal: NodeJS.WriteStream;
  #drawn: Drawn = NOTHING_DRAWN;
  #wanted: readonly string[] = [];
  #size: 'as drawn' | 'changed' | 'changed under way' = 'as drawn';
  #timer: NodeJS.Timeout | undefined;
  #lastDrawing = 0;

  constructor(terminal: NodeJS.WriteStream) {
    super();
    this.#terminal = terminal;
  }

  get columns(): number {
    return sizeOf(this.#terminal).columns;
  }

  get rows(): number {
    return sizeOf(this.#terminal).rows;
  }

  /** asStream is this for Ink, which wants a terminal and uses of it what is here. */
  asStream(): NodeJS.WriteStream {
    return this as unknown as NodeJS.WriteStream;
  }

  /** begin takes the terminal; end gives it back, also when the process ends without it. */
  begin(): void {
    this.#terminal.write(HIDE_CURSOR + PASTE_MARKS_ON);
    this.#terminal.on('resize', this.#follow);
    // Of a size that changed and changed back the stream says nothing, though the lines were moved.
    process.on('SIGWINCH', this.#follow);
    process.once('exit', this.end);
  }

  /** end draws what is wanted last and gives the terminal back. */
  readonly end = (): void => {
    process.off('exit', this.end);
    this.#terminal.off('resize', this.#follow);
    process.off('SIGWINCH', this.#follow);
    this.#draw();
    this.#drawn = NOTHING_DRAWN;
    this.#terminal.write(PASTE_MARKS_OFF + SHOW_CURSOR);
  };

  /** write takes a whole frame, which is drawn soon; of several in a short time the last one. */
  write(frame: string): boolean {
    this.#wanted = frame === '' ? [] : frame.split('\n');
    // Nobody waits longer than needed for the first one, nor for the answer to a key.
    if (this.#timer === undefined && this.#pause() <= 0) this.#draw();
    else this.#drawSoon();
    return true;
  }

  /** shown resolves with the next drawing, or after a moment in which there was nothing to draw. */
  shown(): Promise<void> {
    return new Promise(resolve => {
      const done = () => {
        clearTimeout(timer);
        this.off(DRAWN, done);
        resolve();
      };
      const timer = setTimeout(done, STILL_MS);
      this.once(DRAWN, done);
    });
  }

  readonly #follow = (): void => {
    const underWay = Date.now() - this.#lastDrawing < ON_ITS_WAY_MS;
    if (this.#size === 'as drawn') this.#size = underWay ? 'changed under way' : 'changed';
    this.emit('resize');
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#draw(), SETTLED_MS);
  };

  #drawSoon(): void {
    this.#timer ??= setTimeout(() => this.#draw(), this.#pause());
  }

  /** Milliseconds until the next drawing may be. */
  #pause(): number {
    return this.#lastDrawing + PAUSE_MS - Date.now();
  }

  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#wanted === this.#drawn.lines && this.#size === 'as drawn') return;
    const { bytes, drawn } = this.#drawing();
    this.#size = 'as drawn';
    this.#drawn = drawn;
    this.#lastDrawing = Date.now();
    this.#terminal.write(BEGIN_AT_ONCE + bytes + END_AT_ONCE);
    this.emit(DRAWN);
  }

  #drawing(): Drawing {
    const size = sizeOf(this.#terminal);
    if (this.#drawn === NOTHING_DRAWN || this.#size === 'as drawn')
      return drawOver(this.#drawn, this.#wanted, size.columns);
    const draw = this.#size === 'changed' ? drawAfresh : drawInDoubt;
    return draw(this.#drawn, this.#wanted, size);
  }
}
