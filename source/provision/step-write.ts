import type { Account } from '../account/account.ts';
import { minify } from '../policy/document.ts';
import type { Principal } from '../policy/names.ts';
import { sendRoleStep } from './role-step-write.ts';
import type { Plan, Receipt, RunPolicy, RunUser, Step } from './run.ts';
import type { StepWritten } from './step-outcome.ts';

/** sendStep makes the one write of a step, once. Throws a Failure when IAM refuses it or does not answer. */
export async function sendStep(step: Step, run: Plan | Receipt, account: Account): Promise<StepWritten> {
  switch (step.action) {
    case 'create-policy': {
      const { name, path, description, tags, document } = policyOf(run);
      return account.createPolicy({ name, path, description, tags, document: minify(document) });
    }
    case 'create-policy-version':
      return account.createPolicyVersion(step.policyArn, minify(policyOf(run).document));
    case 'set-default-policy-version':
      return account.setDefaultVersion(step.policyArn, versionOf(step));
    case 'delete-policy-version':
      return account.deletePolicyVersion(step.policyArn, versionOf(step));
    case 'delete-policy':
      return account.deletePolicy(step.policyArn);
    case 'attach':
      return account.attachPolicy(principalOf(step), step.policyArn);
    case 'detach':
      return account.detachPolicy(principalOf(step), step.policyArn);
    case 'create-user': {
      const { name, path, tags } = userOf(run);
      return account.createUser({ name, path, tags });
    }
    case 'delete-user':
      return account.deleteUser(step.principal.name);
    default:
      return sendRoleStep(step, run, account);
  }
}

/** policyOf is the policy that a step of this run makes. */
export function policyOf({ policy }: Plan | Receipt): RunPolicy {
  if (policy === undefined) throw new Error('A run that makes a policy holds it.');
  return policy;
}

/** userOf is the test user whom a step of this run makes. */
export function userOf({ user }: Plan | Receipt): RunUser {
  if (user === undefined) throw new Error('A run that makes a user holds it.');
  return user;
}

/** principalOf is whom a step attaches to or detaches from. */
export function principalOf({ principal }: Step): Principal {
  if (principal === undefined) throw new Error('A step that attaches or detaches names its principal.');
  return principal;
}

/** versionOf is the version that a step deletes or makes the default one. */
export function versionOf({ versionId }: Step): string {
  if (versionId === undefined) throw new Error('A step about a version names it.');
  return versionId;
}
