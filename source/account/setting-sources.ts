import type { AccountChoice } from './account.ts';
import { profileOf, profileRegion } from './profiles.ts';

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
  if (choice.sandbox) {
    const region = choice.region === undefined ? regionVariable(environment) : chosenRegion(choice);
    return {
      credentials: 'the practice account needs none',
      region: region ?? 'default',
      endpoint: 'the practice account',
    };
  }
  return {
    credentials: credentialSource(choice, environment),
    region: await regionSource(choice, environment),
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

async function regionSource(choice: AccountChoice, environment: NodeJS.ProcessEnv): Promise<string> {
  if (choice.region !== undefined) return chosenRegion(choice);
  const variable = regionVariable(environment);
  if (variable !== undefined) return variable;
  const profile = profileOf(choice) ?? 'default';
  return (await profileRegion(profile)) === undefined ? 'default' : `profile ${profile}`;
}

function chosenRegion({ region, fromSettings }: AccountChoice): string {
  return region === fromSettings?.region ? 'settings' : '--region';
}

function regionVariable(environment: NodeJS.ProcessEnv): string | undefined {
  return ['AWS_REGION', 'AWS_DEFAULT_REGION'].find(name => environment[name]);
}

/** An address in a variable may hold a password: its name is told, not its value. */
function endpointSource({ endpointUrl }: AccountChoice, environment: NodeJS.ProcessEnv): string {
  if (endpointUrl !== undefined) return '--endpoint-url';
  const names = ['AWS_ENDPOINT_URL_IAM', 'AWS_ENDPOINT_URL_STS', 'AWS_ENDPOINT_URL'];
  return names.filter(name => environment[name]).join(', ') || 'AWS';
}
