import {
  BOOLEAN,
  DESCRIPTION,
  optional,
  PAGING,
  POLICY_ARN,
  POLICY_DOCUMENT,
  POLICY_NAME,
  POLICY_PATH,
  POLICY_PATH_PREFIX,
  required,
} from '../constraints.ts';
import { newId } from '../ids.ts';
import { type AnyPolicy, ownPolicies, policyNamedBy } from '../lookup.ts';
import { managedPolicies } from '../managed-policies.ts';
import { type Call, type Operations, reading, writing } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { POLICIES_QUOTA } from '../quotas.ts';
import { entityArn, findByName, type PolicyRecord } from '../state.ts';
import { checkTags } from '../tag-check.ts';
import { quotaExceeded, WireError } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { newDocument } from './new-document.ts';
import { ownPolicy } from './own-policy.ts';
import { attachmentCounts, policyElement, policyKey, tagElement } from './policy-elements.ts';

/** Calls about managed policies. */
export const policyOperations: Operations = {
  CreatePolicy: writing(
    {
      PolicyName: required(POLICY_NAME),
      Path: optional(POLICY_PATH),
      PolicyDocument: required(POLICY_DOCUMENT),
      Description: optional(DESCRIPTION),
    },
    createPolicy,
  ),

  GetPolicy: reading({ PolicyArn: required(POLICY_ARN) }, call => {
    const found = policyNamedBy(call.state, call.parameters.required('PolicyArn'));
    const { description, tags } = found.policy;
    const Description = description === '' ? undefined : description;
    return {
      Policy: {
        ...policyElement(found, attachmentCounts(call).get(found.arn) ?? 0),
        Description,
        Tags: tags.map(tagElement),
      },
    };
  }),

  ListPolicies: reading(
    {
      Scope: optional({ oneOf: ['All', 'AWS', 'Local'] }),
      OnlyAttached: optional(BOOLEAN),
      PathPrefix: optional(POLICY_PATH_PREFIX),
      PolicyUsageFilter: optional({ oneOf: ['PermissionsPolicy', 'PermissionsBoundary'] }),
      ...PAGING,
    },
    listPolicies,
  ),

  DeletePolicy: writing({ PolicyArn: required(POLICY_ARN) }, deletePolicy),
};

function createPolicy(call: Call): XmlRecord {
  const { parameters, state, now } = call;
  const name = parameters.required('PolicyName');
  const tags = parameters.tags();
  checkTags(tags);
  const document = newDocument(call);
  if (findByName(state.policies, name)) {
    throw new WireError(
      409,
      'EntityAlreadyExists',
      `A policy called ${name} already exists. Duplicate names are not allowed.`,
    );
  }
  if (state.policies.length >= POLICIES_QUOTA) throw quotaExceeded('PoliciesPerAccount', POLICIES_QUOTA);
  const policy: PolicyRecord = {
    name,
    path: parameters.text('Path') ?? '/',
    id: newId('policy'),
    createDate: now,
    updateDate: now,
    description: parameters.text('Description') ?? '',
    tags,
    versions: [{ id: 'v1', document, createDate: now }],
    defaultVersionId: 'v1',
  };
  state.policies.push(policy);
  const created: AnyPolicy = { owner: 'account', arn: entityArn(state, 'policy', policy), policy };
  const Tags = tags.length === 0 ? undefined : tags.map(tagElement);
  return { Policy: { ...policyElement(created, 0), Tags } };
}

function deletePolicy(call: Call): undefined {
  const { state } = call;
  const found = ownPolicy(call);
  if (state.attachments.some(({ policyArn }) => policyArn === found.arn)) {
    throw new WireError(409, 'DeleteConflict', 'Cannot delete a policy attached to entities.');
  }
  if (found.policy.versions.length > 1) {
    throw new WireError(
      409,
      'DeleteConflict',
      "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
    );
  }
  state.policies.splice(state.policies.indexOf(found.policy), 1);
}

function listPolicies(call: Call): XmlRecord {
  const { parameters, state } = call;
  const scope = parameters.text('Scope') ?? 'All';
  const prefix = parameters.text('PathPrefix') ?? '/';
  const usage = parameters.text('PolicyUsageFilter');
  const counts = attachmentCounts(call);
  const policies = [
    ...(scope === 'Local' ? [] : managedPolicies().values()),
    ...(scope === 'AWS' ? [] : ownPolicies(state)),
  ].filter(({ arn, policy }) => {
    if (usage === 'PermissionsBoundary' || !policy.path.startsWith(prefix)) return false;
    return counts.has(arn) || !(parameters.flag('OnlyAttached') || usage === 'PermissionsPolicy');
  });
  const page = pageOf(call, policies, policyKey);
  return {
    Policies: page.items.map(found => policyElement(found, counts.get(found.arn) ?? 0)),
    ...page.more,
  };
}
