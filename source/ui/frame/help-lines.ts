import { wrapWords } from '../../text/wrap.ts';
import type { Binding } from '../keys/binding.ts';
import type { TextLine } from '../prompts/text-line.ts';
import type { Screen } from '../screens/screen.ts';
import type { Layout } from './layout.ts';

/** helpLines explains a screen in plain words, and lists its keys. */
export function helpLines(screen: Screen, keys: readonly Binding[], columns: number): TextLine[] {
  const words = screen.help.flatMap(text => [...wrapWords(text, columns - 4), '']);
  return [
    ...words.map(text => ({ text: `  ${text}` })),
    { text: '  Keys here', manner: 'strong' },
    ...keys.map(
      (binding): TextLine => ({ text: `  ${binding.shown.padEnd(12)} ${binding.label}`, manner: 'quiet' }),
    ),
  ];
}

/** helpRows is the room of the help: nothing is highlighted below it, so it takes those rows too. */
export function helpRows({ bodyRows, detailRows }: Layout): number {
  return bodyRows + detailRows;
}
