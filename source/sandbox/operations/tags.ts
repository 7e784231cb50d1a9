import { TAGS_PER_POLICY } from '../../policy/limits.ts';
import { PAGING, POLICY_ARN, ROLE_NAME, refuse, required, USER_NAME } from '../constraints.ts';
import { policyNamedBy, roleNamed, userNamed } from '../lookup.ts';
import { type Call, type Operations, reading, writing } from '../operation.ts';
import { pageOf } from '../paging.ts';
import type { TagRecord } from '../state.ts';
import { checkTags } from '../tag-check.ts';
import { quotaExceeded } from '../wire-error.ts';
import type { XmlRecord } from '../xml.ts';
import { ownPolicy } from './own-policy.ts';
import { tagElement } from './policy-elements.ts';

/** Tags keep their order; their keys would be too long for a marker. */
const TAG_POSITION_DIGITS = 2;
/** IAM User Guide, quotas: users and roles take as many tags as a policy. */
const TAGS_PER_USER = TAGS_PER_POLICY;
const TAGS_PER_ROLE = TAGS_PER_POLICY;

const POLICY = { PolicyArn: required(POLICY_ARN) };
const USER = { UserName: required(USER_NAME) };
const ROLE = { RoleName: required(ROLE_NAME) };

/** Calls about the tags of policies, users and roles. */
export const tagOperations: Operations = {
  ListPolicyTags: reading({ ...POLICY, ...PAGING }, call =>
    tagPage(call, policyNamedBy(call.state, call.parameters.required('PolicyArn')).policy.tags),
  ),
  TagPolicy: writing(POLICY, call => {
    const { policy } = ownPolicy(call);
    policy.tags = withTags(policy.tags, sentTags(call));
    if (policy.tags.length > TAGS_PER_POLICY) throw quotaExceeded('TagsPerPolicy', TAGS_PER_POLICY);
    return undefined;
  }),
  UntagPolicy: writing(POLICY, call => {
    const { policy } = ownPolicy(call);
    policy.tags = withoutTags(policy.tags, sentKeys(call));
    return undefined;
  }),

  ListUserTags: reading({ ...USER, ...PAGING }, call => tagPage(call, userOf(call).tags ?? [])),
  TagUser: writing(USER, call => {
    const user = userOf(call);
    user.tags = withTags(user.tags ?? [], sentTags(call));
    if (user.tags.length > TAGS_PER_USER) throw quotaExceeded('TagsPerUser', TAGS_PER_USER);
    return undefined;
  }),
  UntagUser: writing(USER, call => {
    const user = userOf(call);
    user.tags = withoutTags(user.tags ?? [], sentKeys(call));
    return undefined;
  }),

  ListRoleTags: reading({ ...ROLE, ...PAGING }, call => tagPage(call, roleOf(call).tags ?? [])),
  TagRole: writing(ROLE, call => {
    const role = roleOf(call);
    role.tags = withTags(role.tags ?? [], sentTags(call));
    if (role.tags.length > TAGS_PER_ROLE) throw quotaExceeded('TagsPerRole', TAGS_PER_ROLE);
    return undefined;
  }),
  UntagRole: writing(ROLE, call => {
    const role = roleOf(call);
    role.tags = withoutTags(role.tags ?? [], sentKeys(call));
    return undefined;
  }),
};

function userOf({ state, parameters }: Call) {
  return userNamed(state, parameters.required('UserName'));
}

function roleOf({ state, parameters }: Call) {
  return roleNamed(state, parameters.required('RoleName'));
}

function tagPage(call: Call, tags: readonly TagRecord[]): XmlRecord {
  const page = pageOf(call, tags, tag => String(tags.indexOf(tag)).padStart(TAG_POSITION_DIGITS, '0'));
  return { Tags: page.items.map(tagElement), ...page.more };
}

function sentTags({ parameters }: Call): TagRecord[] {
  const tags = parameters.tags();
  refuseAbsent(tags, parameters.text('Tags'), 'tags');
  checkTags(tags);
  return tags;
}

function sentKeys({ parameters }: Call): string[] {
  const keys = parameters.list('TagKeys');
  refuseAbsent(keys, parameters.text('TagKeys'), 'tagKeys');
  return keys;
}

/** refuseAbsent tells a list that was not sent from one that was sent empty, which the protocol writes as `Name=`. */
function refuseAbsent(items: readonly unknown[], sentEmpty: string | undefined, name: string): void {
  if (items.length > 0 || sentEmpty !== undefined) return;
  refuse([`Value null at '${name}' failed to satisfy constraint: Member must not be null`]);
}

/** withTags adds tags; one whose key is there, in any case, takes its place. */
function withTags(tags: readonly TagRecord[], added: readonly TagRecord[]): TagRecord[] {
  return [
    ...withoutTags(
      tags,
      added.map(({ key }) => key),
    ),
    ...added,
  ];
}

function withoutTags(tags: readonly TagRecord[], keys: readonly string[]): TagRecord[] {
  const gone = new Set(keys.map(key => key.toLowerCase()));
  return tags.filter(({ key }) => !gone.has(key.toLowerCase()));
}
