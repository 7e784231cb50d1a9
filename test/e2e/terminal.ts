import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { bytesOf, type Key } from './keys.ts';
import { ownSurroundings, PROGRAM, type Surroundings } from './surroundings.ts';

export interface TerminalOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** Laid over the fresh surroundings of the program; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/** What to wait for on the screen: a text, a pattern, or a question put to the visible lines. */
export type Sight = string | RegExp | ((screen: string) => boolean);

/** Long enough for a busy machine with two cores; a test that meets it has failed. */
const PATIENCE_MS = 20_000;
/** A program that outlives its terminal by this much is ended by force. */
const FAREWELL_MS = 3_000;
const SCROLLBACK_LINES = 10_000;
/** The end of an update that is to be shown at once. */
const END_OF_FRAME = '\x1b[?2026l';

/** Terminal is a real pseudo-terminal with a program in it and an emulator that knows what a person would see. */
export class Terminal {
  /** The exit code; as in a shell 128 + the signal's number when a signal ended the program. */
  readonly exitCode: Promise<number>;
  readonly #pty: IPty;
  readonly #emulator: xterm.Terminal;
  readonly #surroundings: Surroundings;
  readonly #watchers = new Set<() => void>();
  #written = '';
  #ending: number | undefined;

  /** open starts a command in a terminal of 80 x 24, in fresh surroundings, without CI and without AWS. */
  static open(command: string, args: readonly string[], options: TerminalOptions = {}): Terminal {
    return new Terminal(command, args, options);
  }

  /** openProgram starts the built program with the Node that runs the tests. */
  static openProgram(args: readonly string[], options: TerminalOptions = {}): Terminal {
    return new Terminal(process.execPath, [PROGRAM, ...args], options);
  }

