import { PAGING, POLICY_ARN, required, VERSION } from '../constraints.ts';
import { policyNamedBy } from '../lookup.ts';
import { type Operations, reading } from '../operation.ts';
import { pageOf } from '../paging.ts';
import type { PolicyRecord, VersionRecord } from '../state.ts';
import { noSuchEntity } from '../wire-error.ts';
import { percentEncoded } from './elements.ts';
import { versionElement } from './policy-elements.ts';

/** Calls that read the versions of managed policies. */
export const versionOperations: Operations = {
  GetPolicyVersion: reading(
    { PolicyArn: required(POLICY_ARN), VersionId: required(VERSION) },
    ({ parameters, state }) => {
      const { arn, policy } = policyNamedBy(state, parameters.required('PolicyArn'));
      const version = versionNamed(arn, policy, parameters.required('VersionId'));
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

/** versionNamed finds a version of a policy or throws IAM's NoSuchEntity. */
export function versionNamed(arn: string, { versions }: PolicyRecord, id: string): VersionRecord {
  const version = versions.find(known => known.id === id);
  if (!version) throw noSuchEntity(`Policy ${arn} version ${id} does not exist or is not attachable.`);
  return version;
}

/** newestFirst makes keys that fall as the numbers of versions rise: IAM lists the newest version first. */
function newestFirst({ id }: VersionRecord): string {
  return String(Number.MAX_SAFE_INTEGER - Number.parseInt(id.slice(1), 10));
}
