import { randomUUID } from 'node:crypto';
import { formatArn, parseArn } from '../../policy/arn.ts';
import { trustOfService } from '../../policy/trust.ts';
import { optional, ROLE_DESCRIPTION, ROLE_NAME, required } from '../constraints.ts';
import { newId } from '../ids.ts';
import { roleNamed } from '../lookup.ts';
import { type Call, type Operations, reading, writing } from '../operation.ts';
import { ROLES_QUOTA } from '../quotas.ts';
import { findByName, type RoleRecord } from '../state.ts';
import { invalidInput, noSuchEntity, quotaExceeded } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { roleElement } from './elements.ts';
import { SERVICE_LINKED_PATH } from './service-linked.ts';

/** What IAM makes for a service. */
interface LinkedRole {
  readonly name: string;
  readonly description: string;
  /** The policy of AWS that it comes with. */
  readonly policy: string;
}

/** Service-linked roles by the services that ECS and its tasks work with (their documentation). */
const LINKED_ROLES: Readonly<Record<string, LinkedRole>> = {
  'ecs.amazonaws.com': {
    name: 'AWSServiceRoleForECS',
    description: 'Role to enable Amazon ECS to manage your cluster.',
    policy: 'AmazonECSServiceRolePolicy',
  },
  'ecs.application-autoscaling.amazonaws.com': {
    name: 'AWSServiceRoleForApplicationAutoScaling_ECSService',
    description: '',
    policy: 'AWSApplicationAutoscalingECSServicePolicy',
  },
};

/** Length of the id of a deletion (type DeletionTaskIdType of the service model). */
const TASK_LENGTH = [1, 1000] as const;
const TASK_FORM = /^task\/aws-service-role\/[^/]+\/[^/]+\/[^/]+$/;
/** Length of the name of a service (type groupNameType of the service model). */
const SERVICE_LENGTH = [1, 128] as const;

/** Calls about roles that IAM makes for a service, and that the service alone can change. */
export const serviceLinkedRoleOperations: Operations = {
  CreateServiceLinkedRole: writing(
    { AWSServiceName: required({ length: SERVICE_LENGTH }), Description: optional(ROLE_DESCRIPTION) },
    createLinked,
  ),
  DeleteServiceLinkedRole: writing({ RoleName: required(ROLE_NAME) }, deleteLinked),
  GetServiceLinkedRoleDeletionStatus: reading(
    { DeletionTaskId: required({ length: TASK_LENGTH }) },
    statusOf,
  ),
};

function createLinked({ parameters, state, now }: Call): XmlRecord {
  const service = parameters.required('AWSServiceName');
  const linked = Object.hasOwn(LINKED_ROLES, service) ? LINKED_ROLES[service] : undefined;
  if (!linked) throw invalidInput(`Cannot find Service Linked Role template for ${service}`);
  if (parameters.text('CustomSuffix') !== undefined)
    throw invalidInput(`Custom suffix is not allowed for ${service}`);
  const { name, description, policy } = linked;
  if (findByName(state.roles, name))
    throw invalidInput(
      `Service role name ${name} has been taken in this account, please try a different suffix.`,
    );
  if (state.roles.length >= ROLES_QUOTA) throw quotaExceeded('RolesPerAccount', ROLES_QUOTA);
  const role: RoleRecord = {
    name,
    path: `${SERVICE_LINKED_PATH}${service}/`,
    id: newId('role'),
    createDate: now,
    description: parameters.text('Description') ?? description,
    trust: JSON.stringify(trustOfService(service)),
    maxSessionSeconds: 3600,
  };
  state.roles.push(role);
  const { partition } = state;
  const resource = `policy${SERVICE_LINKED_PATH}${policy}`;
  const policyArn = formatArn({ partition, service: 'iam', region: '', account: 'aws', resource });
  state.attachments.push({ policyArn, principal: { type: 'role', name } });
  return { Role: roleElement(state, role) };
}

/** IAM takes the deletion on, and tells by its task how it has ended. */
function deleteLinked({ parameters, state }: Call): XmlRecord {
  const role = roleNamed(state, parameters.required('RoleName'));
  const { name, path, usedBy = [] } = role;
  if (!path.startsWith(SERVICE_LINKED_PATH))
    throw noSuchEntity(`The service-linked role with name ${name} cannot be found.`);
  const taskId = `task${path}${name}/${randomUUID()}`;
  state.linkedRoleDeletions.push({ taskId, usedBy });
  if (usedBy.length === 0) {
    state.roles.splice(state.roles.indexOf(role), 1);
    const kept = state.attachments.filter(
      ({ principal }) => !(principal.type === 'role' && principal.name === name),
    );
    state.attachments.splice(0, state.attachments.length, ...kept);
  }
  return { DeletionTaskId: taskId };
}

function statusOf({ parameters, state }: Call): XmlRecord {
  const taskId = parameters.required('DeletionTaskId');
  if (!TASK_FORM.test(taskId)) throw invalidInput(`Deletion task id ${taskId} is not valid.`);
  const deletion = state.linkedRoleDeletions.find(known => known.taskId === taskId);
  if (!deletion) throw noSuchEntity(`Deletion task ${taskId} cannot be found.`);
  const { usedBy } = deletion;
  if (usedBy.length === 0) return { Status: 'SUCCEEDED' };
  const regions = [...new Set(usedBy.map(regionOf))];
  const RoleUsageList = regions.map(Region => ({
    Region,
    Resources: usedBy.filter(arn => regionOf(arn) === Region),
  }));
  return { Status: 'FAILED', Reason: { Reason: `The role is in use: ${usedBy.join(', ')}.`, RoleUsageList } };
}

function regionOf(arn: string): string {
  return parseArn(arn)?.region ?? '';
}
