import type { Account } from '../account/account.ts';
import { Failure } from '../text/failure.ts';
import type { PolicyText } from './import-document.ts';

/** readManagedPolicy reads the version of a managed policy that counts; it throws a Failure where there is no such policy, and as the account does. */
export async function readManagedPolicy(account: Account, arn: string): Promise<PolicyText> {
  const policy = await account.policy(arn);
  if (policy === undefined)
    throw new Failure('refused', 'NoSuchEntity', `The account has no policy ${arn}.`, 'Choose another one.');
  const versionId = policy.defaultVersionId;
  return { arn, versionId, text: await account.policyText(arn, versionId) };
}
