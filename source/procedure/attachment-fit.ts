import { policyArn } from '../policy/arn.ts';
import { type Answers, attachedPolicies, creates } from './answers.ts';

/** How the policies that are to be attached go with those that somebody has. */
export interface Fit {
  /** How many managed policies there are now. */
  readonly has: number;
  readonly quota: number;
  /** How many of the wanted ones are there already. */
  readonly already: number;
  /** How many would come new. */
  readonly wanted: number;
}

/** policiesToAttach lists the ARNs of what these answers attach, as far as they are known: that of a policy that is to be made, too. */
export function policiesToAttach(answers: Answers): readonly string[] {
  const { partition, aws_account_id: account } = answers.callerValues;
  const { existing, policyName, path } = answers;
  const existingArns = attachedPolicies(answers);
  if (!creates(answers)) return existingArns;
  if (existing !== undefined) return [existing.arn, ...existingArns];
  if (partition === undefined || account === undefined || policyName === '') return existingArns;
  return [policyArn(partition, account, path, policyName), ...existingArns];
}

/** fitOf counts what somebody has against what is to be attached; while no policy is chosen, one is counted. */
export function fitOf(
  attached: readonly { readonly arn: string }[],
  policies: readonly string[],
  quota: number,
): Fit {
  const there = new Set(attached.map(({ arn }) => arn));
  const already = policies.filter(arn => there.has(arn)).length;
  const wanted = policies.length === 0 ? 1 : policies.length - already;
  return { has: attached.length, quota, already, wanted };
}

/** isTooMuch tells whether the quota does not hold what is to be attached. */
export function isTooMuch({ has, quota, wanted }: Fit): boolean {
  return wanted > 0 && has + wanted > quota;
}

/** fitWords says in a row how somebody stands: `3 of 10`, `10 of 10 full`, `9 of 10, 1 fits`, `has it already`. */
export function fitWords(fit: Fit): string {
  const { has, quota, already, wanted } = fit;
  const count = `${has} of ${quota}`;
  if (wanted === 0) return already === 1 ? 'has it already' : 'has all already';
  if (has >= quota) return `${count} full`;
  if (isTooMuch(fit)) return `${count}, ${quota - has} ${quota - has === 1 ? 'fits' : 'fit'}`;
  return already === 0 ? count : `${count}, has ${already}`;
}

/** fullSentence says why what is to be attached does not fit, and what to do. */
export function fullSentence(name: string, { has, quota }: Fit): string {
  const room = quota - has;
  const fits = room <= 0 ? 'nothing more fits' : room === 1 ? 'one more fits' : `${room} more fit`;
  return `${name} has ${has} of ${quota} managed policies: ${fits}. Detach one, choose a group, or raise the quota.`;
}
