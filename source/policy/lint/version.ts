import { POLICY_VERSION } from '../document.ts';
import { memberOf } from '../json-tree.ts';
import { insertFirst, replaceString } from './edits.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { quoted } from './quoted.ts';

/** OLD_POLICY_VERSION is the version before the present one; without policy variables. Source: IAM User Guide, IAM JSON policy elements: Version. */
export const OLD_POLICY_VERSION = '2008-10-17';
const DESCRIPTION = `Write "Version": "${POLICY_VERSION}"`;

/** checkVersion finds a version of the policy language that is missing, outdated or none. */
export function checkVersion({ tree }: LintedPolicy): Finding[] {
  const { root, text } = tree;
  if (root?.kind !== 'object') return [];
  const value = memberOf(root, 'Version')?.value;
  if (value === undefined) {
    const place = at({ path: [], node: root });
    return [
      finding('MISSING_VERSION', {
        ...place,
        message: `The policy has no Version and would be read in the way of ${OLD_POLICY_VERSION}: add "Version": "${POLICY_VERSION}".`,
        fix: { description: DESCRIPTION, edits: [insertFirst(text, root, 'Version', POLICY_VERSION)] },
      }),
      finding('REFUSED_BY_IAM', {
        ...place,
        message: `IAM refuses a new policy without "Version": "${POLICY_VERSION}".`,
      }),
    ];
  }
  if (value.kind !== 'string' || value.value === POLICY_VERSION) return [];
  const remark = {
    ...at({ path: ['Version'], node: value }),
    fix: { description: DESCRIPTION, edits: [replaceString(value.span, POLICY_VERSION)] },
  };
  if (value.value === OLD_POLICY_VERSION) {
    const message = `IAM refuses a new policy of Version ${OLD_POLICY_VERSION}: write ${POLICY_VERSION}.`;
    return [finding('REFUSED_BY_IAM', { ...remark, message })];
  }
  const message = `There is no Version ${quoted(value.value)} of the policy language: write ${POLICY_VERSION}.`;
  return [finding('INVALID_VERSION', { ...remark, message })];
}
