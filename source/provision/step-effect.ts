import type { Account } from '../account/account.ts';
import { effectOfRole } from './role-step-effect.ts';
import type { Plan, PolicyStep, Receipt, Step } from './run.ts';
import { sameDocument } from './same-document.ts';
import type { StepEffect } from './step-outcome.ts';
import { policyOf, principalOf, userOf, versionOf } from './step-write.ts';

const THERE: StepEffect = { state: 'there' };
const ABSENT: StepEffect = { state: 'absent' };

/** effectOf reads in the account whether a step has taken effect; documents are compared by meaning. Throws a Failure when that cannot be read. */
export async function effectOf(step: Step, run: Plan | Receipt, account: Account): Promise<StepEffect> {
  switch (step.action) {
    case 'create-policy':
      return madePolicy(step, run, account);
    case 'create-policy-version':
      return madeVersion(step, run, account);
    case 'set-default-policy-version': {
      const policy = await account.policy(step.policyArn);
      if (policy === undefined)
        return { state: 'other', message: `There is no policy ${step.policyArn} any more.` };
      return policy.defaultVersionId === versionOf(step) ? THERE : ABSENT;
    }
    case 'delete-policy-version': {
      const versions = await account.policyVersions(step.policyArn);
      return versions?.some(({ versionId }) => versionId === versionOf(step)) ? ABSENT : THERE;
    }
    case 'delete-policy':
      return (await account.policy(step.policyArn)) === undefined ? THERE : ABSENT;
    case 'attach':
      return (await isAttached(step, account)) ? THERE : ABSENT;
    case 'detach':
      return (await isAttached(step, account)) ? ABSENT : THERE;
    case 'create-user':
      return madeUser(run, account);
    case 'delete-user':
      return (await account.user(step.principal.name)) === undefined ? THERE : ABSENT;
    default:
      return effectOfRole(step, run, account);
  }
}

/** The tags of a test user hold the id of its run: another user of that name is somebody else's. */
async function madeUser(run: Plan | Receipt, account: Account): Promise<StepEffect> {
  const { name, path, tags } = userOf(run);
  const user = await account.user(name);
  if (user === undefined) return ABSENT;
  const ours = Object.entries(tags).every(([key, value]) => user.tags[key] === value);
  if (ours && user.path === path) return THERE;
  return { state: 'other', message: `The account has a user ${name} that this run did not make.` };
}

async function isAttached(step: PolicyStep, account: Account): Promise<boolean> {
  const attached = await account.attachedPolicies(principalOf(step));
  return attached?.some(({ arn }) => arn === step.policyArn) ?? false;
}

async function madePolicy(step: PolicyStep, run: Plan | Receipt, account: Account): Promise<StepEffect> {
  const policy = await account.policy(step.policyArn);
  if (policy === undefined) return ABSENT;
  const versionId = step.versionId ?? policy.defaultVersionId;
  const text = await account.policyText(step.policyArn, versionId);
  if (sameDocument(text, policyOf(run).document)) return { state: 'there', versionId };
  return { state: 'other', message: `The account has a policy ${policy.name} with another document.` };
}

async function madeVersion(step: PolicyStep, run: Plan | Receipt, account: Account): Promise<StepEffect> {
  const policy = await account.policy(step.policyArn);
  if (policy === undefined)
    return { state: 'other', message: `There is no policy ${step.policyArn} any more.` };
  const versionId = policy.defaultVersionId;
  if (versionId === step.previousVersionId) return ABSENT;
  const text = await account.policyText(step.policyArn, versionId);
  if (sameDocument(text, policyOf(run).document)) return { state: 'there', versionId };
  return {
    state: 'other',
    message: `Somebody else made ${versionId} the default version of ${policy.name}.`,
  };
}
