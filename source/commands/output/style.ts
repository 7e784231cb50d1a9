import type { Destination } from '../print.ts';

/** Colours and marks of the text that commands print; nothing is told by a colour alone. */
export interface Style {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly faint: (text: string) => string;
  /** Stands before what was done. */
  readonly done: string;
  /** Stands before what failed. */
  readonly failed: string;
}

const asItIs = (text: string) => text;
const GREEN = ['\u001B[32m', '\u001B[39m'] as const;
const RED = ['\u001B[31m', '\u001B[39m'] as const;
const DIM = ['\u001B[2m', '\u001B[22m'] as const;

/** PLAIN_STYLE is for pipes, files and terminals that know no more than letters. */
export const PLAIN_STYLE: Style = { good: asItIs, bad: asItIs, faint: asItIs, done: 'ok', failed: 'FAILED' };

/** styleFor suits a stream: colours where it is a terminal that has them, marks where its letters are Unicode. */
export function styleFor(stream: Destination, environment: NodeJS.ProcessEnv = process.env): Style {
  const unicode = stream.isTTY && environment.TERM !== 'dumb' && isUnicode(environment);
  const marks = unicode ? { done: '✔', failed: '✘' } : {};
  const paints = hasColours(stream, environment)
    ? { good: paint(GREEN), bad: paint(RED), faint: paint(DIM) }
    : {};
  return { ...PLAIN_STYLE, ...marks, ...paints };
}

function hasColours(stream: Destination, environment: NodeJS.ProcessEnv): boolean {
  if (stream.isTTY) return stream.hasColors(environment);
  return environment.NO_COLOR === undefined && /^([1-3]|true|)$/.test(environment.FORCE_COLOR ?? '0');
}

function isUnicode({ LC_ALL, LC_CTYPE, LANG }: NodeJS.ProcessEnv): boolean {
  return /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}

function paint([on, off]: readonly [string, string]) {
  return (text: string) => `${on}${text}${off}`;
}
