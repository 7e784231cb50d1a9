import { TRUST_POLICY_SIZE_QUOTA } from '../../limits.ts';
import { at, type Finding, finding } from '../finding.ts';
import { sizeOf } from '../size.ts';
import type { LintedTrust } from './linted-trust.ts';

/** checkTrustSize finds trust policies that are longer than an account takes that asked for no more. Source: IAM and STS quotas. */
export function checkTrustSize({ tree: { root, text } }: LintedTrust): Finding[] {
  const size = sizeOf(text);
  if (root === undefined || size <= TRUST_POLICY_SIZE_QUOTA) return [];
  const message = `The trust policy has ${size} characters without white space; an account takes ${TRUST_POLICY_SIZE_QUOTA} unless its quota was raised: shorten it, or ask for more in Service Quotas.`;
  return [
    finding('POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA', { ...at({ path: [], node: root }), message }),
  ];
}
