import { textWidth } from '../../text/width.ts';
import { wrapWords } from '../../text/wrap.ts';
import type { Binding } from '../keys/binding.ts';
import type { TextLine } from '../prompts/text-line.ts';
import type { Screen } from '../screens/screen.ts';
import type { Wizard } from '../state/wizard.ts';
import type { Layout } from './layout.ts';

/** helpWords explain what is highlighted on a screen, then the screen, a paragraph each. */
export function helpWords({ help, helpInHand }: Screen, wizard: Wizard): readonly string[] {
  return [...(helpInHand?.(wizard) ?? []), ...help];
}

/** helpLines are the words of a help in lines, then the keys of the screen: those of the footer first, then the others. */
export function helpLines(
  paragraphs: readonly string[],
  keys: readonly Binding[],
  columns: number,
): TextLine[] {
  const words = paragraphs.flatMap(text => [...wrapWords(text, columns - 4), '']);
  const width = Math.max(0, ...keys.map(({ shown }) => textWidth(shown)));
  const loud = keys.filter(({ quiet }) => !quiet);
  const others = keys.filter(({ quiet }) => quiet);
  return [
    ...words.map(text => ({ text: `  ${text}` })),
    { text: '  Keys here', manner: 'strong' },
    ...[...loud, ...others].flatMap(binding => keyLines(binding, width, columns)),
  ];
}

/** What a key does stands in a column of its own, also where it takes two lines. */
function keyLines({ shown, label }: Binding, width: number, columns: number): TextLine[] {
  const margin = ' '.repeat(width + 4);
  const key = `  ${shown}${' '.repeat(width - textWidth(shown) + 2)}`;
  return wrapWords(label, Math.max(1, columns - margin.length - 2)).map(
    (line, index): TextLine => ({ text: `${index === 0 ? key : margin}${line}`, manner: 'quiet' }),
  );
}

/** helpRows is the room of the help: nothing is highlighted below it, so it takes those rows too. */
export function helpRows({ bodyRows, detailRows }: Layout): number {
  return bodyRows + detailRows;
}
