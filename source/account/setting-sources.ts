import type { AccountChoice } from './account.ts';
import { regionOf } from './region.ts';

/** Where each setting came from, in words that hold no value of a secret. */
export interface SettingSources {
  readonly credentials: string;
  readonly region: string;
  readonly endpoint: string;
}

/** settingSources says where the settings of a choice come from, in the order in which the program looks for them. */
export async function settingSources(
  choice: AccountChoice,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<SettingSources> {
  const { from: region } = await regionOf(choice, environment);
  if (choice.sandbox)
    return { credentials: 'the practice account needs none', region, endpoint: 'the practice account' };
  return {
    credentials: credentialSource(choice, environment),
    region,
    endpoint: endpointSource(choice, environment),
  };
}

function credentialSource(choice: AccountChoice, environment: NodeJS.ProcessEnv): string {
  const { profile, fromSettings } = choice;
  if (profile) return `${profile === fromSettings?.profile ? 'settings, profile' : '--profile'} ${profile}`;
  if (environment.AWS_ACCESS_KEY_ID && environment.AWS_SECRET_ACCESS_KEY) return 'AWS_ACCESS_KEY_ID';
  if (environment.AWS_PROFILE) return `AWS_PROFILE ${environment.AWS_PROFILE}`;
  return 'the default profile, or what the machine provides';
}

/** An address in a variable may hold a password: its name is told, not its value. */
function endpointSource({ endpointUrl }: AccountChoice, environment: NodeJS.ProcessEnv): string {
  if (endpointUrl !== undefined) return '--endpoint-url';
  const names = ['AWS_ENDPOINT_URL_IAM', 'AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL'];
  return names.filter(name => environment[name]).join(', ') || 'AWS';
}
