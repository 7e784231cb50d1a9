import { Command } from '@commander-js/extra-typings';
import { repeatable } from './flag-set.ts';

const none: string[] = [];

/** simulatedFlags name the policies that are asked. */
export const simulatedFlags = () =>
  new Command()
    .option(
      '--policy-document <document>',
      'file, file://file, - for standard input, or the JSON itself (repeatable)',
      repeatable,
      none,
    )
    .option('--policy-arn <arn>', 'policy of the account (repeatable)', repeatable, none)
    .option('--user-name <name>', 'all managed policies of this user and of its groups');

/** requestFlags say what would be done, on what and in which circumstances. */
export const requestFlags = () =>
  new Command()
    .option('--action <action>', 'action or pattern, such as ecs:Describe* (repeatable)', repeatable, none)
    .option('--resource <arn>', 'resource (repeatable; by default *)', repeatable, none)
    .option(
      '--context <key=value>',
      'condition key of the request (repeated: several values)',
      repeatable,
      none,
    )
    .option('--context-file <file>', 'the same as JSON: {"key": "value" or ["values"]}; - for standard input')
    .option('--remote', "ask IAM's own simulator");

export type SimulatedFlags = ReturnType<ReturnType<typeof simulatedFlags>['opts']>;
export type RequestFlags = ReturnType<ReturnType<typeof requestFlags>['opts']>;
