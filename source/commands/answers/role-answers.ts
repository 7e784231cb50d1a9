import type { PolicyDocument } from '../../policy/document.ts';
import { principalNameProblem } from '../../policy/names.ts';
import type { RoleExtras, RoleRequest } from '../../provision/request.ts';
import { isRoleKind, ROLE_KINDS, type RoleKindName, roleKind } from '../../template/role-kind.ts';
import { closest } from '../../text/closest.ts';
import { type Failure, usageFailure } from '../../text/failure.ts';
import type { RoleExtrasFlags, WithRoleFlag } from '../flags/role-flags.ts';

/** What roles are wanted, in words. */
export interface RoleWords {
  /** Each a kind, or a kind and a name: `task`, `task=webTask`. */
  readonly kinds: readonly string[];
  /** Names from --role-name. */
  readonly names?: readonly string[];
  readonly extras: RoleExtrasFlags;
  /** What the task role may do. */
  readonly document?: PolicyDocument | undefined;
}

/** rolesOf reads which roles are wanted; it throws a usage Failure on words that can be none. */
export function rolesOf({ kinds, names = [], extras: flags, document }: RoleWords): RoleRequest[] {
  const roles = withNames(kinds.map(roleWord), names);
  const extras = extrasOf(flags);
  const [flag] = extrasGiven(flags);
  if (flag !== undefined) refuseUnlessOne(flag, 'task-execution', roles);
  if (document !== undefined) refuseUnlessOne('--template or --policy-document', 'task', roles);
  return roles.map(({ kind, name = roleKind(kind).roleName }) => ({
    ...{ kind, name },
    ...(extras !== undefined && kind === 'task-execution' ? { extras } : {}),
    ...(document !== undefined && kind === 'task' ? { document } : {}),
    ifDiffers: flags.ifDiffers,
  }));
}

/** joinedRoles are the roles that --with-role names. */
export function joinedRoles(flags: WithRoleFlag & RoleExtrasFlags): RoleRequest[] {
  return rolesOf({ kinds: flags.withRole, extras: flags });
}

interface NamedRole {
  readonly kind: RoleKindName;
  readonly name: string | undefined;
}

function roleWord(word: string): NamedRole {
  const at = word.indexOf('=');
  const kind = at < 0 ? word : word.slice(0, at);
  return { kind: kindOf(kind), name: at < 0 ? undefined : checkedName(word.slice(at + 1)) };
}

const USUAL_KINDS = ROLE_KINDS.filter(kind => !roleKind(kind).legacy);

function kindOf(word: string): RoleKindName {
  if (isRoleKind(word)) return word;
  const named = ROLE_KINDS.find(kind => roleKind(kind).roleName.toLowerCase() === word.toLowerCase());
  const meant = named ?? closest(word, ROLE_KINDS);
  throw usageFailure(
    'UnknownRole',
    `There is no kind of role ${JSON.stringify(word)}.`,
    meant === undefined ? `The kinds are ${USUAL_KINDS.join(', ')}.` : `Did you mean ${meant}?`,
  );
}

function checkedName(name: string): string {
  const problem = name.startsWith('arn:')
    ? 'A role is made by its name, not its ARN.'
    : principalNameProblem({ type: 'role', name });
  if (problem !== undefined) throw usageFailure('InvalidValue', `--role-name: ${problem}`);
  return name;
}

/** A name alone is that of the one role; with a kind before it, that of the role of this kind. */
function withNames(roles: readonly NamedRole[], names: readonly string[]): NamedRole[] {
  return names.reduce<NamedRole[]>((named, word) => withName(named, word), [...roles]);
}

function withName(roles: readonly NamedRole[], word: string): NamedRole[] {
  const [before = ''] = word.split('=', 1);
  const isKind = isRoleKind(before) && word.length > before.length;
  const name = checkedName(isKind ? word.slice(before.length + 1) : word);
  const meant = isKind ? roles.filter(({ kind }) => kind === before) : roles;
  if (meant.length === 0)
    throw usageFailure(
      'ConflictingFlags',
      isKind
        ? `--role-name ${word}: ${before} is not among the roles to make.`
        : `--role-name ${word}: there is no role to make.`,
      isKind ? `Name ${before} as well.` : undefined,
    );
  if (meant.length > 1)
    throw usageFailure(
      'ConflictingFlags',
      `--role-name ${JSON.stringify(word)} is one name for ${meant.length} roles.`,
      `Write each role with its name: ${roles.map(({ kind }) => `${kind}=NAME`).join(' ')}`,
    );
  const [one] = meant;
  if (one?.name !== undefined && one.name !== name)
    throw usageFailure('ConflictingFlags', `The ${one.kind} role has two names, ${one.name} and ${name}.`);
  return roles.map(role => (role === one ? { ...role, name } : role));
}

function extrasGiven(flags: RoleExtrasFlags): string[] {
  return [
    ...(flags.secret.length === 0 ? [] : ['--secret']),
    ...(flags.parameter.length === 0 ? [] : ['--parameter']),
    ...(flags.kmsKey.length === 0 ? [] : ['--kms-key']),
    ...(flags.createLogGroup ? ['--create-log-group'] : []),
  ];
}

function extrasOf(flags: RoleExtrasFlags): RoleExtras | undefined {
  if (extrasGiven(flags).length === 0) return undefined;
  return {
    secrets: [...new Set(flags.secret)],
    parameters: [...new Set(flags.parameter)],
    keys: [...new Set(flags.kmsKey)],
    logGroups: flags.createLogGroup ? 'may-be-made' : 'are-there',
  };
}

function refuseUnlessOne(flag: string, kind: RoleKindName, roles: readonly NamedRole[]): void {
  const count = roles.filter(role => role.kind === kind).length;
  if (count === 1) return;
  throw count === 0 ? strayFlag(flag, kind) : sharedFlag(flag, kind);
}

function strayFlag(flag: string, kind: RoleKindName): Failure {
  return usageFailure(
    'ConflictingFlags',
    `${flag} is for the ${roleKind(kind).title.toLowerCase()}, which is not among the roles to make.`,
    `Name ${kind} as well, or leave ${flag} out.`,
  );
}

function sharedFlag(flag: string, kind: RoleKindName): Failure {
  return usageFailure(
    'ConflictingFlags',
    `${flag} would count for more than one ${kind} role.`,
    'Make them one after the other, or say each in a request file: ecs-iam-wizard apply --file FILE',
  );
}
