import type { AnyPolicy } from '../lookup.ts';
import type { Call } from '../operation.ts';
import type { PolicyRecord, TagRecord, VersionRecord } from '../state.ts';
import type { XmlRecord } from '../xml.ts';

/** policyElement is a policy as lists show it: without its description and tags. IAM calls every policy attachable, those of service-linked roles too. */
export function policyElement({ arn, policy }: AnyPolicy, attachmentCount: number): XmlRecord {
  return {
    PolicyName: policy.name,
    PolicyId: policy.id,
    Arn: arn,
    Path: policy.path,
    DefaultVersionId: policy.defaultVersionId,
    AttachmentCount: attachmentCount,
    PermissionsBoundaryUsageCount: 0,
    IsAttachable: true,
    CreateDate: policy.createDate,
    UpdateDate: policy.updateDate,
  };
}

/** versionElement is a version of a policy as lists show it: without its document. */
export function versionElement(policy: PolicyRecord, version: VersionRecord): XmlRecord {
  return {
    VersionId: version.id,
    IsDefaultVersion: version.id === policy.defaultVersionId,
    CreateDate: version.createDate,
  };
}

/** tagElement is a tag as IAM's answers show it. */
export function tagElement({ key, value }: TagRecord): XmlRecord {
  return { Key: key, Value: value };
}

/** attachmentCounts counts by policy ARN to how many users, groups and roles each policy is attached. */
export function attachmentCounts({ state }: Call): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { policyArn } of state.attachments) counts.set(policyArn, (counts.get(policyArn) ?? 0) + 1);
  return counts;
}

/** policyKey is the key of a policy in a page: AWS and the account may each own one of the same name. */
export function policyKey({ owner, policy }: AnyPolicy): string {
  return `${policy.name.toLowerCase()} ${owner}`;
}
