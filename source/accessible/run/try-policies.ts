import type { Sitting } from '../sitting.ts';

/** tryPolicies tries policies as a test user. */
export async function tryPolicies(sitting: Sitting, policyArns: readonly string[]): Promise<void> {
  sitting.talk.say(`ecs-iam-wizard try ${policyArns.map(arn => `--policy-arn ${arn}`).join(' ')}`);
}
