import type { Account } from '../account/account.ts';
import type { Plan, Receipt, Step } from './run.ts';
import { sameDocument } from './same-document.ts';
import { policyOf, principalOf, versionOf } from './step-write.ts';

/** What the account shows of a step: its effect, nothing of it, or something else in its place. */
export type StepEffect =
  | { readonly state: 'there'; readonly versionId?: string }
  | { readonly state: 'absent' }
  | { readonly state: 'other'; readonly message: string };

const THERE: StepEffect = { state: 'there' };
const ABSENT: StepEffect = { state: 'absent' };

/** effectOf reads in the account whether a step has taken effect; documents are compared by meaning. Throws a Failure when that cannot be read. */
export async function effectOf(step: Step, run: Plan | Receipt, account: Account): Promise<StepEffect> {
  const { policyArn } = step;
  switch (step.action) {
    case 'create-policy':
      return madePolicy(step, run, account);
    case 'create-policy-version':
      return madeVersion(step, run, account);
    case 'set-default-policy-version': {
      const policy = await account.policy(policyArn);
      if (policy === undefined)
        return { state: 'other', message: `There is no policy ${policyArn} any more.` };
      return policy.defaultVersionId === versionOf(step) ? THERE : ABSENT;
    }
    case 'delete-policy-version': {
      const versions = await account.policyVersions(policyArn);
      return versions?.some(({ versionId }) => versionId === versionOf(step)) ? ABSENT : THERE;
    }
    case 'delete-policy':
      return (await account.policy(policyArn)) === undefined ? THERE : ABSENT;
    case 'attach':
      return (await isAttached(step, account)) ? THERE : ABSENT;
    case 'detach':
      return (await isAttached(step, account)) ? ABSENT : THERE;
  }
}

async function isAttached(step: Step, account: Account): Promise<boolean> {
  const attached = await account.attachedPolicies(principalOf(step));
  return attached?.some(({ arn }) => arn === step.policyArn) ?? false;
}

async function madePolicy(step: Step, run: Plan | Receipt, account: Account): Promise<StepEffect> {
  const policy = await account.policy(step.policyArn);
  if (policy === undefined) return ABSENT;
  const versionId = step.versionId ?? policy.defaultVersionId;
  const text = await account.policyText(step.policyArn, versionId);
  if (sameDocument(text, policyOf(run).document)) return { state: 'there', versionId };
  return { state: 'other', message: `The account has a policy ${policy.name} with another document.` };
}

async function madeVersion(step: Step, run: Plan | Receipt, account: Account): Promise<StepEffect> {
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
