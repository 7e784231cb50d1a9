import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Terminal } from '../e2e/terminal.ts';
import { strangeOutput } from './strange-output.ts';

/** How a program left the terminal. */
export interface HandedBack {
  readonly cursor: 'shown' | 'hidden';
  readonly pasteMarks: 'off' | 'on';
  /** Whether the terminal is set as before: raw mode off, echo on. */
  readonly settings: 'as before' | 'changed';
  /** Frames of the wizard that are still on the screen or in the scrollback. */
  readonly frames: number;
  /** Whether what stood there before the wizard still does, each line once. */
  readonly earlier: 'kept' | 'damaged';
  /** Output that is neither text nor what draws a frame. */
  readonly strange: readonly string[];
}

export interface Ending extends HandedBack {
  readonly exitCode: number;
}

/** What a person wants to find after every program. */
export const HANDED_BACK: HandedBack = {
  cursor: 'shown',
  pasteMarks: 'off',
  settings: 'as before',
  frames: 0,
  earlier: 'kept',
  strange: [],
};

/** endingOf looks at a terminal after its program has ended; the folder holds the notes of the shell. */
export function endingOf(terminal: Terminal, folder: string, earlierLines: number): HandedBack {
  const written = terminal.written();
  const isLast = (wanted: string, other: string) => written.lastIndexOf(wanted) > written.lastIndexOf(other);
  const lines = [...terminal.scrollback(), ...terminal.lines()];
  const note = (name: string) => readFileSync(path.join(folder, name), 'utf8');
  const earlier = Array.from({ length: earlierLines }, (_, index) => `earlier line ${index + 1}`);
  const kept = lines.filter(line => line.startsWith('earlier line '));
  return {
    cursor: isLast('\x1b[?25h', '\x1b[?25l') ? 'shown' : 'hidden',
    pasteMarks: isLast('\x1b[?2004l', '\x1b[?2004h') ? 'off' : 'on',
    settings: note('stty-before') === note('stty-after') ? 'as before' : 'changed',
    frames: lines.filter(line => line.startsWith('ecs-iam-wizard  ')).length,
    earlier: kept.join('\n') === earlier.join('\n') ? 'kept' : 'damaged',
    strange: strangeOutput(written),
  };
}
