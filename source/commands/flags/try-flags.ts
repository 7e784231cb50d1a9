import { Command } from '@commander-js/extra-typings';
import { repeatable } from './flag-set.ts';

const none: string[] = [];

/** triedPolicyFlag names existing policies to try. */
export const triedPolicyFlag = () =>
  new Command().option('--policy-arn <arn>', 'existing policy to try (repeatable)', repeatable, none);

/** askedFlags say what is asked as the test user. */
export const askedFlags = () =>
  new Command()
    .option(
      '--action <action>',
      'action or pattern to ask about (repeatable; by default those that the policy names, and a few it does not)',
      repeatable,
      none,
    )
    .option(
      '--resource <arn>',
      'resource (repeatable; by default those that the statements name)',
      repeatable,
      none,
    )
    .option(
      '--context <key=value>',
      'condition key of the requests (repeated: several values)',
      repeatable,
      none,
    )
    .option(
      '--context-file <file>',
      'the same as JSON: {"key": "value" or ["values"]}; - for standard input',
    );

/** keepFlag leaves the test user. */
export const keepFlag = () =>
  new Command().option('--keep', 'leave the user and what was made for it, for undo to take away');

export type TriedPolicyFlag = ReturnType<ReturnType<typeof triedPolicyFlag>['opts']>;
export type AskedFlags = ReturnType<ReturnType<typeof askedFlags>['opts']>;
export type KeepFlag = ReturnType<ReturnType<typeof keepFlag>['opts']>;
