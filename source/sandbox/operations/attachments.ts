import { ATTACHED_POLICIES_QUOTA } from '../../policy/limits.ts';
import type { PrincipalType } from '../../policy/names.ts';
import {
  type Constraint,
  GROUP_NAME,
  optional,
  PAGING,
  POLICY_ARN,
  POLICY_PATH_PREFIX,
  ROLE_NAME,
  required,
  USER_NAME,
} from '../constraints.ts';
import { type AnyPolicy, policyByArn, policyNamedBy, principalNamed } from '../lookup.ts';
import { type Operation, type Operations, reading, writing } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { attachmentsOf } from '../state.ts';
import { noSuchEntity, quotaExceeded, WireError } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { policyKey } from './policy-elements.ts';
import { refuseServiceLinked, SERVICE_LINKED_PATH } from './service-linked.ts';

/** How the calls about one type of principal are named, and what they demand of its name. */
interface Naming {
  readonly type: PrincipalType;
  readonly parameter: 'UserName' | 'GroupName' | 'RoleName';
  readonly name: Omit<Constraint, 'presence'>;
  readonly quota: string;
}

const USER: Naming = { type: 'user', parameter: 'UserName', name: USER_NAME, quota: 'PoliciesPerUser' };
const GROUP: Naming = { type: 'group', parameter: 'GroupName', name: GROUP_NAME, quota: 'PoliciesPerGroup' };
const ROLE: Naming = { type: 'role', parameter: 'RoleName', name: ROLE_NAME, quota: 'PoliciesPerRole' };

/** Calls that attach and detach managed policies, and list what is attached. */
export const attachmentOperations: Operations = {
  AttachUserPolicy: attach(USER),
  AttachGroupPolicy: attach(GROUP),
  AttachRolePolicy: attach(ROLE),
  DetachUserPolicy: detach(USER),
  DetachGroupPolicy: detach(GROUP),
  DetachRolePolicy: detach(ROLE),
  ListAttachedUserPolicies: listAttached(USER),
  ListAttachedGroupPolicies: listAttached(GROUP),
  ListAttachedRolePolicies: listAttached(ROLE),
};

function attach(naming: Naming): Operation {
  return writing(constraintsOf(naming), ({ parameters, state }) => {
    const policyArn = parameters.required('PolicyArn');
    const policy = policyByArn(state, policyArn);
    const entity = principalNamed(state, naming.type, parameters.required(naming.parameter));
    refuseServiceLinked(entity);
    const { path: _, ...principal } = entity;
    if (!policy) throw noSuchEntity(`Policy ${policyArn} does not exist or is not attachable.`);
    if (policy.policy.path.startsWith(SERVICE_LINKED_PATH)) {
      throw new WireError(
        400,
        'PolicyNotAttachable',
        'Cannot attach a Service Role Policy to a Customer Role.',
      );
    }
    const attached = attachmentsOf(state, principal);
    if (attached.some(attachment => attachment.policyArn === policyArn)) return undefined;
    if (attached.length >= ATTACHED_POLICIES_QUOTA)
      throw quotaExceeded(naming.quota, ATTACHED_POLICIES_QUOTA);
    state.attachments.push({ policyArn, principal });
    return undefined;
  });
}

function detach(naming: Naming): Operation {
  return writing(constraintsOf(naming), ({ parameters, state }) => {
    const policyArn = parameters.required('PolicyArn');
    policyByArn(state, policyArn);
    const principal = principalNamed(state, naming.type, parameters.required(naming.parameter));
    refuseServiceLinked(principal);
    const attachment = attachmentsOf(state, principal).find(attached => attached.policyArn === policyArn);
    if (!attachment) throw noSuchEntity(`Policy ${policyArn} was not found.`);
    state.attachments.splice(state.attachments.indexOf(attachment), 1);
    return undefined;
  });
}

function listAttached(naming: Naming): Operation {
  const constraints = {
    [naming.parameter]: required(naming.name),
    PathPrefix: optional(POLICY_PATH_PREFIX),
    ...PAGING,
  };
  return reading(constraints, call => {
    const { parameters, state } = call;
    const principal = principalNamed(state, naming.type, parameters.required(naming.parameter));
    const prefix = parameters.text('PathPrefix') ?? '/';
    const policies = attachmentsOf(state, principal)
      .map(({ policyArn }) => policyNamedBy(state, policyArn))
      .filter(({ policy }) => policy.path.startsWith(prefix));
    const page = pageOf(call, policies, policyKey);
    return { AttachedPolicies: page.items.map(attachedElement), ...page.more };
  });
}

function constraintsOf({ parameter, name }: Naming): Record<string, Constraint> {
  return { [parameter]: required(name), PolicyArn: required(POLICY_ARN) };
}

function attachedElement({ arn, policy }: AnyPolicy): XmlRecord {
  return { PolicyName: policy.name, PolicyArn: arn };
}
