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
  readonly leftRight: string;
  readonly more: string;
  readonly warning: string;
  readonly spinner: readonly string[];
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
  leftRight: '←→',
  more: '…',
  warning: '!',
  spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
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
  leftRight: 'left/right',
  more: '...',
  warning: '!',
  spinner: ['-', '\\', '|', '/'],
};

/** symbolsFor chooses the signs that a terminal can draw, by TERM and the locale. */
export function symbolsFor(environment: NodeJS.ProcessEnv): Symbols {
  if (environment.TERM === 'dumb' || environment.TERM === 'linux') return ASCII;
  const locale = environment.LC_ALL || environment.LC_CTYPE || environment.LANG || '';
  const plain = locale === 'C' || locale === 'POSIX' || (/\.|@/.test(locale) && !/utf-?8/i.test(locale));
  return plain ? ASCII : UNICODE;
}

export const SymbolsContext = createContext<Symbols>(UNICODE);

/** useSymbols gives a view the signs of this terminal. */
export function useSymbols(): Symbols {
  return useContext(SymbolsContext);
}
