import type { ShownFailure } from '../../procedure/shown-failure.ts';
import { sentenceLines, type TextLine } from '../prompts/text-line.ts';

/** failureLines says what went wrong, with AWS's code, and how to mend it. */
export function failureLines({ code, message, hint }: ShownFailure, columns: number): TextLine[] {
  return [
    ...sentenceLines(`${code}: ${message}`, columns, 'bad'),
    ...(hint === undefined ? [] : sentenceLines(hint, columns)),
  ];
}
