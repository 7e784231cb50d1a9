import { Command, Option } from '@commander-js/extra-typings';
import { FORMAT_NAMES } from '../../export/formats.ts';
import { repeatable } from './flag-set.ts';

const none: string[] = [];

/** exportFlags say in which form a request leaves, and where to. */
export const exportFlags = () =>
  new Command()
    .addOption(
      new Option('--format <format>', `form of the export: ${FORMAT_NAMES.join(', ')}`).choices(FORMAT_NAMES),
    )
    .option('--out <file>', 'write it to this file in place of standard output')
    .option('-y, --yes', 'replace the file that --out names');

/** requestSourceFlags name a whole request, which no other flag of a request stands beside. */
export const requestSourceFlags = () =>
  new Command()
    .option(
      '--file <request>',
      'request file, JSON or YAML, in place of the flags of a request; - for standard input',
    )
    .option('--run <run-id>', 'what this run carried out, by its receipt; latest is the last one');

/** exportReasonFlag is the reason of a request that leaves no receipt. */
export const exportReasonFlag = () =>
  new Command().option('--reason <text>', 'why, kept in the export (a ticket, say)');

/** stackSetFlags say where in an organization a policy goes. */
export const stackSetFlags = () =>
  new Command()
    .option('--stack-set-name <name>', 'name of the stack set (by default from the name of the policy)')
    .option(
      '--organizational-unit <id>',
      'its accounts get the policy, such as ou-ab12-34cd56ef or the root r-ab12 (repeatable)',
      repeatable,
      none,
    )
    .option('--home-region <region>', 'the one Region that keeps the stacks (by default us-east-1)')
    .option('--leave-out-users', 'attach to groups and roles only: other accounts do not have the users');

/** importFlag makes Terraform take over what is there. */
export const importFlag = () =>
  new Command().option(
    '--import-existing',
    'ask the account what exists already, and write import blocks for it',
  );

export type ExportFlags = ReturnType<ReturnType<typeof exportFlags>['opts']>;
export type RequestSourceFlags = ReturnType<ReturnType<typeof requestSourceFlags>['opts']>;
export type StackSetFlags = ReturnType<ReturnType<typeof stackSetFlags>['opts']>;
export type ImportFlag = ReturnType<ReturnType<typeof importFlag>['opts']>;
