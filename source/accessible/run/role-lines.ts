import { serialize } from '../../policy/document.ts';
import type { RunRole } from '../../provision/run.ts';

/** roleLines tell what one of ECS's own roles holds: who takes it on, and what it may do then. */
export function roleLines({
  name,
  trust,
  managedPolicies,
  inlinePolicies,
  instanceProfile,
}: RunRole): string[] {
  return [
    `The role ${name}. Its trust policy:`,
    ...jsonLines(trust),
    ...(managedPolicies.length === 0 ? [] : ['Its managed policies:', ...managedPolicies]),
    ...Object.entries(inlinePolicies).flatMap(([policy, document]) => [
      `Its inline policy ${policy}:`,
      ...jsonLines(document),
    ]),
    ...(instanceProfile === undefined ? [] : [`Its instance profile: ${instanceProfile}.`]),
  ];
}

function jsonLines(document: Parameters<typeof serialize>[0]): string[] {
  return serialize(document).trimEnd().split('\n');
}
