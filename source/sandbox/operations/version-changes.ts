import { VERSIONS_PER_POLICY_QUOTA } from '../../policy/limits.ts';
import { BOOLEAN, optional, POLICY_ARN, POLICY_DOCUMENT, required, VERSION } from '../constraints.ts';
import { type Call, type Operations, writing } from '../operation.ts';
import type { PolicyRecord } from '../state.ts';
import { WireError } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { newDocument } from './new-document.ts';
import { ownPolicy } from './own-policy.ts';
import { versionElement } from './policy-elements.ts';
import { versionNamed } from './versions.ts';

/** Calls that add, choose and delete versions of a customer managed policy. */
export const versionChangeOperations: Operations = {
  CreatePolicyVersion: writing(
    {
      PolicyArn: required(POLICY_ARN),
      PolicyDocument: required(POLICY_DOCUMENT),
      SetAsDefault: optional(BOOLEAN),
    },
    createVersion,
  ),

  SetDefaultPolicyVersion: writing(
    { PolicyArn: required(POLICY_ARN), VersionId: required(VERSION) },
    call => {
      const { arn, policy } = ownPolicy(call);
      policy.defaultVersionId = versionNamed(arn, policy, call.parameters.required('VersionId')).id;
      return undefined;
    },
  ),

  DeletePolicyVersion: writing(
    { PolicyArn: required(POLICY_ARN), VersionId: required(VERSION) },
    deleteVersion,
  ),
};

function createVersion(call: Call): XmlRecord {
  const document = newDocument(call);
  const { policy } = ownPolicy(call);
  if (policy.versions.length >= VERSIONS_PER_POLICY_QUOTA) {
    throw new WireError(
      409,
      'LimitExceeded',
      `A managed policy can have up to ${VERSIONS_PER_POLICY_QUOTA} versions. Before you create a new version, you must delete an existing version.`,
    );
  }
  const version = { id: `v${highestNumber(policy) + 1}`, document, createDate: call.now };
  policy.versions.push(version);
  policy.updateDate = call.now;
  if (call.parameters.flag('SetAsDefault')) policy.defaultVersionId = version.id;
  return { PolicyVersion: versionElement(policy, version) };
}

function deleteVersion(call: Call): undefined {
  const { arn, policy } = ownPolicy(call);
  const version = versionNamed(arn, policy, call.parameters.required('VersionId'));
  if (version.id === policy.defaultVersionId) {
    throw new WireError(409, 'DeleteConflict', 'Cannot delete the default version of a policy.');
  }
  policy.lastVersionNumber = highestNumber(policy);
  policy.versions.splice(policy.versions.indexOf(version), 1);
}

function highestNumber({ versions, lastVersionNumber = 0 }: PolicyRecord): number {
  return Math.max(lastVersionNumber, ...versions.map(({ id }) => Number.parseInt(id.slice(1), 10)));
}
