import { actionReference } from '../../reference/service.ts';
import type { Located, StatementView } from '../statement-view.ts';
import { brief } from './brief.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { expand, isAllow, placeOfAction } from './statements.ts';

/** Actions that mostly fail without their companion. */
const OFTEN_FAIL: ReadonlySet<string> = new Set([
  'ecs:RunTask',
  'ecs:StartTask',
  'ecs:CreateExpressGatewayService',
]);
/** A condition on these says that calls give tags. */
const REQUEST_TAG = /^aws:(requesttag\/|tagkeys$)/i;
const TAG_RESOURCE = 'ecs:TagResource';

/** checkDependents finds actions that also need another one, which nothing in the document allows. Source: Service Authorization Reference, dependent actions. */
export function checkDependents({ statements }: LintedPolicy): Finding[] {
  const allowing = statements.filter(isAllow);
  const answers = new Map<string, boolean>();
  const isAllowed = (action: string) => {
    const known = answers.get(action) ?? allowing.some(other => placeOfAction(other, action) !== undefined);
    answers.set(action, known);
    return known;
  };
  return allowing.flatMap(statement =>
    statement.actions.flatMap(action => missingFor(statement, action, isAllowed)),
  );
}

interface Need {
  readonly by: string;
  readonly action: string;
  readonly when: string;
}

function missingFor(
  statement: StatementView,
  pattern: Located<string>,
  isAllowed: (action: string) => boolean,
): Finding[] {
  const needs = expand(pattern.value).flatMap(by =>
    (actionReference(by)?.dependentActions ?? []).map(({ action, when }): Need => ({ by, action, when })),
  );
  const open = needs.filter(need => isNeeded(statement, need) && !isAllowed(need.action));
  // One finding for each companion; of several actions that need it, the one that fails soonest.
  const companions = [...new Set(open.map(({ action }) => action))];
  return companions.flatMap(companion => {
    const wanting = open.filter(({ action }) => action === companion);
    const need = wanting.find(({ by }) => OFTEN_FAIL.has(by)) ?? wanting[0];
    return need === undefined ? [] : [missing(pattern, need)];
  });
}

/** Tags are given in few calls; a statement that asks for them shows that they are. */
function isNeeded({ conditions }: StatementView, { action }: Need): boolean {
  return (
    action !== TAG_RESOURCE ||
    conditions.some(({ key, operator }) => REQUEST_TAG.test(key) && operator?.family !== 'Null')
  );
}

function missing(pattern: Located<string>, { by, action, when }: Need): Finding {
  const who =
    pattern.value.toLowerCase() === by.toLowerCase() ? by : `${brief(pattern.value)} includes ${by}, which`;
  const condition = when === 'always' ? '' : `, when ${when}`;
  return finding('MISSING_DEPENDENT_ACTION', {
    ...at(pattern),
    message: `${who} also needs ${action}${condition}; nothing in this document allows that.`,
    ...(OFTEN_FAIL.has(by) ? { severity: 'WARNING' as const } : {}),
  });
}
