import { memberOf } from '../../json-tree.ts';
import { removeMember } from '../edits.ts';
import { type Finding, finding } from '../finding.ts';
import type { LintedTrust } from './linted-trust.ts';

/** checkTrustResources finds resources, which no trust policy names: it is about the role that has it. */
export function checkTrustResources({ statements }: LintedTrust): Finding[] {
  return statements.flatMap(({ node, path }) =>
    ['Resource', 'NotResource'].flatMap(element => {
      const member = memberOf(node, element);
      if (member === undefined || node.kind !== 'object') return [];
      return finding('ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE', {
        path: [...path, element],
        span: member.span,
        message: `A trust policy has no ${element}: it counts for the role that has it. Take the element out.`,
        fix: { description: `Leave ${element} out`, edits: [removeMember(node, member)] },
      });
    }),
  );
}
