import { shellWord } from '../text/shell.ts';
import { type ProfileSettings, profileSettings } from './profiles.ts';

/** A profile of the AWS configuration, with what its settings tell of it; nothing is looked up or signed in. */
export interface ProfileRow {
  readonly name: string;
  /** Where its credentials come from: `single sign-on`, `access key`, `role Admin, through base` ... */
  readonly source: string;
  readonly region: string | undefined;
  /** The account and the like, as far as the settings name them. */
  readonly facts: readonly string[];
  /** The command that begins its session, where it has one that expires. */
  readonly signIn: string | undefined;
}

type Profiles = ReadonlyMap<string, ProfileSettings>;

/** profileRows lists the profiles of this machine with what is known of each, `default` first. It throws nothing: without files there are none. */
export async function profileRows(): Promise<ProfileRow[]> {
  const profiles = await profileSettings();
  return Array.from(profiles, ([name, settings]) => ({
    name,
    source: sourceWords(settings),
    region: settings.region || undefined,
    facts: factsOf(settings),
    signIn: signInCommand(name, profiles),
  }));
}

type Kind = 'role' | 'keys' | 'web-identity' | 'process' | 'sso' | 'login' | 'none';

/** The order is that of the SDK (fromIni): the first that is complete counts. */
function kindOf(settings: ProfileSettings): Kind {
  if (settings.role_arn && (settings.source_profile || settings.credential_source)) return 'role';
  if (settings.aws_access_key_id && settings.aws_secret_access_key) return 'keys';
  if (settings.role_arn && settings.web_identity_token_file) return 'web-identity';
  if (settings.credential_process) return 'process';
  if (settings.sso_session || settings.sso_start_url || settings.sso_account_id) return 'sso';
  return settings.login_session ? 'login' : 'none';
}

function sourceWords(settings: ProfileSettings): string {
  const { role_arn: role = '', source_profile: profile, credential_source: source } = settings;
  switch (kindOf(settings)) {
    case 'role':
      return `role ${lastPart(role)}, through ${profile ?? source}`;
    case 'keys':
      return settings.aws_session_token ? 'temporary access key' : 'access key';
    case 'web-identity':
      return `role ${lastPart(role)}, by a web identity token`;
    case 'process':
      return 'credentials from a program';
    case 'sso':
      return 'single sign-on';
    case 'login':
      return 'aws login';
    case 'none':
      return 'no credentials of its own';
  }
}

function factsOf(settings: ProfileSettings): string[] {
  const { role_arn: role, sso_account_id: account, sso_role_name: ssoRole } = settings;
  switch (kindOf(settings)) {
    case 'role':
    case 'web-identity':
      return [`Assumes the role ${role}.`];
    case 'sso':
      if (account === undefined || ssoRole === undefined) return [];
      return [`Signs in to the account ${account} with the permission set ${ssoRole}.`];
    case 'process':
      return ['A program on this machine (credential_process) gives the credentials.'];
    default:
      return [];
  }
}

/** Profiles of roles may stand on each other; nobody stacks them higher. */
const ROLES_DEEP = 5;

function signInCommand(name: string, profiles: Profiles, depth = ROLES_DEEP): string | undefined {
  const settings = profiles.get(name);
  if (settings === undefined || depth === 0) return undefined;
  switch (kindOf(settings)) {
    case 'sso':
      return `aws sso login --profile ${shellWord(name)}`;
    case 'login':
      return `aws login --profile ${shellWord(name)}`;
    case 'role':
      return settings.source_profile === undefined || settings.source_profile === name
        ? undefined
        : signInCommand(settings.source_profile, profiles, depth - 1);
    default:
      return undefined;
  }
}

function lastPart(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
