import { Command } from '@commander-js/extra-typings';
import type { Principal, PrincipalType } from '../policy/names.ts';
import { repeatable } from './flag-set.ts';

const none: string[] = [];

/** principalFlags say who gets the policies. */
export const principalFlags = () =>
  new Command()
    .option('--user-name <name>', 'attach to this user (repeatable)', repeatable, none)
    .option('--group-name <name>', 'attach to this group (repeatable)', repeatable, none)
    .option('--role-name <name>', 'attach to this role (repeatable)', repeatable, none);

/** policyArnFlag names policies that exist already. */
export const policyArnFlag = () =>
  new Command().option('--policy-arn <arn>', 'attach this existing policy (repeatable)', repeatable, none);

/** existingPolicyFlags name the policies that attach attaches, by ARN or by name. */
export const existingPolicyFlags = () =>
  policyArnFlag().option(
    '--policy-name <name>',
    'attach your own policy of this name (repeatable)',
    repeatable,
    none,
  );

/** runFlags say how a run goes. */
export const runFlags = () =>
  new Command()
    .option('--dry-run', 'show what would be done; write nothing')
    .option('-y, --yes', 'make the changes without asking');

/** reasonFlag is kept in the receipt. */
export const reasonFlag = () =>
  new Command().option('--reason <text>', 'why, for the receipt (a ticket, say)');

export type PrincipalFlags = ReturnType<ReturnType<typeof principalFlags>['opts']>;
export type ExistingPolicyFlags = ReturnType<ReturnType<typeof existingPolicyFlags>['opts']>;
export type RunFlags = ReturnType<ReturnType<typeof runFlags>['opts']>;

/** principalsOf lists everybody who was named, each once, users before groups before roles. */
export function principalsOf(flags: PrincipalFlags): Principal[] {
  const named: Record<PrincipalType, readonly string[]> = {
    user: flags.userName,
    group: flags.groupName,
    role: flags.roleName,
  };
  return (['user', 'group', 'role'] as const).flatMap(type =>
    [...new Set(named[type])].map(name => ({ type, name })),
  );
}
