import { Command, Option } from '@commander-js/extra-typings';
import type { AccountChoice } from '../../account/account.ts';
import { regionProblem } from '../../policy/request-values.ts';
import { preferred } from '../../settings/own-settings.ts';
import { usageFailure } from '../../text/failure.ts';
import { sentenceList } from '../../text/words.ts';

export const OUTPUT_FORMS = ['text', 'json', 'yaml', 'table'] as const;
export type OutputForm = (typeof OUTPUT_FORMS)[number];

/** LINT_FORMS are the forms in which lint can print. */
export const LINT_FORMS = [...OUTPUT_FORMS, 'sarif'] as const;
export type LintForm = (typeof LINT_FORMS)[number];

/** sharedFlags are the flags that every command takes that prints data, named as the AWS CLI names them. */
export const sharedFlags = () => sharedFlagsWith(OUTPUT_FORMS);

/** sharedFlagsWith is sharedFlags for a command that prints in further forms. */
export const sharedFlagsWith = <const Form extends string>(forms: readonly Form[]) =>
  accountFlags()
    .addOption(formOption(forms))
    .option('--query <expression>', 'print only this part of the data (JMESPath)')
    .option('--quiet', QUIET)
    .option('--debug', DEBUG)
    .option('--no-color', NO_COLOR);

/** unqueriedFlags are sharedFlags for a command of whose data no part can be asked for. */
export const unqueriedFlags = () =>
  accountFlags()
    .addOption(formOption(OUTPUT_FORMS))
    .option('--quiet', QUIET)
    .option('--debug', DEBUG)
    .option('--no-color', NO_COLOR);

const QUIET = 'say nothing but errors';
const DEBUG = 'show where an error came from';
const NO_COLOR = 'no colours (also NO_COLOR)';

const accountFlags = () =>
  new Command()
    .option('--profile <name>', 'profile of the AWS configuration')
    .option('--region <region>', 'Region, which becomes part of ARNs')
    .option('--endpoint-url <url>', 'address of IAM and STS, in place of those of AWS')
    .option('--sandbox', 'use the built-in practice account (also ECS_IAM_WIZARD_SANDBOX=1)');

const formOption = <const Form extends string>(forms: readonly Form[]) =>
  new Option('--output <form>', `form of what is printed: ${sentenceList(forms, 'or')}`).choices(forms);

export type SharedFlags = ReturnType<ReturnType<typeof sharedFlags>['opts']>;

/** What the flags say about stdout. */
export type OutputFlags = Pick<SharedFlags, 'output' | 'query' | 'quiet'>;

/** accountChoice reads which account is meant: by flags, the environment, then the person's settings. It throws a usage Failure on values that can be none. */
export function accountChoice(
  flags: SharedFlags,
  environment: NodeJS.ProcessEnv = process.env,
): AccountChoice {
  const { profile, region, endpointUrl } = flags;
  if (profile?.trim() === '')
    throw usageFailure('InvalidValue', '--profile is empty.', 'Name a profile of ~/.aws/config.');
  const problem = region === undefined ? undefined : regionProblem(region);
  if (problem !== undefined) throw usageFailure('InvalidValue', `--region: ${problem}`);
  if (endpointUrl !== undefined) refuseBadAddress(endpointUrl);
  const sandbox = flags.sandbox ?? isOn(environment.ECS_IAM_WIZARD_SANDBOX);
  const fromSettings = {
    // The practice account has no profiles.
    ...named('profile', profile === undefined && !sandbox ? preferred('profile', environment) : undefined),
    ...named('region', region === undefined ? preferred('region', environment) : undefined),
  };
  return {
    sandbox,
    ...named('profile', profile),
    ...named('region', region),
    ...named('endpointUrl', endpointUrl),
    ...fromSettings,
    ...(Object.keys(fromSettings).length === 0 ? {} : { fromSettings }),
  };
}

function named<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
}

/** outputForm is the form of stdout: the flag, else the default, else text. */
export function outputForm(
  flag: OutputForm | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): OutputForm {
  return flag ?? defaultForm(environment) ?? 'text';
}

/** defaultForm is the form that AWS_DEFAULT_OUTPUT names, where it is one of those of the AWS CLI, else that of the settings. */
function defaultForm(environment: NodeJS.ProcessEnv = process.env): OutputForm | undefined {
  return formNamed(environment.AWS_DEFAULT_OUTPUT) ?? formNamed(preferred('output', environment));
}

function formNamed(name: string | undefined): OutputForm | undefined {
  // A stream of YAML is for answers of many pages; these are one.
  return OUTPUT_FORMS.find(form => form === (name === 'yaml-stream' ? 'yaml' : name));
}

function refuseBadAddress(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw usageFailure(
      'InvalidValue',
      `--endpoint-url ${JSON.stringify(text)} is no address.`,
      'Write it like http://localhost:5000.',
    );
  }
  if (url.username === '' && url.password === '') return;
  throw usageFailure(
    'InvalidValue',
    '--endpoint-url holds a user name or a password.',
    'AWS reads none there; leave it out.',
  );
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false', 'no'].includes(value.toLowerCase());
}
