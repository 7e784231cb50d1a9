import type { RoleRequest } from '../provision/request.ts';
import { type RoleKindName, roleKind, servicePrincipal } from '../template/role-kind.ts';
import type { Parameter } from '../template/template.ts';

/** What a role is wanted for: who takes it on, and which of ECS's own roles serve. */
export interface RoleUse {
  /** The names of the service that takes it on. */
  readonly services: readonly string[];
  /** The likeliest first. */
  readonly kinds: readonly RoleKindName[];
}

/** What tells roles apart: those that are made, and the account that they are made in. */
interface RolesOfAnswers {
  readonly roles: readonly RoleRequest[];
  readonly callerValues: Readonly<Record<string, string>>;
}

/** The placeholders of AWS's examples and of the editor's own statements. Source: Amazon ECS Developer Guide, IAM roles. */
const KINDS: ReadonlyMap<string, readonly RoleKindName[]> = new Map<string, readonly RoleKindName[]>([
  ['execution_role_arn', ['task-execution']],
  ['task_role_arn', ['task']],
  [
    'infrastructure_role_arn',
    [
      'infrastructure-load-balancers',
      'infrastructure-volumes',
      'infrastructure-managed-instances',
      'infrastructure-express',
    ],
  ],
  ['instance_role_arn', ['managed-instance', 'instance']],
]);

/** TASK_USE is what most roles are wanted for: tasks take them on. */
export const TASK_USE: RoleUse = forKinds(['task-execution', 'task']);

/** roleUse is what the role is wanted for whose ARN takes the place of a placeholder; nothing where no role does. */
export function roleUse({ name, kind }: Parameter): RoleUse | undefined {
  if (kind !== 'role-arn') return undefined;
  const kinds = KINDS.get(name);
  return kinds === undefined ? TASK_USE : forKinds(kinds);
}

/** usedAs tells whether a role that is to be made serves a use. */
export function usedAs({ kind }: RoleRequest, { services }: RoleUse): boolean {
  return services.includes(roleKind(kind).service);
}

/** arnToBe is the ARN that a role will have once it is made; nothing as long as the account is not known. */
export function arnToBe(
  { kind, name }: RoleRequest,
  { partition, aws_account_id: account }: Readonly<Record<string, string>>,
): string | undefined {
  if (partition === undefined || account === undefined) return undefined;
  return `arn:${partition}:iam::${account}:role${roleKind(kind).path}${name}`;
}

/** madeRole is the one role of the kind that a placeholder stands for, where such a role is made in the same run. */
export function madeRole(roles: readonly RoleRequest[], parameter: Parameter): RoleRequest | undefined {
  const kinds = parameter.kind === 'role-arn' ? KINDS.get(parameter.name) : undefined;
  const [role, ...others] = roles.filter(({ kind }) => kinds?.includes(kind));
  return others.length > 0 ? undefined : role;
}

/** madeRoleArn is the ARN that a placeholder stands for by madeRole, once the account is known. */
export function madeRoleArn(
  { roles, callerValues }: RolesOfAnswers,
  parameter: Parameter,
): string | undefined {
  const role = madeRole(roles, parameter);
  return role && arnToBe(role, callerValues);
}

/** EC2 has a name of its own in China. */
function forKinds(kinds: readonly RoleKindName[]): RoleUse {
  const names = kinds.map(roleKind).flatMap(kind => [kind.service, servicePrincipal(kind, 'aws-cn')]);
  return { services: [...new Set(names)], kinds };
}
