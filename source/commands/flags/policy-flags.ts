import { Command, Option } from '@commander-js/extra-typings';
import { repeatable } from './flag-set.ts';

const none: string[] = [];

/** documentFlags say what the policy holds. */
export const documentFlags = () =>
  new Command()
    .option('--template <name>', 'start from this template (ecs-iam-wizard templates lists them)')
    .option('--set <key=value>', 'fill a placeholder (repeatable)', repeatable, none)
    .option('--as-documented', 'take the template as AWS printed it')
    .option('--policy-document <document>', 'file, file://file, - for standard input, or the JSON itself');

/** statementFlags give the one statement of a policy by hand. */
export const statementFlags = () =>
  new Command()
    .option(
      '--action <action>',
      'make a policy of one statement: an action or a pattern, such as ecs:Describe* (repeatable)',
      repeatable,
      none,
    )
    .option('--resource <arn>', 'what its actions act on (repeatable; by default *)', repeatable, none)
    .addOption(
      new Option('--effect <effect>', 'Allow (the default) or Deny').choices(['Allow', 'Deny'] as const),
    );

/** conditionFlags each add a request condition to every Allow statement. */
export const conditionFlags = () =>
  new Command()
    .option('--require-mfa', 'only for sessions with multi-factor authentication')
    .option('--source-ip <cidr>', 'only from this public address or range (repeatable)', repeatable, none)
    .option('--not-before <time>', 'only from this time on (ISO 8601, or 12h, 30d, 2w from now)')
    .option('--expires <time>', 'only until this time (ISO 8601, or 12h, 30d, 2w from now)')
    .option('--require-tls', 'only over TLS')
    .option('--requested-region <region>', 'only in this Region (repeatable)', repeatable, none)
    .option(
      '--condition <operator:key=value>',
      "any other, such as 'StringEquals:aws:ResourceTag/team=web,api' (repeatable)",
      repeatable,
      none,
    );

/** namingFlags say what the policy is called and what it carries. */
export const namingFlags = () =>
  new Command()
    .option('--policy-name <name>', 'name of the policy')
    .option('--path <path>', 'path of the policy, such as /teams/web/')
    .option('--description <text>', 'description of the policy; it cannot be changed later')
    .option('--tag <key=value>', 'tag of the policy (repeatable)', repeatable, none);

/** existingFlag says what happens when the account has a policy of that name. */
export const existingFlag = () =>
  new Command()
    .addOption(
      new Option(
        '--if-exists <what>',
        'when the name is taken by another document: fail, reuse (fails too) or new-version',
      )
        .choices(['fail', 'reuse', 'new-version'])
        .default('fail' as const),
    )
    .option(
      '--prune-oldest-version',
      'for a new version, delete the oldest one where IAM keeps no more of them',
    );

export type DocumentFlags = ReturnType<ReturnType<typeof documentFlags>['opts']>;
export type StatementFlags = ReturnType<ReturnType<typeof statementFlags>['opts']>;
export type ConditionFlags = ReturnType<ReturnType<typeof conditionFlags>['opts']>;
export type NamingFlags = ReturnType<ReturnType<typeof namingFlags>['opts']>;
export type ExistingFlag = ReturnType<ReturnType<typeof existingFlag>['opts']>;
