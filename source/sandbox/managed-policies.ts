import { parseArn } from '../policy/arn.ts';
import { fixedId } from './ids.ts';
import data from './managed-policies.json' with { type: 'json' };
import type { PolicyRecord } from './state.ts';

/** A policy that AWS owns: it is the same in every account and cannot be changed. */
export interface ManagedPolicy {
  readonly owner: 'aws';
  readonly arn: string;
  readonly policy: PolicyRecord;
}

let policies: ReadonlyMap<string, ManagedPolicy> | undefined;

/**
 * managedPolicies gives the AWS managed policies that the practice account knows, by ARN: those of ECS and a few
 * common ones, with AWS's documents of 2026. ReadOnlyAccess holds only the services that people meet beside ECS.
 */
export function managedPolicies(): ReadonlyMap<string, ManagedPolicy> {
  policies ??= new Map(data.map(entry => [entry.arn, managedPolicy(entry)]));
  return policies;
}

function managedPolicy({
  arn,
  versionId,
  description,
  createDate,
  updateDate,
  document,
}: (typeof data)[number]): ManagedPolicy {
  const resource = parseArn(arn)?.resource ?? '';
  const name = resource.slice(resource.lastIndexOf('/') + 1);
  const path = resource.slice('policy'.length, resource.length - name.length);
  const versions = [
    { id: versionId, document: JSON.stringify(document, undefined, 4), createDate: updateDate },
  ];
  const id = fixedId('policy', arn);
  return {
    owner: 'aws',
    arn,
    policy: {
      name,
      path,
      id,
      createDate,
      updateDate,
      description,
      tags: [],
      versions,
      defaultVersionId: versionId,
    },
  };
}
