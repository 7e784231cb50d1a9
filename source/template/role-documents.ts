import {
  listOf,
  type OneOrMany,
  POLICY_VERSION,
  type PolicyDocument,
  statements,
} from '../policy/document.ts';
import { covers } from '../policy/pattern-cover.ts';
import { isObject } from '../policy/same-meaning.ts';
import { sameTrustText } from '../policy/same-trust.ts';
import { type TrustDocument, trustOfService } from '../policy/trust.ts';
import { fitsTrust } from '../policy/trust-fit.ts';
import { extraStatements, type RoleExtras } from './role-extras.ts';
import { type RoleKindName, roleKind, servicePrincipal } from './role-kind.ts';

/** The account that a role is made in; roles belong to no Region. */
export interface RolePlace {
  readonly accountId: string;
  readonly partition: string;
}

/** What one of ECS's own roles is asked to allow besides the managed policies of its kind. */
export interface RoleContents {
  readonly kind: RoleKindName;
  readonly extras?: RoleExtras;
  readonly document?: PolicyDocument;
}

/** The service that takes on task roles and task execution roles, in every partition. */
const TASKS_SERVICE = 'ecs-tasks.amazonaws.com';
/** EXTRAS_POLICY is the inline policy with what a task execution role may read. */
export const EXTRAS_POLICY = 'TaskExecutionExtras';
/** TASK_POLICY is the inline policy with what the containers of a task may do. */
export const TASK_POLICY = 'TaskPermissions';

/**
 * trustOf is the trust policy of one of ECS's own roles, for tasks of every Region: roles are global, and so is what AWS
 * documents against a confused deputy where the Region is not known (Amazon ECS Developer Guide, Task IAM role).
 */
export function trustOf(name: RoleKindName, { accountId, partition }: RolePlace): TrustDocument {
  const kind = roleKind(name);
  const service = servicePrincipal(kind, partition);
  if (kind.deputyKeys === undefined) return trustOfService(service);
  if (kind.deputyKeys === 'account') return trustOfService(service, { accountId });
  return trustOfService(service, { accountId, sourceArn: `arn:${partition}:ecs:*:${accountId}:*` });
}

/**
 * trustServes tells whether the trust policy of a role that is there does for its kind. The guide of ECS prints the one of the
 * EventBridge role without a condition: who followed it has a role as it should be, though ours says for which account.
 */
export function trustServes(name: RoleKindName, text: string, place: RolePlace): boolean {
  const kind = roleKind(name);
  if (fitsTrust(text, trustOf(name, place), place.accountId)) return true;
  const plain = trustOfService(servicePrincipal(kind, place.partition));
  return kind.deputyKeys === 'account' && sameTrustText(text, plain);
}

/** inlinePoliciesOf are the inline policies that one of ECS's own roles gets, by their names; none where nothing is asked for. */
export function inlinePoliciesOf(contents: RoleContents, place: RolePlace): Record<string, PolicyDocument> {
  const { kind, extras, document } = contents;
  const { takes } = roleKind(kind);
  if (takes === 'extras' && extras !== undefined) {
    const Statement = extraStatements(extras, place);
    return Statement.length === 0 ? {} : { [EXTRAS_POLICY]: { Version: POLICY_VERSION, Statement } };
  }
  if (takes === 'policy' && document !== undefined && statements(document).length > 0)
    return { [TASK_POLICY]: document };
  return {};
}

/** trustsTasks tells whether tasks can take on the role with this trust policy, whatever its text. */
export function trustsTasks(trust: string): boolean {
  return trustsService(trust, [TASKS_SERVICE]);
}

/** trustsService tells whether a service can take on the role with this trust policy, under any of these names, whatever its text. */
export function trustsService(trust: string, names: readonly string[]): boolean {
  try {
    const document: unknown = JSON.parse(trust);
    return isObject(document) && listed(document.Statement).some(statement => letsIn(statement, names));
  } catch {
    return false;
  }
}

function letsIn(statement: unknown, names: readonly string[]): boolean {
  if (!isObject(statement) || statement.Effect !== 'Allow' || !isObject(statement.Principal)) return false;
  const assumes = texts(statement.Action).some(action => covers(action.toLowerCase(), 'sts:assumerole'));
  return assumes && texts(statement.Principal.Service).some(name => names.includes(name));
}

function texts(value: unknown): string[] {
  return listed(value).filter(item => typeof item === 'string');
}

function listed(value: unknown): unknown[] {
  return listOf(value as OneOrMany<unknown> | undefined);
}
