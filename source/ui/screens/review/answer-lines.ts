import type { PolicyDocument } from '../../../policy/document.ts';
import { contextKeysFor } from '../../../procedure/context-keys.ts';
import { type Question, requestOf } from '../../../procedure/question.ts';
import { type Answer, whatWouldThis } from '../../../procedure/what-would-this.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { cutEnd, cutMiddle } from '../../../text/width.ts';
import { wrapWords } from '../../../text/wrap.ts';
import type { TextLine } from '../../prompts/text-line.ts';

/** Signs of the answers. */
export interface AnswerSigns {
  readonly tick: string;
  readonly cross: string;
  readonly more: string;
}

/** answerTo asks a policy. */
export function answerTo(document: PolicyDocument, question: Question): Answer {
  return whatWouldThis(document, requestOf(question, contextKeysFor(document, question.action)));
}

/** answerLines is an answer in full: the decision, and what the deciding statements say. */
export function answerLines(answer: Answer, columns: number, signs: AnswerSigns): TextLine[] {
  const words = wrapWords(safeLine(answer.words), columns - 5).map(
    (line, index): TextLine => ({
      text: index === 0 ? `  ${signOf(answer, signs)} ${line}` : `    ${line}`,
      manner: answer.decision === 'allowed' ? 'good' : 'bad',
    }),
  );
  const statements = answer.deciding.flatMap(({ index, words: said }) =>
    wrapWords(`${index + 1}. ${safeLine(said)}`, columns - 7).map(
      (line, place): TextLine => ({ text: `${' '.repeat(place === 0 ? 4 : 7)}${line}` }),
    ),
  );
  return [...words, ...statements];
}

/** keptLines are earlier questions with their answers, a line each. */
export function keptLines(
  document: PolicyDocument,
  asked: readonly Question[],
  columns: number,
  signs: AnswerSigns,
): TextLine[] {
  return asked.map(question => {
    const answer = answerTo(document, question);
    const context = Object.entries(question.context).flatMap(([key, value]) =>
      value === '' ? [] : [`${key}=${value}`],
    );
    const decision = answer.decision === 'allowed' ? 'allowed' : 'denied ';
    const start = `  ${signOf(answer, signs)} ${decision}  ${safeLine(question.action)} on `;
    const room = Math.max(16, columns - start.length - 1);
    const rest = [safeLine(question.resource), ...context.map(safeLine)].join('  ');
    const text = context.length === 0 ? cutMiddle(rest, room, signs.more) : cutEnd(rest, room, signs.more);
    return { text: start + text };
  });
}

function signOf({ decision }: Answer, { tick, cross }: AnswerSigns): string {
  return decision === 'allowed' ? tick : cross;
}
