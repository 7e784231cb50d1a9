import { sentenceList } from '../../text/words.ts';
import type { StatementView } from '../statement-view.ts';
import { at, type Finding, finding } from './finding.ts';
import { allowsAll, type Grant, type GrantsOf, grantFinder } from './grants.ts';
import { iamRights } from './iam-rights.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { isAnyOfItsKind } from './named-resource.ts';
import { mayPassTo } from './passed-to.ts';

/** What a role has to be passed to, and what else it takes to act with its rights. */
interface Way {
  readonly service: string;
  readonly needs: readonly string[];
  /** Ways that only matter where the roles are not named: any task definition with another command and another role. */
  readonly wideOnly?: true;
}

const TASKS = 'ecs-tasks.amazonaws.com';

/** Source: pathfinding.cloud ecs-001 to ecs-005 (DataDog) and cloudsplaining; UpdateService, daemons, Express services and rules run code in the same way. */
const WAYS: readonly Way[] = [
  ...['ecs:RunTask', 'ecs:StartTask', 'ecs:CreateService', 'ecs:UpdateService'].map(run => ({
    service: TASKS,
    needs: ['ecs:RegisterTaskDefinition', run],
  })),
  ...['ecs:CreateDaemon', 'ecs:UpdateDaemon'].map(run => ({
    service: TASKS,
    needs: ['ecs:RegisterDaemonTaskDefinition', run],
  })),
  { service: TASKS, needs: ['ecs:CreateExpressGatewayService'] },
  { service: TASKS, needs: ['ecs:RunTask'], wideOnly: true },
  { service: TASKS, needs: ['ecs:StartTask'], wideOnly: true },
  { service: 'events.amazonaws.com', needs: ['events:PutRule', 'events:PutTargets'] },
];

/** Actions that lend the rights of what runs already. Source: cloudsplaining (ExecuteCommand); Amazon ECS Developer Guide, account settings and container instances. */
const LENDERS: readonly { action: string; how: string; limit?: string }[] = [
  {
    action: 'ecs:ExecuteCommand',
    how: 'commands can be run in a container with the rights of its task role',
  },
  {
    action: 'ecs:RegisterContainerInstance',
    how: 'another host can join a cluster and be handed the credentials of its tasks',
  },
  {
    action: 'ecs:PutAccountSettingDefault',
    how: 'the check of tags on new resources can be switched off for the account',
    limit: 'ecs:account-setting',
  },
];

/** checkEscalation finds what lets the holder of a policy get more rights than it says: through IAM, by roles passed to ECS, or by what runs there. */
export function checkEscalation(policy: LintedPolicy): Finding[] {
  const grantsOf = grantFinder(policy);
  const rights = iamRights(grantsOf);
  const told = new Set(
    rights.filter(({ severity }) => severity === 'SECURITY_WARNING').map(({ span }) => span.offset),
  );
  return [...rights, ...passedRoles(grantsOf, told), ...lenders(grantsOf)];
}

/** What is told already of the same `iam:*` or `*` is not told again. */
function passedRoles(grantsOf: GrantsOf, told: ReadonlySet<number>): Finding[] {
  return grantsOf('iam:PassRole')
    .filter(({ place }) => !told.has(place.node.span.offset))
    .flatMap(grant => passedRole(grant, grantsOf));
}

function passedRole({ statement, place }: Grant, grantsOf: GrantsOf): Finding[] {
  const isWide = reachesAnyRole(statement);
  const open = WAYS.filter(
    ({ service, needs, wideOnly }) =>
      (isWide || wideOnly === undefined) &&
      mayPassTo(statement, service) &&
      needs.every(action => grantsOf(action).length > 0),
  );
  const [way] = open;
  if (way === undefined) return [];
  const others = open.length > 1 ? ' (and in other ways)' : '';
  const act = `Together with ${sentenceList(way.needs)}${others} this lets whoever has the policy run code with the rights of`;
  const message = isWide
    ? `${act} any role that can be passed: name the roles in Resource, with iam:PassedToService in the condition.`
    : `${act} the roles named here: see that these have no more rights than the holders may have.`;
  const severity = isWide ? 'SECURITY_WARNING' : 'SUGGESTION';
  return [finding('PRIVILEGE_ESCALATION', { ...at(place), message, severity })];
}

function reachesAnyRole({ resources }: StatementView): boolean {
  return resources.length === 0 || resources.some(isAnyOfItsKind);
}

function lenders(grantsOf: GrantsOf): Finding[] {
  const byPlace = new Map<number, { grant: Grant; told: string[] }>();
  for (const { action, how, limit } of LENDERS) {
    for (const grant of grantsOf(action)) {
      if (allowsAll(grant) || grant.statement.notActions.length > 0) continue;
      if (limit !== undefined && grant.statement.conditions.some(({ key }) => key.toLowerCase() === limit))
        continue;
      const { offset } = grant.place.node.span;
      const entry = byPlace.get(offset) ?? { grant, told: [] };
      entry.told.push(`with ${action} ${how}`);
      byPlace.set(offset, entry);
    }
  }
  return [...byPlace.values()].map(({ grant, told }) => {
    const text = sentenceList(told);
    const message = `${text.charAt(0).toUpperCase()}${text.slice(1)}: allow this to those who may have these rights.`;
    return finding('PRIVILEGE_ESCALATION', { ...at(grant.place), message, severity: 'SUGGESTION' });
  });
}
