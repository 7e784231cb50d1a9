import { readNumbers } from './numbers.ts';
import type { Option } from './option.ts';

/** namedOptions are the choices that the words of a text name, numbers of the shown ones among them; nothing where a word means none. */
export function namedOptions<O extends Option>(
  text: string,
  options: readonly O[],
  shown: readonly O[],
): readonly O[] | undefined {
  const found = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(word => named(word, options) ?? numbered(word, shown));
  return found.every(group => group !== undefined) ? [...new Set(found.flat())] : undefined;
}

function named<O extends Option>(word: string, options: readonly O[]): readonly O[] | undefined {
  const wanted = word.toLowerCase();
  const option = options.find(({ names = [] }) => names.some(name => name.toLowerCase() === wanted));
  return option && [option];
}

function numbered<O extends Option>(word: string, shown: readonly O[]): readonly O[] | undefined {
  const read = readNumbers(word, shown.length);
  return read.kind === 'numbers' ? read.numbers.flatMap(number => shown[number - 1] ?? []) : undefined;
}
