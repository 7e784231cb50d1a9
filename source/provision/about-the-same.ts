import type { Step } from './run.ts';

/** aboutTheSame tells whether a step hangs on another one: steps about a user or a role share it, all others the policy; a test user is made for every policy of its run. */
export function aboutTheSame(one: Step, other: Step): boolean {
  if (one.policyArn !== undefined && other.policyArn !== undefined) return one.policyArn === other.policyArn;
  if (other.principal === undefined) return true;
  return one.principal?.type === other.principal?.type && one.principal?.name === other.principal?.name;
}
