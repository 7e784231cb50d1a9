import { safeLine } from '../../../text/safe-text.ts';
import { codeLines, sentenceLines, type TextLine } from '../../prompts/text-line.ts';

/** changeLines show what of the account would give way (-) and what would take its place (+); their signs tell it without colours. */
export function changeLines(changes: readonly string[], columns: number): TextLine[] {
  const manners = { '+': 'good', '-': 'bad' } as const;
  const lines = changes.map(safeLine).flatMap(change => {
    const manner = manners[change.trimStart().charAt(0) as '+' | '-'] ?? 'plain';
    return codeLines(change, columns).map(line => ({ ...line, manner }));
  });
  return [
    ...sentenceLines('What the account has (-), and what would take its place (+):', columns, 'quiet'),
    ...lines,
  ];
}
