import type { RequestConditionKind } from '../policy/request-condition.ts';
import { safeLine } from '../text/safe-text.ts';
import { plural } from '../text/words.ts';

/** TOGGLE_DETAILS say what each common condition does to those who have the policy. */
export const TOGGLE_DETAILS: Readonly<Record<RequestConditionKind, string>> = {
  mfa: 'Only for those who signed in with multi-factor authentication. On the AWS CLI this takes a session of STS: long-term access keys alone are denied.',
  'source-ip':
    'Only from these public addresses. Calls that AWS services make for the person, and calls through a VPC endpoint, come from others and are denied.',
  'time-window': 'Only from one time on, up to another, or both.',
  tls: 'Only over HTTPS, as the AWS CLI and the SDKs call anyway.',
  'requested-region':
    'Only in these Regions. Requests to global services such as IAM go to one fixed Region.',
  cluster: 'Only on this cluster, for the actions whose requests name one (ecs:cluster).',
};

/** keyWords is what a key holds: every description of AWS's reference begins in the same way. */
export function keyWords(description: string): string {
  const words = safeLine(description).replace(/^Filters (?:access|actions?) (?:by|based on) (?:the )?/i, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** lackedWords warns of a key that requests for some of the actions never carry. */
export function lackedWords(lackedBy: readonly string[]): string[] {
  if (lackedBy.length === 0) return [];
  const [first, ...rest] = lackedBy;
  const names = rest.length === 0 ? first : `${first} and ${plural(rest.length, 'more', 'more')}`;
  return [`Requests for ${names} never carry it: a condition on it would deny them.`];
}
