import { Failure } from '../../../text/failure.ts';
import type { Performers } from '../../effects/performer.ts';
import { SOURCE_ERRANDS } from '../document-source/source-errands.ts';
import type { CreateErrand } from './create-state.ts';

/** CREATE_ERRANDS read what a policy can start from. */
export const CREATE_ERRANDS: Performers<CreateErrand> = {
  ...SOURCE_ERRANDS,
  'read-policy': async ({ arn }, { account }) => {
    const policy = await account.policy(arn);
    if (policy === undefined)
      throw new Failure(
        'refused',
        'NoSuchEntity',
        `The account has no policy ${arn}.`,
        'Choose another one.',
      );
    const text = await account.policyText(arn, policy.defaultVersionId);
    return { type: 'policy-read', arn, versionId: policy.defaultVersionId, text };
  },
};
