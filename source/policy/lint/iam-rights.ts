import { matchesWildcard } from '../action-pattern.ts';
import { parseArn } from '../arn.ts';
import { literalStart } from '../pattern-cover.ts';
import type { ConditionView, Located, StatementView } from '../statement-view.ts';
import { at, type Finding, finding } from './finding.ts';
import { allowsAll, type Grant, type GrantsOf } from './grants.ts';
import { nameSome } from './name-some.ts';
import { isAnyOfItsKind } from './named-resource.ts';

/** What an action changes, and who then has more rights. */
type Changed = 'user' | 'group' | 'role' | 'policy';

/** Actions of IAM that by themselves give more rights. Source: pathfinding.cloud and cloudsplaining, privilege escalation by IAM. */
const RIGHTS: Readonly<Record<string, Changed>> = {
  'iam:AttachUserPolicy': 'user',
  'iam:AttachGroupPolicy': 'group',
  'iam:AttachRolePolicy': 'role',
  'iam:PutUserPolicy': 'user',
  'iam:PutGroupPolicy': 'group',
  'iam:PutRolePolicy': 'role',
  'iam:CreatePolicyVersion': 'policy',
  'iam:SetDefaultPolicyVersion': 'policy',
  'iam:AddUserToGroup': 'group',
  'iam:UpdateAssumeRolePolicy': 'role',
  'iam:CreateAccessKey': 'user',
  'iam:CreateLoginProfile': 'user',
  'iam:UpdateLoginProfile': 'user',
};

/** On one's own user these give nothing that one has not already. */
const OWN_CREDENTIALS: ReadonlySet<string> = new Set([
  'iam:CreateAccessKey',
  'iam:CreateLoginProfile',
  'iam:UpdateLoginProfile',
]);
const OWN_USER = /\/\$\{aws:username\}$/i;
const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';

type Reach = 'any' | 'named';

interface Right {
  readonly action: string;
  readonly reach: Reach;
  readonly grant: Grant;
}

/** iamRights finds statements that let their holder give themselves or others more rights through IAM, one finding a statement. */
export function iamRights(grantsOf: GrantsOf): Finding[] {
  const byStatement = new Map<number, Right[]>();
  for (const [action, changed] of Object.entries(RIGHTS)) {
    for (const grant of grantsOf(action)) {
      const reach = reachOf(grant.statement, action, changed);
      if (reach === undefined) continue;
      const rights = byStatement.get(grant.statement.index) ?? [];
      rights.push({ action, reach, grant });
      byStatement.set(grant.statement.index, rights);
    }
  }
  return [...byStatement.values()].flatMap(findingOf);
}

function findingOf(rights: readonly Right[]): Finding[] {
  const wide = rights.filter(({ reach }) => reach === 'any');
  const [worst] = wide.length > 0 ? wide : rights;
  if (worst === undefined) return [];
  const names = nameSome((wide.length > 0 ? wide : rights).map(({ action }) => action));
  const message = allowsAll(worst.grant)
    ? 'This allows every action: whoever has it is an administrator of the account.'
    : wide.length > 0
      ? `With ${names} on any resource, whoever has this policy can give themselves every right: leave ${wide.length === 1 ? 'it' : 'them'} out, or name the principals and policies.`
      : `With ${names} on what is named here, whoever has this policy can widen rights: see that it gives them no more than they may have.`;
  const severity = wide.length > 0 ? 'SECURITY_WARNING' : 'SUGGESTION';
  return [finding('PRIVILEGE_ESCALATION', { ...at(worst.grant.place), message, severity })];
}

/** Nothing when the action cannot add rights here: on one's own user, or with no resource of its kind. */
function reachOf(statement: StatementView, action: string, changed: Changed): Reach | undefined {
  const resources = statement.resources.filter(resource => mayBe(resource, changed));
  if (statement.resources.length > 0 && resources.length === 0) return undefined;
  if (
    OWN_CREDENTIALS.has(action) &&
    statement.resources.length > 0 &&
    resources.every(({ value }) => OWN_USER.test(value))
  )
    return undefined;
  const isLimited = statement.conditions.some(condition => limitsRights(condition, action));
  // To attach a policy to oneself is to name the principal that matters.
  const reachesAny =
    resources.length === 0 ||
    resources.some(resource => isAnyOfItsKind(resource) || OWN_USER.test(resource.value));
  return reachesAny && !isLimited ? 'any' : 'named';
}

function mayBe({ value }: Located<string>, changed: Changed): boolean {
  const start = literalStart(parseArn(value)?.resource ?? '');
  const kind = `${changed}/`;
  return start.startsWith(kind) || kind.startsWith(start);
}

/** A permissions boundary, or named policies that are not the administrator's, keep what is given within bounds. */
function limitsRights({ key, operator, values }: ConditionView, action: string): boolean {
  if (operator === undefined || operator.negated || operator.ifExists || operator.family === 'Null')
    return false;
  if (key.toLowerCase() === 'iam:permissionsboundary') return true;
  if (key.toLowerCase() !== 'iam:policyarn' || !action.startsWith('iam:Attach')) return false;
  return !values.some(({ value }) => matchesWildcard(String(value), ADMINISTRATOR));
}
