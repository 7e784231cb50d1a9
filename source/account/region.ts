import type { AccountChoice } from './account.ts';
import { profileOf, profileRegion } from './profiles.ts';

/** IAM is global: without a Region anywhere, the commercial partition is meant. */
const DEFAULT_REGION = 'us-east-1';

/** ASSUMED is what RegionFound tells where nobody named a Region. */
export const ASSUMED = 'default';

/** The Region in which a person works, and what named it. */
export interface RegionFound {
  readonly region: string;
  readonly from: string;
}

/** regionOf finds the Region of a choice as the AWS CLI does: flag, settings, environment, then the profile; nobody need be signed in. */
export async function regionOf(
  choice: AccountChoice,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<RegionFound> {
  const { region, fromSettings, sandbox } = choice;
  if (region !== undefined)
    return { region, from: region === fromSettings?.region ? 'settings' : '--region' };
  for (const from of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    const found = environment[from];
    if (found) return { region: found, from };
  }
  const profile = profileOf(choice) ?? 'default';
  const found = sandbox ? undefined : await profileRegion(profile);
  return found === undefined
    ? { region: DEFAULT_REGION, from: ASSUMED }
    : { region: found, from: `profile ${profile}` };
}
