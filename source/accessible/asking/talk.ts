import { safeLine } from '../../text/safe-text.ts';
import type { Lines } from './lines.ts';
import { type Reply, readReply } from './reply.ts';
import { InputEnded, LeaveAsked, Stopped } from './ways-out.ts';

/** Where the words go and the answers come from. */
export interface Line {
  readonly lines: Lines;
  readonly write: (text: string) => void;
  /** Aborted when the system asks the program to end. */
  readonly signal: AbortSignal;
  /** Whether the line break that a person types is seen, as a terminal shows it. */
  readonly echo: 'shown' | 'unseen';
}

/** Talk is the conversation with a person: plain lines out, one answer a question in. Nothing that it writes can move, colour or hide anything. */
export class Talk {
  readonly #line: Line;
  #question = '';
  #needless: string | undefined;

  constructor(line: Line) {
    this.#line = line;
  }

  /** say writes lines; text from outside needs no care beforehand, for nothing in it can move, colour, hide or make a line of its own. */
  say(...lines: readonly string[]): void {
    for (const line of lines) this.#line.write(`${safeLine(line)}\n`);
  }

  /** ask puts a question, in one line or several behind a blank one, and waits for what is answered; it throws one of the ways out. */
  async ask(...question: readonly string[]): Promise<Reply> {
    this.say('', ...question);
    this.#about(question);
    return this.askAgain();
  }

  /** returnTo waits for another answer to a question, others having been asked meanwhile. */
  async returnTo(question: readonly string[], reminder: readonly string[]): Promise<Reply> {
    this.#about(question);
    return this.askAgain(...reminder);
  }

  /** askAgain waits for another answer to the question before. */
  async askAgain(...reminder: readonly string[]): Promise<Reply> {
    this.say(...reminder);
    const reply = readReply(await this.line());
    if (reply.kind === 'leave') throw new LeaveAsked();
    return reply;
  }

  /** line waits for a line as it is typed, none of whose words is a command. */
  async line(): Promise<string> {
    const line = await this.#typed();
    const isNeedless = line.trim() === this.#needless;
    this.#needless = undefined;
    return isNeedless ? this.#typed() : line;
  }

  /** passOver lets one line go by that says so, if it is the next: it ends what had ended already. */
  passOver(line: string): void {
    this.#needless = line;
  }

  async #typed(): Promise<string> {
    const { lines, write, echo } = this.#line;
    write(PROMPT);
    const line = await this.orStopped(lines.next());
    if (echo === 'unseen') write('\n');
    if (line === undefined) throw new InputEnded(this.#question);
    return line;
  }

  #about(question: readonly string[]): void {
    this.#question = question.find(line => /\w\?(?= |$)/.test(line)) ?? question[0] ?? this.#question;
  }

  /** orStopped waits for work that writes nothing, and throws Stopped when the program is to end. */
  async orStopped<T>(work: Promise<T>): Promise<T> {
    const { signal } = this.#line;
    if (signal.aborted) throw new Stopped();
    let stop = () => {};
    const stopped = new Promise<never>((_, reject) => {
      stop = () => reject(new Stopped());
      signal.addEventListener('abort', stop, { once: true });
    });
    try {
      return await Promise.race([work, stopped]);
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }
}

const PROMPT = '> ';
