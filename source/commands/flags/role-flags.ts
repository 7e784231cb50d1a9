import { Command, Option } from '@commander-js/extra-typings';
import { repeatable } from './flag-set.ts';

const none: string[] = [];

/** roleNameFlag says what roles are called. */
export const roleNameFlag = () =>
  new Command().option(
    '--role-name <name>',
    'name of the role in place of the usual one; KIND=NAME where there are several (repeatable)',
    repeatable,
    none,
  );

/** withRoleFlag names ECS's own roles that are made on the way. */
export const withRoleFlag = () =>
  new Command().option(
    '--with-role <kind>',
    "make this one of ECS's own roles too, KIND or KIND=NAME (repeatable; ecs-iam-wizard roles lists them)",
    repeatable,
    none,
  );

/** roleExtrasFlags say what a task execution role may do besides, and what becomes of a role that is there and differs. */
export const roleExtrasFlags = () =>
  new Command()
    .option('--secret <arn>', 'secret that the task execution role may read (repeatable)', repeatable, none)
    .option(
      '--parameter <arn>',
      'parameter of Systems Manager that the task execution role may read (repeatable)',
      repeatable,
      none,
    )
    .option(
      '--kms-key <arn>',
      'key with which these are encrypted, where it is not that of AWS (repeatable)',
      repeatable,
      none,
    )
    .option('--create-log-group', 'let the task execution role make the log groups of tasks')
    .addOption(
      new Option('--if-differs <what>', 'when a role of that name is there and differs: fail or mend')
        .choices(['fail', 'mend'])
        .default('fail' as const),
    );

export type RoleNameFlag = ReturnType<ReturnType<typeof roleNameFlag>['opts']>;
export type WithRoleFlag = ReturnType<ReturnType<typeof withRoleFlag>['opts']>;
export type RoleExtrasFlags = ReturnType<ReturnType<typeof roleExtrasFlags>['opts']>;
