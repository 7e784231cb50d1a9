import type { Account } from '../account/account.ts';
import { inlinePolicyOf, profileOf, roleOf } from './role-step-write.ts';
import type { Plan, Receipt, RoleStep } from './run.ts';
import { sameDocument } from './same-document.ts';
import type { StepEffect } from './step-outcome.ts';

const THERE: StepEffect = { state: 'there' };
const ABSENT: StepEffect = { state: 'absent' };

/** effectOfRole reads in the account whether a step about a role has taken effect. Throws a Failure when that cannot be read. */
export async function effectOfRole(
  step: RoleStep,
  run: Plan | Receipt,
  account: Account,
): Promise<StepEffect> {
  const { roles } = account;
  const { name } = step.principal;
  switch (step.action) {
    case 'create-role':
      return madeRole(step, run, account);
    case 'create-service-linked-role':
      return (await roles.find(name)) === undefined ? ABSENT : THERE;
    case 'update-assume-role-policy': {
      const role = await roles.find(name);
      if (role === undefined) return { state: 'other', message: `There is no role ${name} any more.` };
      return sameDocument(role.trust, roleOf(step, run).trust) ? THERE : ABSENT;
    }
    case 'put-role-policy': {
      const policyName = inlinePolicyOf(step);
      const text = await roles.inlinePolicyText(name, policyName);
      const document = roleOf(step, run).inlinePolicies[policyName];
      return text !== undefined && document !== undefined && sameDocument(text, document) ? THERE : ABSENT;
    }
    case 'delete-role-policy':
      return (await roles.inlinePolicyText(name, inlinePolicyOf(step))) === undefined ? THERE : ABSENT;
    case 'create-instance-profile':
      return (await roles.instanceProfile(profileOf(step, run))) === undefined ? ABSENT : THERE;
    case 'add-role-to-instance-profile':
      return (await roles.instanceProfile(profileOf(step, run)))?.includes(name) ? THERE : ABSENT;
    case 'remove-role-from-instance-profile':
      return (await roles.instanceProfile(profileOf(step, run)))?.includes(name) ? ABSENT : THERE;
    case 'delete-instance-profile':
      return (await roles.instanceProfile(profileOf(step, run))) === undefined ? THERE : ABSENT;
    case 'delete-service-linked-role':
    case 'delete-role':
      return (await roles.find(name)) === undefined ? THERE : ABSENT;
  }
}

async function madeRole(step: RoleStep, run: Plan | Receipt, account: Account): Promise<StepEffect> {
  const wanted = roleOf(step, run);
  const role = await account.roles.find(wanted.name);
  if (role === undefined) return ABSENT;
  if (role.path === wanted.path && sameDocument(role.trust, wanted.trust)) return THERE;
  return { state: 'other', message: `The account has a role ${role.name} that this run did not make.` };
}
