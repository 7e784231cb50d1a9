import type { Account } from '../account/account.ts';
import { sameTrustText } from '../policy/same-trust.ts';
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
    case 'update-assume-role-policy':
      return changedTrust(step, run, account);
    case 'put-role-policy':
      return writtenInline(step, run, account);
    case 'delete-role-policy':
      return (await roles.inlinePolicyText(name, inlinePolicyOf(step))) === undefined ? THERE : ABSENT;
    case 'create-instance-profile':
      return (await roles.instanceProfile(profileOf(step, run))) === undefined ? ABSENT : THERE;
    case 'add-role-to-instance-profile': {
      const [held] = (await roles.instanceProfile(profileOf(step, run))) ?? [];
      if (held === undefined) return ABSENT;
      if (held === name) return THERE;
      return other(`The instance profile ${profileOf(step, run)} holds the role ${held}.`);
    }
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
  if (role.path === wanted.path && sameTrustText(role.trust, wanted.trust)) return THERE;
  return other(`The account has a role ${role.name} that this run did not make.`);
}

/** A trust policy that is neither the wanted one nor the one before is somebody else's. */
async function changedTrust(step: RoleStep, run: Plan | Receipt, account: Account): Promise<StepEffect> {
  const { name, trust, previousTrust } = roleOf(step, run);
  const role = await account.roles.find(name);
  if (role === undefined) return other(`There is no role ${name} any more.`);
  if (sameTrustText(role.trust, trust)) return THERE;
  if (previousTrust === undefined || sameTrustText(role.trust, previousTrust)) return ABSENT;
  return other(`Somebody else has changed the trust policy of ${name} since.`);
}

async function writtenInline(step: RoleStep, run: Plan | Receipt, account: Account): Promise<StepEffect> {
  const { name, inlinePolicies, previousInlinePolicies } = roleOf(step, run);
  const policy = inlinePolicyOf(step);
  const text = await account.roles.inlinePolicyText(name, policy);
  if (text === undefined) return ABSENT;
  const [wanted, previous] = [inlinePolicies[policy], previousInlinePolicies?.[policy]];
  if (wanted !== undefined && sameDocument(text, wanted)) return THERE;
  if (previous !== undefined && sameDocument(text, previous)) return ABSENT;
  return other(`Somebody else has changed the inline policy ${policy} of ${name} since.`);
}

function other(message: string): StepEffect {
  return { state: 'other', message };
}
