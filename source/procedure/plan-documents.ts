import { serialize } from '../policy/document.ts';
import type { Plan, RunRole, Step } from '../provision/run.ts';

/** sentJson is the JSON that a plan would send, for people to read: the policy's document, and by name what becomes of ECS's own roles; nothing where there is none. */
export function sentJson({ policy, roles = [], steps, undoes }: Plan): string | undefined {
  // What is taken away is not sent, nor a role that is there as it should be.
  const sent =
    undoes === undefined
      ? roles.filter(role => role.linkedTo === undefined && steps.some(step => writes(step, role)))
      : [];
  if (sent.length === 0) return policy && serialize(policy.document);
  const named = [
    ...sent.map(role => [`role ${role.name}`, roleJson(role)] as const),
    ...(policy === undefined ? [] : [[`policy ${policy.name}`, policy.document] as const]),
  ];
  return JSON.stringify(Object.fromEntries(named), undefined, 2);
}

function writes({ status, principal }: Step, { name }: RunRole): boolean {
  return status !== 'in-place' && principal?.type === 'role' && principal.name === name;
}

/** By the words of IAM's API, as `aws iam get-account-authorization-details` writes them. */
function roleJson({ trust, managedPolicies, inlinePolicies }: RunRole) {
  return {
    AssumeRolePolicyDocument: trust,
    ...(managedPolicies.length === 0 ? {} : { AttachedManagedPolicies: managedPolicies }),
    ...(Object.keys(inlinePolicies).length === 0 ? {} : { RolePolicies: inlinePolicies }),
  };
}

/** What differs of one thing that the account has already. */
export interface Differing {
  readonly title: string;
  /** Lines that begin with +, - or =. */
  readonly changes: readonly string[];
}

/** planDifferences are the policy and the roles that are there with something else, each with what would change. */
export function planDifferences({ policy, roles = [], undoes }: Plan): Differing[] {
  // An undo changes back what its run has changed.
  const changed = undoes === undefined ? roles : [];
  return [
    ...(policy?.changes === undefined ? [] : [{ title: `Policy ${policy.name}`, changes: policy.changes }]),
    ...changed.flatMap(({ name, changes }) =>
      changes === undefined ? [] : [{ title: `Role ${name}`, changes }],
    ),
  ];
}
