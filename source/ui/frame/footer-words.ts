import { textWidth } from '../../text/width.ts';
import type { Binding } from '../keys/binding.ts';
import { keyLabel, type Symbols } from './theme.ts';

/** A key with what it does, as the footer names it. */
export interface KeyWords {
  readonly key: string;
  readonly label: string;
}

/** At the end of the footer stand the keys that lead onward, back and to the help. */
const LAST_TO_GO = 3;

/**
 * footerWords names the keys that fit in so many columns, each whole with what it does. Spare keys give way first, then
 * those in the middle; all of them stand in the help.
 */
export function footerWords(bindings: readonly Binding[], columns: number, symbols: Symbols): KeyWords[] {
  const shown = bindings
    .filter(binding => !binding.quiet)
    .map(({ shown: key, label, rank }) => ({ key: keyLabel(key, symbols), label, rank }));
  while (shown.length > 1 && width(shown, symbols) > columns) {
    const spare = shown.findIndex(({ rank }) => rank === 'spare');
    shown.splice(spare === -1 ? Math.max(0, shown.length - LAST_TO_GO - 1) : spare, 1);
  }
  return shown.map(({ key, label }) => ({ key, label }));
}

function width(words: readonly KeyWords[], { dot }: Symbols): number {
  const own = words.reduce((sum, { key, label }) => sum + textWidth(key) + 1 + textWidth(label), 0);
  return own + (words.length - 1) * (textWidth(dot) + 2);
}
