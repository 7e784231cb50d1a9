import type { ConditionView } from '../../statement-view.ts';
import { at, type Finding, finding } from '../finding.ts';
import { isAllow } from '../statements.ts';
import type { LintedTrust, NamedPrincipal } from './linted-trust.ts';

/** Services in whose trust policies AWS puts these conditions, with the roles that are meant. */
const DEPUTIES: Readonly<Record<string, string>> = {
  // Amazon ECS Developer Guide, Amazon ECS task IAM role.
  'ecs-tasks.amazonaws.com': 'in the trust policy of a task role',
  // The roles that the console of EventBridge makes for the targets of rules.
  'events.amazonaws.com': 'where EventBridge assumes a role',
  // EventBridge Scheduler User Guide, Confused deputy prevention.
  'scheduler.amazonaws.com': 'where EventBridge Scheduler assumes a role',
};
/** Keys that say for whom the service asks. Source: IAM User Guide, The confused deputy problem. */
const FOR_WHOM = /^aws:source(account|arn|orgid|orgpaths)$/i;

/** checkDeputies finds services that other accounts could make use the role, where AWS documents how to prevent it. */
export function checkDeputies({ trusts, role }: LintedTrust): Finding[] {
  if (role?.deputy === 'not-documented') return [];
  return trusts.flatMap(({ statement, principals }) => {
    if (!isAllow(statement) || statement.conditions.some(saysForWhom)) return [];
    return principals.flatMap(principal => suggestion(principal) ?? []);
  });
}

function suggestion(principal: NamedPrincipal): Finding | undefined {
  const { kind, value } = principal;
  const where = kind === 'Service' && Object.hasOwn(DEPUTIES, value) ? DEPUTIES[value] : undefined;
  if (where === undefined) return undefined;
  const message = `${value} may use the role whoever asks for it; ${where} AWS advises a condition on aws:SourceAccount with the number of your account.`;
  return finding('MISSING_DEPUTY_CONDITION', { ...at(principal), message });
}

function saysForWhom({ key, operator }: ConditionView): boolean {
  if (!FOR_WHOM.test(key) || operator === undefined || operator.family === 'Null') return false;
  return !operator.negated && operator.qualifier !== 'ForAllValues';
}
