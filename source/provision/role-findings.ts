import { serialize } from '../policy/document.ts';
import { type PlacedFinding, placedFindings } from '../policy/lint/placed.ts';
import type { RunRole } from './run.ts';

/** roleFindings is what lint finds in the inline policies of roles; each message says in which one, and places are those in it. */
export function roleFindings(roles: readonly RunRole[], partition: string): PlacedFinding[] {
  return roles.flatMap(({ name, inlinePolicies }) =>
    Object.entries(inlinePolicies).flatMap(([policy, document]) =>
      placedFindings(serialize(document), [partition]).map(finding => ({
        ...finding,
        message: `${policy} of the role ${name}: ${finding.message}`,
      })),
    ),
  );
}
