import { createContext, useContext } from 'react';

/** Signs of the screens, with plain equivalents for terminals that cannot draw them. */
export interface Symbols {
  readonly pointer: string;
  readonly tick: string;
  readonly cross: string;
  readonly current: string;
  readonly ahead: string;
  readonly on: string;
  readonly off: string;
  readonly rule: string;
  readonly dot: string;
  readonly upDown: string;
  readonly more: string;
  readonly warning: string;
  readonly spinner: readonly string[];
  /** Cells of a bar. */
  readonly full: string;
  readonly empty: string;
  /** Stands where text is typed, on a terminal that cannot reverse a cell. */
  readonly cursor: string | undefined;
}

const UNICODE: Symbols = {
  pointer: '❯',
  tick: '✔',
  cross: '✖',
  current: '●',
  ahead: '○',
  on: '◉',
  off: '◯',
  rule: '─',
  dot: '·',
  upDown: '↑↓',
  more: '…',
  warning: '!',
  spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
  full: '█',
  empty: '░',
  cursor: undefined,
};

const ASCII: Symbols = {
  pointer: '>',
  tick: '+',
  cross: 'x',
  current: '*',
  ahead: '-',
  on: '[x]',
  off: '[ ]',
  rule: '-',
  dot: '-',
  upDown: 'up/down',
  more: '...',
  warning: '!',
  spinner: ['-', '\\', '|', '/'],
  full: '#',
  empty: '.',
  cursor: undefined,
};

/** What marks the cursor where colours are off: Ink then reverses nothing. */
const PLAIN_CURSOR = '|';

/** symbolsFor chooses the signs that a terminal can draw, by TERM, the locale and whether colours are wanted. */
export function symbolsFor(environment: NodeJS.ProcessEnv): Symbols {
  const signs = isPlain(environment) ? ASCII : UNICODE;
  const colourless =
    environment.TERM === 'dumb' || Boolean(environment.NO_COLOR) || environment.FORCE_COLOR === '0';
  return colourless ? { ...signs, cursor: PLAIN_CURSOR } : signs;
}

function isPlain(environment: NodeJS.ProcessEnv): boolean {
  if (environment.TERM === 'dumb' || environment.TERM === 'linux') return true;
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  return locale === 'C' || locale === 'POSIX' || (/\.|@/.test(locale) && !/utf-?8/i.test(locale));
}

/** keyLabel names a key with what the terminal can draw. */
export function keyLabel(shown: string, symbols: Symbols): string {
  if (symbols.upDown === UNICODE.upDown) return shown;
  return shown
    .replace('↑↓', symbols.upDown)
    .replace('↑', 'up')
    .replace('↓', 'down')
    .replace('←', 'left')
    .replace('→', 'right');
}

export const SymbolsContext = createContext<Symbols>(UNICODE);

/** useSymbols gives a view the signs of this terminal. */
export function useSymbols(): Symbols {
  return useContext(SymbolsContext);
}
