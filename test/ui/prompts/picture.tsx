import { renderToString } from 'ink';
import type { ReactElement } from 'react';
import { type Symbols, SymbolsContext, symbolsFor } from '../../../source/ui/frame/theme.ts';

export const UNICODE = symbolsFor({ LANG: 'C.UTF-8' });
export const ASCII = symbolsFor({ TERM: 'dumb' });

/** picture draws a view as a reader without colours sees it, blanks at the ends of the lines dropped. */
export function picture(view: ReactElement, columns = 80, symbols: Symbols = UNICODE): string[] {
  const text = renderToString(<SymbolsContext.Provider value={symbols}>{view}</SymbolsContext.Provider>, {
    columns,
  });
  return text.split('\n').map(line => line.trimEnd());
}
