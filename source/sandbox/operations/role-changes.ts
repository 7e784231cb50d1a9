import {
  optional,
  POLICY_DOCUMENT,
  PRINCIPAL_PATH,
  ROLE_DESCRIPTION,
  ROLE_NAME,
  ROLE_SESSION,
  required,
} from '../constraints.ts';
import { newId } from '../ids.ts';
import { roleNamed } from '../lookup.ts';
import { type Call, type Operations, writing } from '../operation.ts';
import { ROLES_QUOTA } from '../quotas.ts';
import { attachmentsOf, findByName, type RoleRecord } from '../state.ts';
import { checkTags } from '../tag-check.ts';
import { checkTrustPolicy } from '../trust-check.ts';
import { alreadyExists, deleteConflict, invalidInput, quotaExceeded } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { roleElement } from './elements.ts';
import { tagElement } from './policy-elements.ts';
import { refuseServiceLinked, SERVICE_LINKED_PATH } from './service-linked.ts';

/** Seconds of a session of a role unless a call says otherwise (IAM API Reference, CreateRole). */
const SESSION_DEFAULT_SECONDS = 3600;

/** Calls that make and delete roles, and change whom they trust. */
export const roleChangeOperations: Operations = {
  CreateRole: writing(
    {
      RoleName: required(ROLE_NAME),
      Path: optional(PRINCIPAL_PATH),
      AssumeRolePolicyDocument: required(POLICY_DOCUMENT),
      Description: optional(ROLE_DESCRIPTION),
      MaxSessionDuration: optional(ROLE_SESSION),
    },
    createRole,
  ),

  UpdateAssumeRolePolicy: writing(
    { RoleName: required(ROLE_NAME), PolicyDocument: required(POLICY_DOCUMENT) },
    ({ parameters, state }) => {
      const role = roleNamed(state, parameters.required('RoleName'));
      refuseServiceLinked(role);
      const document = parameters.required('PolicyDocument');
      checkTrustPolicy(document, state);
      role.trust = document;
      return undefined;
    },
  ),

  DeleteRole: writing({ RoleName: required(ROLE_NAME) }, deleteRole),
};

function createRole({ parameters, state, now }: Call): XmlRecord {
  const name = parameters.required('RoleName');
  const path = parameters.text('Path') ?? '/';
  const trust = parameters.required('AssumeRolePolicyDocument');
  const tags = parameters.tags();
  if (parameters.text('PermissionsBoundary') !== undefined)
    throw invalidInput('The practice account keeps no permissions boundaries.');
  if (path.startsWith(SERVICE_LINKED_PATH))
    throw invalidInput(`The path ${SERVICE_LINKED_PATH} is kept for service-linked roles.`);
  checkTags(tags);
  checkTrustPolicy(trust, state);
  if (findByName(state.roles, name)) throw alreadyExists(`Role with name ${name} already exists.`);
  if (state.roles.length >= ROLES_QUOTA) throw quotaExceeded('RolesPerAccount', ROLES_QUOTA);
  const role: RoleRecord = {
    name,
    path,
    id: newId('role'),
    createDate: now,
    description: parameters.text('Description') ?? '',
    trust,
    maxSessionSeconds: parameters.integer('MaxSessionDuration') ?? SESSION_DEFAULT_SECONDS,
    ...(tags.length === 0 ? {} : { tags }),
  };
  state.roles.push(role);
  return { Role: { ...roleElement(state, role), Tags: role.tags?.map(tagElement) } };
}

function deleteRole({ parameters, state }: Call): undefined {
  const role = roleNamed(state, parameters.required('RoleName'));
  refuseServiceLinked(role);
  if (state.instanceProfiles.some(({ roles }) => roles.includes(role.name)))
    throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
  if (attachmentsOf(state, { type: 'role', name: role.name }).length > 0)
    throw deleteConflict('Cannot delete entity, must detach all policies first.');
  if (role.inlinePolicies?.length) throw deleteConflict('Cannot delete entity, must delete policies first.');
  state.roles.splice(state.roles.indexOf(role), 1);
}