  private constructor(command: string, args: readonly string[], options: TerminalOptions) {
    const { columns: cols = 80, rows = 24 } = options;
    this.#surroundings = ownSurroundings();
    this.#emulator = new xterm.Terminal({ cols, rows, scrollback: SCROLLBACK_LINES, allowProposedApi: true });
    this.#pty = spawn(command, [...args], {
      // What the child finds in TERM, whatever stands in env.
      name: options.env?.TERM ?? 'xterm-256color',
      cols,
      rows,
      cwd: options.cwd ?? this.#surroundings.folder,
      env: defined({ ...this.#surroundings.env, TERM: 'xterm-256color', ...options.env }),
    });
    this.#pty.onData(data => {
      this.#written += data;
      this.#emulator.write(data, () => this.#tell());
    });
    // Answers of the emulator to questions of the program, such as where the cursor is.
    this.#emulator.onData(answer => this.#send(answer));
    this.exitCode = new Promise(resolve => {
      this.#pty.onExit(({ exitCode, signal }) => {
        const ending = signal ? 128 + signal : exitCode;
        this.#emulator.write('', () => {
          this.#ending = ending;
          this.#tell();
          resolve(ending);
        });
      });
    });
  }

  /** lines gives the visible rows, each without trailing spaces. */
  lines(): string[] {
    const { baseY } = this.#emulator.buffer.active;
    return this.#read(baseY, baseY + this.#emulator.rows);
  }

  /** screen gives the visible lines as one text, without empty lines at the end. */
  screen(): string {
    return this.lines().join('\n').trimEnd();
  }

  /** visibleLines gives the visible rows as the emulator keeps them: each cell with its colours. */
  visibleLines(): xterm.IBufferLine[] {
    const { active } = this.#emulator.buffer;
    return Array.from({ length: this.#emulator.rows }, (_, row) => active.getLine(active.baseY + row)).filter(
      line => line !== undefined,
    );
  }

  /** scrollback gives the lines that have left the screen at its top. */
  scrollback(): string[] {
    return this.#read(0, this.#emulator.buffer.active.baseY);
  }

  /** cursor says where the cursor stands on the visible screen, counted from 0. */
  cursor(): { column: number; row: number } {
    const { cursorX, cursorY } = this.#emulator.buffer.active;
    return { column: cursorX, row: cursorY };
  }

  /** written gives every byte of the program's output, escape sequences included. */
  written(): string {
    return this.#written;
  }

  /** press sends keys by their names, each in a write of its own. */
  press(...keys: Key[]): void {
    for (const key of keys) this.#send(bytesOf(key));
  }

  /** type sends characters as they are, in one write. */
  type(text: string): void {
    this.#send(text);
  }

  /** paste sends a text as terminals paste it: bracketed where the program asked for that, with returns for newlines. */
  paste(text: string): void {
    const pasted = text.replace(/\r?\n/g, '\r');
    this.#send(this.#emulator.modes.bracketedPasteMode ? `\x1b[200~${pasted}\x1b[201~` : pasted);
  }

  /** resize changes the size of the window, which the program hears of. */
  resize(columns: number, rows: number): void {
    this.#emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** until waits for a sight on the screen and gives that screen; it throws with a picture when the sight never comes. */
  until(sight: Sight, { patienceMs = PATIENCE_MS }: { patienceMs?: number } = {}): Promise<string> {
    return new Promise((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        this.#watchers.delete(look);
      };
      const look = () => {
        const screen = this.screen();
        const found = isSeen(sight, screen);
        if (!found && this.#ending === undefined) return;
        stop();
        if (found) resolve(screen);
        else reject(this.#notSeen(sight, `before the program ended with exit code ${this.#ending}`));
      };
      const timer = setTimeout(() => {
        stop();
        reject(this.#notSeen(sight, `within ${patienceMs} ms`));
      }, patienceMs);
      this.#watchers.add(look);
      look();
    });
  }

  /** whole waits for a sight on a screen that no frame is being drawn on, and gives that screen. */
  async whole(sight: Sight): Promise<string> {
    for (;;) {
      const screen = await this.until(now => isSeen(sight, now) && this.#written.endsWith(END_OF_FRAME));
      const { length } = this.#written;
      await new Promise<void>(resolve => this.#emulator.write('', resolve));
      if (this.#written.length === length && this.screen() === screen) return screen;
    }
  }

  /** pressAndSee presses keys and waits until the screen is another than before. */
  pressAndSee(...keys: Key[]): Promise<string> {
    const before = this.screen();
    this.press(...keys);
    return this.until(screen => screen !== before);
  }

  /** close hangs up as a closed window does, waits for the program's end and removes its surroundings. */
  async close(): Promise<void> {
    if (this.#ending === undefined) {
      const force = setTimeout(() => this.#pty.kill('SIGKILL'), FAREWELL_MS);
      this.#pty.kill('SIGHUP');
      await this.exitCode;
      clearTimeout(force);
    }
    this.#emulator.dispose();
    this.#surroundings.remove();
  }

  #send(text: string): void {
    if (this.#ending === undefined) this.#pty.write(text);
  }

  #tell(): void {
    for (const look of [...this.#watchers]) look();
  }

  #read(from: number, to: number): string[] {
    const { active } = this.#emulator.buffer;
    const rows = Array.from({ length: to - from }, (_, row) => active.getLine(from + row));
    return rows.map(row => (row?.translateToString(true) ?? '').trimEnd());
  }

  #notSeen(sight: Sight, when: string): Error {
    const edge = `+${'-'.repeat(this.#emulator.cols)}+`;
    const rows = this.lines().map(line => `|${line.padEnd(this.#emulator.cols)}|`);
    const wanted = typeof sight === 'string' ? JSON.stringify(sight) : String(sight);
    return new Error(`The screen did not show ${wanted} ${when}:\n${[edge, ...rows, edge].join('\n')}`);
  }
}

/** node-pty would pass on the word undefined. */
function defined(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}

function isSeen(sight: Sight, screen: string): boolean {
  if (typeof sight === 'string') return screen.includes(sight);
  return sight instanceof RegExp ? screen.search(sight) >= 0 : sight(screen);
}
