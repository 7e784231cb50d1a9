import { minify } from '../policy/document.ts';
import { fillForWriting } from '../policy/placeholders.ts';
import type { RoleRequest } from '../provision/request.ts';
import { roleKind } from '../template/role-kind.ts';
import type { Answers } from './answers.ts';

/** canSayRoles tells whether flags have words for these roles: they say what a role may do besides once for all of its kind, and how to take one that differs once for all. */
export function canSayRoles({ goal, roles }: Answers): boolean {
  const wishes = new Set(roles.map(({ ifDiffers }) => ifDiffers));
  const [readers, tasks] = ['task-execution', 'task'].map(kind => roles.filter(role => role.kind === kind));
  const sayExtras = !readers?.some(({ extras }) => extras !== undefined) || readers.length === 1;
  const documents = tasks?.some(({ document }) => document !== undefined);
  return wishes.size < 2 && sayExtras && (!documents || (goal === 'roles' && tasks?.length === 1));
}

/** createdRoleWords are the words of `roles create` for these roles. */
export function createdRoleWords({ roles, callerValues }: Answers): string[] {
  const [only, ...others] = roles;
  const isOneOfAnotherName = only !== undefined && others.length === 0 && isRenamed(only);
  const named = isOneOfAnotherName ? [only.kind, '--role-name', only.name] : roles.map(roleWord);
  const documents = roles.flatMap(({ document }) => document ?? []);
  return [
    ...named,
    ...extraWords(roles),
    ...documents.flatMap(document => ['--policy-document', minify(fillForWriting(document, callerValues))]),
    ...differsWords(roles),
  ];
}

/** joinedRoleWords are the words of `create` and `attach` for roles that are made on the way. */
export function joinedRoleWords({ roles }: Answers): string[] {
  return [
    ...roles.flatMap(role => ['--with-role', roleWord(role)]),
    ...extraWords(roles),
    ...differsWords(roles),
  ];
}

function roleWord(role: RoleRequest): string {
  return isRenamed(role) ? `${role.kind}=${role.name}` : role.kind;
}

function isRenamed({ kind, name }: RoleRequest): boolean {
  return name !== roleKind(kind).roleName;
}

function extraWords(roles: readonly RoleRequest[]): string[] {
  return roles.flatMap(({ extras }) =>
    extras === undefined
      ? []
      : [
          ...extras.secrets.flatMap(arn => ['--secret', arn]),
          ...extras.parameters.flatMap(arn => ['--parameter', arn]),
          ...extras.keys.flatMap(arn => ['--kms-key', arn]),
          ...(extras.logGroups === 'may-be-made' ? ['--create-log-group'] : []),
        ],
  );
}

function differsWords(roles: readonly RoleRequest[]): string[] {
  return roles.some(({ ifDiffers }) => ifDiffers === 'mend') ? ['--if-differs', 'mend'] : [];
}
