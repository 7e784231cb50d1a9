import type { TryResult, TryStatement } from '../provision/ask-try.ts';
import type { TriedPolicy, TryPlan } from '../provision/plan-try.ts';
import type { TryOutcome } from '../provision/run-try.ts';
import { safeLine } from '../text/safe-text.ts';
import { plural, sentenceList } from '../text/words.ts';

/** DECISION_WORDS say a decision in a table. */
const DECISION_WORDS: Readonly<Record<TryResult['decision'], string>> = {
  allowed: 'allowed',
  explicitDeny: 'explicit deny',
  implicitDeny: 'implicit deny',
};

/** One row of the table of a try, ready for a terminal. */
export interface TryRow {
  readonly action: string;
  readonly resource: string;
  readonly verdict: 'allowed' | 'denied';
  /** The decision in words. */
  readonly decision: string;
  /** The statements that decided; empty where none did. */
  readonly by: string;
  /** Condition keys that could change the decision and were not given. */
  readonly missing: string;
}

/** tryRows are the answers of the simulator as a table shows them. */
export function tryRows(results: readonly TryResult[], policies: readonly TriedPolicy[]): TryRow[] {
  return results.map(({ action, resource, decision, matchedStatements, missingContext }) => ({
    action: safeLine(action),
    resource: safeLine(resource),
    verdict: decision === 'allowed' ? 'allowed' : 'denied',
    decision: DECISION_WORDS[decision],
    by: safeLine(matchedStatements.map(statement => statementName(statement, policies)).join(', ')),
    missing: safeLine(missingContext.join(', ')),
  }));
}

/** A policy is named only where there are several. */
function statementName({ policy, statement, sid, source }: TryStatement, policies: readonly TriedPolicy[]) {
  if (policy === undefined) return source ?? '';
  const name = policies[policy]?.name ?? '';
  if (statement === undefined) return name;
  const place = sid ?? `statement ${statement + 1}`;
  return policies.length > 1 ? `${place} of ${name}` : place;
}

/** tryCount says how many of the requests are allowed. */
export function tryCount(results: readonly TryResult[]): string {
  const allowed = results.filter(({ decision }) => decision === 'allowed').length;
  return `${allowed.toLocaleString('en-US')} of ${plural(results.length, 'request')} allowed.`;
}

/** tryPlanNotes say what a try does besides its steps: what is asked, and what becomes of the user. */
export function tryPlanNotes({ plan, questions, request, leftOut }: TryPlan): string[] {
  if (plan.status === 'blocked') return [];
  const count = questions.reduce((sum, { actions, resources }) => sum + actions.length * resources.length, 0);
  return [
    `Then IAM's simulator is asked about ${plural(count, 'request')} of that user${leftOutWords(leftOut)}.`,
    request.afterwards === 'keep'
      ? `Then all of it is kept, until ${plan.undoCommand} takes it away.`
      : 'Then all of it is taken away again.',
  ];
}

/** tryNotes say what a table of a try leaves unsaid: keys to give, actions not asked, changes not seen, what became of the user. */
export function tryNotes(
  outcome: TryOutcome,
  { request, leftOut }: TryPlan,
  advice: 'flags' | 'no flags' = 'flags',
): string[] {
  const { results, seen, receipt, left } = outcome;
  const missing = [...new Set(results.flatMap(({ missingContext }) => missingContext))];
  const name = receipt.user?.name ?? '';
  return [
    ...(missing.length === 0
      ? []
      : [
          safeLine(
            `Not known of the requests: ${sentenceList(missing)}${advice === 'flags' ? `. Say it with ${missing.map(key => `--context ${key}=VALUE`).join(' ')}` : ', which could change the decisions'}.`,
          ),
        ]),
    ...(leftOut === 0 || results.length === 0
      ? []
      : [
          `${plural(leftOut, 'further action')} of the policy not asked${advice === 'flags' ? ': --action asks' : ''}.`,
        ]),
    ...(seen === 'seen'
      ? []
      : ['IAM may not know of the new attachment everywhere yet: try again in five minutes.']),
    ...(request.afterwards === 'keep' && receipt.status === 'done'
      ? [safeLine(`The test user ${name} is kept. To take it away: ${receipt.undoCommand ?? ''}`)]
      : []),
    ...(receipt.status === 'undone' && left.length === 0
      ? [safeLine(`Test user ${name} and all that was made for it: taken away again.`)]
      : []),
  ];
}

function leftOutWords(leftOut: number): string {
  return leftOut === 0
    ? ''
    : `; ${plural(leftOut, 'further action')} of the policy ${leftOut === 1 ? 'is' : 'are'} left out`;
}
