import type { Operations } from './operation.ts';
import { accessKeyOperations } from './operations/access-keys.ts';
import { accountSummaryOperations } from './operations/account-summary.ts';
import { attachmentOperations } from './operations/attachments.ts';
import { groupOperations } from './operations/groups.ts';
import { inlinePolicyOperations } from './operations/inline-policies.ts';
import { instanceProfileChangeOperations } from './operations/instance-profile-changes.ts';
import { instanceProfileOperations } from './operations/instance-profiles.ts';
import { policyOperations } from './operations/policies.ts';
import { policyEntityOperations } from './operations/policy-entities.ts';
import { principalChangeOperations } from './operations/principal-changes.ts';
import { roleChangeOperations } from './operations/role-changes.ts';
import { rolePolicyOperations } from './operations/role-policies.ts';
import { roleOperations } from './operations/roles.ts';
import { serviceLinkedRoleOperations } from './operations/service-linked-roles.ts';
import { simulationOperations } from './operations/simulation.ts';
import { stsOperations } from './operations/sts.ts';
import { tagOperations } from './operations/tags.ts';
import { userOperations } from './operations/users.ts';
import { versionChangeOperations } from './operations/version-changes.ts';
import { versionOperations } from './operations/versions.ts';

/** A service that speaks the Query protocol: the version and the namespace of its API, and what it can do. */
export interface Service {
  readonly version: string;
  readonly namespace: string;
  readonly operations: Operations;
}

const SERVICES = {
  iam: {
    version: '2010-05-08',
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    operations: {
      ...accountSummaryOperations,
      ...userOperations,
      ...accessKeyOperations,
      ...groupOperations,
      ...roleOperations,
      ...roleChangeOperations,
      ...rolePolicyOperations,
      ...serviceLinkedRoleOperations,
      ...instanceProfileOperations,
      ...instanceProfileChangeOperations,
      ...policyOperations,
      ...versionOperations,
      ...versionChangeOperations,
      ...tagOperations,
      ...principalChangeOperations,
      ...inlinePolicyOperations,
      ...simulationOperations,
      ...policyEntityOperations,
      ...attachmentOperations,
    },
  },
  sts: {
    version: '2011-06-15',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    operations: stsOperations,
  },
} as const satisfies Record<string, Service>;

type ServiceName = keyof typeof SERVICES;

/** serviceOf gives a service by its name. */
export function serviceOf(name: ServiceName): Service {
  return SERVICES[name];
}

/** serviceOfVersion tells from the version of an API whose it is; IAM answers for versions that nobody has. */
export function serviceOfVersion(version: string | undefined): ServiceName {
  return version === SERVICES.sts.version ? 'sts' : 'iam';
}
