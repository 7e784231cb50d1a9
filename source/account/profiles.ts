import { closest } from '../text/closest.ts';
import { Failure } from '../text/failure.ts';
import type { AccountChoice } from './account.ts';

/** What the AWS configuration says of a profile, by the names of its settings. */
export type ProfileSettings = Readonly<Record<string, string | undefined>>;

/** profileSettings reads every profile of this machine, `default` first. It throws nothing: without files there are none. */
export async function profileSettings(): Promise<ReadonlyMap<string, ProfileSettings>> {
  const { configFile, credentialsFile } = await sharedConfiguration();
  const names = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  // Sections such as sso-session are kept beside the profiles, with a dot in their name.
  const profiles = [...names].filter(name => !/^(sso-session|services)\./.test(name)).sort();
  const ordered = profiles.includes('default')
    ? ['default', ...profiles.filter(name => name !== 'default')]
    : profiles;
  // As in the SDK, the credentials file has the last word.
  return new Map(ordered.map(name => [name, { ...configFile[name], ...credentialsFile[name] }]));
}

/** profileOf is the profile that was chosen by flag or by AWS_PROFILE; nothing when none was. */
export function profileOf(choice: AccountChoice): string | undefined {
  return choice.profile || process.env.AWS_PROFILE || undefined;
}

/**
 * refuseUnknownProfile throws a Failure when no profile has that name. The SDK would go on to the credentials of
 * the machine it runs on, and write into an account that nobody named.
 */
export async function refuseUnknownProfile(name: string, choice?: AccountChoice): Promise<void> {
  const names = [...(await profileSettings()).keys()];
  if (name === 'default' || names.includes(name)) return;
  const meant = closest(name, names);
  const hint = meant === undefined ? 'List them: aws configure list-profiles' : `Did you mean ${meant}?`;
  throw new Failure(
    'credentials',
    'UnknownProfile',
    `There is no profile ${JSON.stringify(name)} in the AWS configuration.`,
    choice?.fromSettings?.profile === name
      ? `Your settings name it: ecs-iam-wizard settings unset profile. ${hint}`
      : hint,
  );
}

/** profileRegion is the Region that the configuration gives a profile. */
export async function profileRegion(name: string): Promise<string | undefined> {
  const { configFile, credentialsFile } = await sharedConfiguration();
  return configFile[name]?.region ?? credentialsFile[name]?.region;
}

/** The SDK remembers what it read; a person who mends the files and tries again means the new text. */
async function sharedConfiguration() {
  const { loadSharedConfigFiles } = await import('@smithy/core/config');
  return loadSharedConfigFiles({ ignoreCache: true });
}
