import { Command } from '@commander-js/extra-typings';
import { usageFailure } from '../../text/failure.ts';
import { repeatable } from './flag-set.ts';

const none: string[] = [];

/** principalFlags say who gets the policies. */
export const principalFlags = () =>
  new Command()
    .option('--user-name <name>', 'attach to this user, by name or ARN (repeatable)', repeatable, none)
    .option('--group-name <name>', 'attach to this group, by name or ARN (repeatable)', repeatable, none)
    .option('--role-name <name>', 'attach to this role, by name or ARN (repeatable)', repeatable, none)
    .option('--principals-from <file>', 'attach to those a file lists, - for standard input');

/** rateFlag says how fast a run writes. */
export const rateFlag = () =>
  new Command().option(
    '--rate <writes>',
    'writes a second (5 against AWS; the practice account has no limit)',
  );

/** writesASecond reads --rate; it throws a usage Failure for anything but a number from 0.1 to 1,000. */
export function writesASecond(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const rate = /^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (rate >= 0.1 && rate <= 1000) return rate;
  throw usageFailure(
    'InvalidValue',
    `--rate cannot be ${JSON.stringify(text)}.`,
    'Give writes a second, from 0.1 to 1000.',
  );
}

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

/** saveRequestFlag keeps what is wanted as a request file. */
export const saveRequestFlag = () =>
  new Command().option(
    '--save-request <file>',
    'write the request to this file (YAML where it ends in .yaml) once the plan holds; --yes replaces another one',
  );

export type PrincipalFlags = ReturnType<ReturnType<typeof principalFlags>['opts']>;
export type ExistingPolicyFlags = ReturnType<ReturnType<typeof existingPolicyFlags>['opts']>;
export type RateFlag = ReturnType<ReturnType<typeof rateFlag>['opts']>;
export type SaveRequestFlag = ReturnType<ReturnType<typeof saveRequestFlag>['opts']>;
export type RunFlags = ReturnType<ReturnType<typeof runFlags>['opts']>;
