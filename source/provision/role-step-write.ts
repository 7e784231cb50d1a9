import type { Account } from '../account/account.ts';
import type { Plan, Receipt, RoleStep, RunRole } from './run.ts';
import type { StepWritten } from './step-outcome.ts';

/** sendRoleStep makes the one write of a step about a role, once. Throws a Failure when IAM refuses it or does not answer. */
export async function sendRoleStep(
  step: RoleStep,
  run: Plan | Receipt,
  { roles }: Account,
): Promise<StepWritten> {
  const { name } = step.principal;
  switch (step.action) {
    case 'create-role': {
      const { path, description, trust } = roleOf(step, run);
      return roles.create({ name, path, description, trust: JSON.stringify(trust) });
    }
    case 'create-service-linked-role':
      return roles.createLinked(roleOf(step, run).linkedTo ?? '');
    case 'update-assume-role-policy':
      return roles.updateTrust(name, JSON.stringify(roleOf(step, run).trust));
    case 'put-role-policy': {
      const policyName = inlinePolicyOf(step);
      const document = roleOf(step, run).inlinePolicies[policyName];
      return roles.putPolicy(name, policyName, JSON.stringify(document));
    }
    case 'delete-role-policy':
      return roles.deletePolicy(name, inlinePolicyOf(step));
    case 'create-instance-profile':
      return roles.createProfile(profileOf(step, run));
    case 'add-role-to-instance-profile':
      return roles.addToProfile(profileOf(step, run), name);
    case 'remove-role-from-instance-profile':
      return roles.removeFromProfile(profileOf(step, run), name);
    case 'delete-instance-profile':
      return roles.deleteProfile(profileOf(step, run));
    case 'delete-service-linked-role':
      return roles.deleteLinked(name);
    case 'delete-role':
      return roles.delete(name);
  }
}

/** roleOf is the role that a step is about, as its run wants it. */
export function roleOf({ principal }: RoleStep, { roles = [] }: Plan | Receipt): RunRole {
  const role = roles.find(({ name }) => name === principal.name);
  if (role === undefined) throw new Error('A run that makes a role holds it.');
  return role;
}

/** inlinePolicyOf is the name of the inline policy that a step puts or deletes. */
export function inlinePolicyOf({ inlinePolicy }: RoleStep): string {
  if (inlinePolicy === undefined) throw new Error('A step about an inline policy names it.');
  return inlinePolicy;
}

/** profileOf is the name of the instance profile of a step's role. */
export function profileOf(step: RoleStep, run: Plan | Receipt): string {
  return roleOf(step, run).instanceProfile ?? step.principal.name;
}
