import { PAGING, POLICY_ARN, required, VERSION } from '../constraints.ts';
import { policyNamedBy } from '../lookup.ts';
import { type Operations, reading } from '../operation.ts';
import { pageOf } from '../paging.ts';
import type { VersionRecord } from '../state.ts';
import { noSuchEntity } from '../wire-error.ts';
import { percentEncoded } from './elements.ts';
import { versionElement } from './policy-elements.ts';

/** Calls about the versions of managed policies. */
export const versionOperations: Operations = {
  GetPolicyVersion: reading(
    { PolicyArn: required(POLICY_ARN), VersionId: required(VERSION) },
    ({ parameters, state }) => {
      const { arn, policy } = policyNamedBy(state, parameters.required('PolicyArn'));
      const versionId = parameters.required('VersionId');
      const version = policy.versions.find(({ id }) => id === versionId);
      if (!version)
        throw noSuchEntity(`Policy ${arn} version ${versionId} does not exist or is not attachable.`);
      return {
        PolicyVersion: { Document: percentEncoded(version.document), ...versionElement(policy, version) },
      };
    },
  ),

  ListPolicyVersions: reading({ PolicyArn: required(POLICY_ARN), ...PAGING }, call => {
    const { policy } = policyNamedBy(call.state, call.parameters.required('PolicyArn'));
    const page = pageOf(call, policy.versions, newestFirst);
    return { Versions: page.items.map(version => versionElement(policy, version)), ...page.more };
  }),
};

/** newestFirst makes keys that fall as the numbers of versions rise: IAM lists the newest version first. */
function newestFirst({ id }: VersionRecord): string {
  return String(Number.MAX_SAFE_INTEGER - Number.parseInt(id.slice(1), 10));
}
