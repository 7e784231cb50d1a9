import type { TryMade } from '../../../procedure/session-runs.ts';
import { tryCount, tryNotes, tryRows } from '../../../procedure/try-words.ts';
import type { TryPlan } from '../../../provision/plan-try.ts';
import type { TryOutcome } from '../../../provision/run-try.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { failureLines } from '../failure-lines.ts';

/** tryQuestion is the headline over a try that is over. */
export function tryQuestion({ outcome, stopped }: TryMade): string {
  const { results, left, failure } = outcome;
  if (left.length > 0) return 'Something of the try is still in the account';
  if (stopped) return 'Stopped';
  if (failure !== undefined) return 'The try did not come to its end';
  return tryCount(results);
}

/** tryNoteLines say what became of a try besides its answers: first what is still there, then why it failed, then the rest. */
export function tryNoteLines({ outcome, tried, file, stopped }: TryMade, columns: number): TextLine[] {
  const { cleanupFailure, failure, left } = outcome;
  return [
    ...(cleanupFailure === undefined ? [] : failureLines(shown(cleanupFailure), columns)),
    ...(failure === undefined ? [] : failureLines(shown(failure), columns)),
    ...(stopped && left.length === 0 && !isKept(outcome)
      ? sentenceLines('The try was stopped. Nothing of it is left in the account.', columns)
      : []),
    ...tryNotes(outcome, asDecided(tried, outcome), 'no flags').flatMap(note => sentenceLines(note, columns)),
    ...sentenceLines(safeLine(`Receipt: ${file}`), columns, 'quiet'),
  ];
}

/** tryResultLines are the answers of IAM's simulator a line each, for the scrollback. */
export function tryResultLines({ outcome, tried }: TryMade): TextLine[] {
  const rows = tryRows(outcome.results, tried.policies);
  const width = Math.max(...rows.map(({ decision }) => decision.length), 0);
  return rows.map(({ decision, action, resource }) => ({
    text: `  ${decision.padEnd(width)}  ${action}  ${resource}`,
  }));
}

function shown({ kind, code, message, hint }: NonNullable<TryOutcome['failure']>) {
  return {
    kind,
    code,
    message: safeLine(message),
    hint: hint === undefined ? undefined : safeLine(hint),
  };
}

/** What becomes of the user was decided when the answers were there. */
function asDecided(tried: TryPlan, outcome: TryOutcome): TryPlan {
  const afterwards = isKept(outcome) ? 'keep' : 'take-away';
  return { ...tried, request: { ...tried.request, afterwards } };
}

function isKept({ receipt, cleanup }: TryOutcome): boolean {
  return receipt.status === 'done' && cleanup === undefined;
}
