import type { PrincipalType } from '../../policy/names.ts';
import { optional, PAGING, POLICY_ARN, PRINCIPAL_PATH_PREFIX, required } from '../constraints.ts';
import { policyNamedBy } from '../lookup.ts';
import { type Call, type Operations, reading } from '../operation.ts';
import { pageOf } from '../paging.ts';
import { type AccountState, type EntityRecord, findByName } from '../state.ts';
import type { XmlRecord } from '../xml.ts';

/** The filter of ListEntitiesForPolicy by what it lets through; the other two values narrow down the policy, not its entities. */
const FILTERS: Record<string, readonly PrincipalType[]> = {
  User: ['user'],
  Group: ['group'],
  Role: ['role'],
  LocalManagedPolicy: ['user', 'group', 'role'],
  AWSManagedPolicy: ['user', 'group', 'role'],
};

interface Attached {
  readonly type: PrincipalType;
  readonly entity: EntityRecord;
}

/** The call that lists to whom a policy is attached. */
export const policyEntityOperations: Operations = {
  ListEntitiesForPolicy: reading(
    {
      PolicyArn: required(POLICY_ARN),
      EntityFilter: optional({ oneOf: Object.keys(FILTERS) }),
      PathPrefix: optional(PRINCIPAL_PATH_PREFIX),
      PolicyUsageFilter: optional({ oneOf: ['PermissionsPolicy', 'PermissionsBoundary'] }),
      ...PAGING,
    },
    listEntities,
  ),
};

function listEntities(call: Call): XmlRecord {
  const { parameters, state } = call;
  const { arn } = policyNamedBy(state, parameters.required('PolicyArn'));
  const types = FILTERS[parameters.text('EntityFilter') ?? ''];
  const prefix = parameters.text('PathPrefix') ?? '/';
  const boundaries = parameters.text('PolicyUsageFilter') === 'PermissionsBoundary';
  const attached = boundaries
    ? []
    : attachedTo(state, arn).filter(
        ({ type, entity }) => entity.path.startsWith(prefix) && (types?.includes(type) ?? true),
      );
  const page = pageOf(call, attached, ({ type, entity }) => `${type} ${entity.name.toLowerCase()}`);
  const ofType = (type: PrincipalType) =>
    page.items.filter(item => item.type === type).map(({ entity }) => entity);
  return {
    PolicyGroups: ofType('group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
    PolicyUsers: ofType('user').map(({ name, id }) => ({ UserName: name, UserId: id })),
    PolicyRoles: ofType('role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
    ...page.more,
  };
}

function attachedTo(state: AccountState, arn: string): Attached[] {
  const lists = { user: state.users, group: state.groups, role: state.roles };
  return state.attachments.flatMap(({ policyArn, principal: { type, name } }) => {
    const entity = policyArn === arn ? findByName<EntityRecord>(lists[type], name) : undefined;
    return entity ? [{ type, entity }] : [];
  });
}
