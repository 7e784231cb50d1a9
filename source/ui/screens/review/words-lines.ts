import { countWords } from '../../../policy/lint/count-words.ts';
import { summarizeText } from '../../../policy/summarize/summarize.ts';
import type { Review } from '../../../procedure/reviewed-policy.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { MANNERS } from './finding-blocks.ts';

/** wordsLines says what a policy does, a sentence a statement, and below that what is gravely wrong with it. */
export function wordsLines({ text, findings }: Review, columns: number): TextLine[] {
  const sentences = summarizeText(text).flatMap((sentence, index) =>
    sentenceLines(`${index + 1}. ${sentence}`, columns, 'strong'),
  );
  return [...sentences, { text: '' }, ...findingsInBrief(findings, columns)];
}

/** Errors and security warnings one by one, the others by number. */
function findingsInBrief(findings: Review['findings'], columns: number): TextLine[] {
  if (findings.length === 0) return sentenceLines('No mistake was found in it.', columns, 'good');
  const grave = findings.filter(
    ({ finding: { severity } }) => severity === 'ERROR' || severity === 'SECURITY_WARNING',
  );
  const others = findings.filter(one => !grave.includes(one)).map(({ finding }) => finding);
  return [
    ...grave.flatMap(({ finding: { severity, message, code, line } }) =>
      sentenceLines(safeLine(`! ${message} (${code}, line ${line})`), columns, MANNERS[severity]),
    ),
    ...(others.length === 0 ? [] : sentenceLines(`! ${countWords(others)}: see Findings.`, columns, 'quiet')),
  ];
}
