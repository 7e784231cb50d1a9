import { readFileSync } from 'node:fs';
import path from 'node:path';
import { converse, type Turn } from '../e2e/converse.ts';
import type { Key } from '../e2e/keys.ts';
import { runProgram } from '../e2e/run-program.ts';
import { ownSurroundings, PROGRAM, type Surroundings } from '../e2e/surroundings.ts';
import { type Sight, Terminal, type TerminalOptions } from '../e2e/terminal.ts';
import { type Ending, endingOf } from './ending.ts';

/** What a person has on the screen before the wizard begins; it fills the screen and a part of the scrollback. */
const EARLIER_LINES = 70;

/**
 * A shell that notes how the terminal is set before and after the program, and the program's process id. As an
 * interactive one it outlives a Ctrl-C that is not its own.
 */
const SHELL = `
line=0
while [ $line -lt ${EARLIER_LINES} ]; do line=$((line + 1)); echo "earlier line $line"; done
stty -g > "$HOME/stty-before"
trap : INT
sh -c 'echo $$ > "$HOME/pid"; exec "$0" "$@"' "$0" "$@"
code=$?
stty -g > "$HOME/stty-after"
exit $code
`;

export interface ConversationOptions extends TerminalOptions {
  /** Where an earlier conversation left its files; a fresh home without it. */
  readonly home?: Surroundings;
}

const open: Conversation[] = [];
const homes: Surroundings[] = [];

/** newHome makes a home that is removed with the conversations of a test. */
export function newHome(): Surroundings {
  const home = ownSurroundings();
  homes.push(home);
  return home;
}

/** closeConversations ends what a test opened, and removes what was written. */
export async function closeConversations(): Promise<void> {
  for (const one of open.splice(0)) await one.terminal.close();
  for (const home of homes.splice(0)) home.remove();
}

/** Conversation is the wizard in a shell on a terminal that was used before, as people find it. */
export class Conversation {
  readonly terminal: Terminal;
  readonly home: Surroundings;

  constructor(args: readonly string[], { home = newHome(), ...options }: ConversationOptions = {}) {
    this.home = home;
    this.terminal = Terminal.open('/bin/sh', ['-c', SHELL, process.execPath, PROGRAM, ...args], {
      ...options,
      env: { ...home.env, ...options.env },
    });
    open.push(this);
  }

  /** play plays the turns one after another and gives the screen of the last one. */
  play(...turns: readonly Turn[]): Promise<string> {
    return converse(this.terminal, turns);
  }

  /** see waits for a sight and gives the screen. */
  see(sight: Sight): Promise<string> {
    return this.terminal.until(sight);
  }

  /** pressUntil presses a key as often as it takes to see the goal. */
  async pressUntil(key: Key, goal: string): Promise<string> {
    const { terminal } = this;
    while (!terminal.screen().includes(goal)) {
      const before = terminal.screen();
      terminal.press(key);
      await terminal.until(screen => screen !== before || screen.includes(goal));
    }
    return terminal.screen();
  }

  /** signal sends a signal to the program, not to its shell. */
  signal(name: NodeJS.Signals): void {
    process.kill(Number(readFileSync(path.join(this.home.folder, 'pid'), 'utf8')), name);
  }

  /** ending waits for the end of the program and says with what it ended, and how it left the terminal. */
  async ending(): Promise<Ending> {
    const exitCode = await this.terminal.exitCode;
    return { exitCode, ...endingOf(this.terminal, this.home.folder, EARLIER_LINES) };
  }

  /** everything gives all lines of the terminal, those that left the screen included, as one text. */
  everything(): string {
    return [...this.terminal.scrollback(), ...this.terminal.lines()].join('\n');
  }

  /** command runs another command of the program in the same home and gives its answer. */
  async command<T>(...words: string[]): Promise<T> {
    const { stdout, stderr } = await runProgram([...words, '--output', 'json'], this.home.env);
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as T;
  }
}
