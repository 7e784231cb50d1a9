import { hasWildcard, parseActionPattern } from '../policy/action-pattern.ts';
import { parseArn } from '../policy/arn.ts';
import { type Effect, type PolicyDocument, statements } from '../policy/document.ts';
import { type Decision, type EvaluationRequest, evaluate } from '../policy/evaluate/evaluate.ts';
import { placeholdersIn } from '../policy/placeholders.ts';
import { summarizeStatement } from '../policy/summarize/summarize.ts';
import { actionReference } from '../reference/service.ts';
import { sentenceList } from '../text/words.ts';

/** What a document decides about a request, and why. */
export interface Answer {
  readonly decision: Decision;
  /** The decision with its reason, in a sentence or two. */
  readonly words: string;
  /** The statements that decide. */
  readonly deciding: readonly DecidingStatement[];
  /** Condition keys that the request does not say and that could change the decision. */
  readonly missing: readonly string[];
  /** What makes the question doubtful: an action that is unknown, a resource that is no ARN. */
  readonly caution: string | undefined;
}

export interface DecidingStatement {
  /** From 0. */
  readonly index: number;
  readonly sid: string | undefined;
  readonly effect: Effect;
  /** What the statement says. */
  readonly words: string;
}

/** whatWouldThis decides whether a document would allow a request, and says which statement decides. Placeholders should be filled in: they match nothing. */
export function whatWouldThis(document: PolicyDocument, request: EvaluationRequest): Answer {
  const { decision, matchedStatements, missingContext } = evaluate([document], request);
  const list = statements(document);
  const deciding = matchedStatements.map(({ statement, sid, effect }) => {
    const found = list[statement];
    return { index: statement, sid, effect, words: found === undefined ? '' : summarizeStatement(found) };
  });
  return {
    decision,
    words: `${decisionWords(decision, deciding)}${missingWords(decision, missingContext)}`,
    deciding,
    missing: missingContext,
    caution: cautionOn(document, request),
  };
}

function decisionWords(decision: Decision, deciding: readonly DecidingStatement[]): string {
  const names = sentenceList(deciding.map(statementName));
  switch (decision) {
    case 'allowed':
      return `Allowed by ${names}.`;
    case 'explicitDeny':
      return `Denied by ${names}: a Deny outweighs every Allow.`;
    case 'implicitDeny':
      return 'Denied: no statement allows it.';
  }
}

function statementName({ index, sid }: DecidingStatement): string {
  return sid === undefined ? `statement ${index + 1}` : `statement ${index + 1} (${sid})`;
}

function missingWords(decision: Decision, missing: readonly string[]): string {
  if (missing.length === 0) return '';
  const result = decision === 'allowed' ? 'be denied' : 'be allowed';
  return ` It does not say ${sentenceList(missing, 'or')}; with another value it might ${result}.`;
}

function cautionOn(document: PolicyDocument, { action, resource }: EvaluationRequest): string | undefined {
  if (parseActionPattern(action) === undefined || hasWildcard(action))
    return 'Ask about one action, written like ecs:RunTask.';
  const reference = actionReference(action);
  if (reference === undefined) return `No action ${action} is known; it is judged by its name.`;
  if (resource !== '*' && parseArn(resource) === undefined)
    return 'The resource is no ARN; give a whole one, or * for an action that takes none.';
  if (resource === '*' && reference.resourceTypes.some(({ required }) => required))
    return `${action} acts on a resource: * matches only statements on *.`;
  const [open] = placeholdersIn(document);
  return open === undefined ? undefined : `The placeholder <${open}> has no value yet and matches nothing.`;
}
