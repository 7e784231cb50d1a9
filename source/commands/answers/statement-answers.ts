import { actionsMatching, hasWildcard, parseActionPattern } from '../../policy/action-pattern.ts';
import { compact, POLICY_VERSION, type PolicyDocument, type Statement } from '../../policy/document.ts';
import { withService } from '../../policy/lint/action-meant.ts';
import { wildcardPreview } from '../../procedure/action-wildcards.ts';
import { addArn, setEverything } from '../../procedure/edit-resources.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import type { StatementFlags } from '../flags/policy-flags.ts';
import { listValues } from './list-values.ts';

/** HANDMADE is where a document of one statement by hand came from, as a sentence names it. */
export const HANDMADE = 'the statement of the flags';

/** A document that flags give, and what is to be said about it. */
export interface StatementAnswer {
  readonly document: PolicyDocument;
  readonly notes: readonly string[];
}

/** namesStatement tells whether the flags give a statement by hand; it throws a usage Failure where they give parts of one without actions. */
export function namesStatement({ action = [], resource = [], effect }: Partial<StatementFlags>): boolean {
  if (action.length > 0) return true;
  const idle = resource.length > 0 ? '--resource' : effect === undefined ? undefined : '--effect';
  if (idle === undefined) return false;
  throw usageFailure(
    'MissingFlag',
    `${idle} says of a statement what --action begins, but there is none.`,
    'Add --action ACTION.',
  );
}

/**
 * statementDocument makes a policy of the one statement that the flags give by hand. Actions that take no resource get a statement
 * of their own on *, as in the editor of the wizard. Throws a usage Failure for an action or a resource that cannot be meant.
 */
export function statementDocument({
  action = [],
  resource = [],
  effect = 'Allow',
}: Partial<StatementFlags>): StatementAnswer {
  const actions = listValues(action).map(knownAction);
  const statement: Statement = { Effect: effect, Action: compact([...new Set(actions)]), Resource: [] };
  return onResources(
    { Version: POLICY_VERSION, Statement: [statement] },
    resource.length === 0 ? ['*'] : resource,
  );
}

/** In the reference's letter case; a name that the reference does not have is almost surely misspelt here. */
function knownAction(text: string): string {
  if (parseActionPattern(text) === undefined) throw unknownAction(noActionProblem(text));
  const { problem } = wildcardPreview('ecs', text);
  if (problem !== undefined) throw unknownAction(problem);
  return hasWildcard(text) ? text : (actionsMatching(text)[0] ?? text);
}

function noActionProblem(text: string): string {
  const meant = withService(text, [])?.word;
  return `${JSON.stringify(text)} is no action.${meant === undefined ? ' Actions are written like ecs:RunTask.' : ` Did you mean ${meant}?`}`;
}

function unknownAction(problem: string): Failure {
  return usageFailure(
    'UnknownAction',
    `--action: ${problem}`,
    'ecs-iam-wizard reference finds actions; one that is newer than this program can stand in a --policy-document.',
  );
}

function onResources(start: PolicyDocument, resources: readonly string[]): StatementAnswer {
  const everything = resources.includes('*');
  const notes: string[] = [];
  let document = start;
  for (const arn of everything ? ['*'] : resources) {
    const change = everything ? setEverything(document, 0) : addArn(document, 0, arn, {});
    if (change.kind === 'refused') throw usageFailure('InvalidValue', `--resource: ${change.problem}`);
    document = change.document;
    if (change.words !== undefined) notes.push(change.words);
  }
  return { document, notes };
}
