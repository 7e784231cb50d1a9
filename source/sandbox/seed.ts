import { trustOfService } from '../policy/trust.ts';
import { fixedId, type IdKind } from './ids.ts';
import { ATTACHMENTS, GROUPS, INSTANCE_PROFILES, POLICIES, ROLES, USERS } from './seed-data.ts';
import type { AccountState, EntityRecord } from './state.ts';

/** Most users that the practice account is filled with on demand. */
export const USERS_MAX = 20_000;

const ACCOUNT_ID = '123456789012';
const PARTITION = 'aws';
const CALLER = 'admin';
/** Seconds between the first users' days of creation, so that lists show different dates. */
const BEGINNING = Date.UTC(2024, 2, 4, 9, 15, 0);
const DAY_MS = 86_400_000;

/** How a practice account begins. */
export interface SeedOptions {
  /** This many further users: user-0001 and so on. */
  readonly users: number;
  /** The roles that ECS works with are there, unless none shall be. */
  readonly ecsRoles?: 'none';
}

/** seed makes the practice account as it is first. */
export function seed({ users, ecsRoles }: SeedOptions): AccountState {
  const seeded = ROLES.filter(role => ecsRoles === undefined || !('service' in role));
  const isThere = (name: string) => seeded.some(role => role.name === name);
  const further = Array.from({ length: users }, (_, index) => `user-${String(index + 1).padStart(4, '0')}`);
  return {
    version: 1,
    accountId: ACCOUNT_ID,
    partition: PARTITION,
    caller: CALLER,
    users: [...USERS, ...further.map(name => ({ name, path: '/' }))].map((user, day) =>
      entity('user', user, day),
    ),
    groups: GROUPS.map((group, day) => ({ ...entity('group', group, day), members: [...group.members] })),
    roles: seeded.map((role, day) => ({
      ...entity('role', role, day),
      description: role.description,
      trust: JSON.stringify('service' in role ? trustOfService(role.service) : role.trust),
      maxSessionSeconds: 3600,
      ...(role.usedBy === undefined ? {} : { usedBy: role.usedBy }),
    })),
    instanceProfiles: INSTANCE_PROFILES.filter(({ roles }) => roles.every(isThere)).map((profile, day) => ({
      ...entity('instance-profile', profile, day),
      roles: [...profile.roles],
    })),
    linkedRoleDeletions: [],
    policies: POLICIES.map((policy, day) => {
      const made = entity('policy', policy, day);
      const versions = [
        { id: 'v1', document: JSON.stringify(policy.document, undefined, 2), createDate: made.createDate },
      ];
      const { description, tags } = policy;
      return {
        ...made,
        updateDate: made.createDate,
        description,
        tags: [...tags],
        versions,
        defaultVersionId: 'v1',
      };
    }),
    attachments: ATTACHMENTS.filter(([, type, name]) => type !== 'role' || isThere(name)).map(
      ([policyArn, type, name]) => ({ policyArn, principal: { type, name } }),
    ),
  };
}

function entity(
  kind: IdKind,
  { name, path }: { readonly name: string; readonly path: string },
  day: number,
): EntityRecord {
  const createDate = new Date(BEGINNING + (day % 500) * DAY_MS).toISOString().replace('.000', '');
  return { name, path, id: fixedId(kind, `${ACCOUNT_ID} ${name}`), createDate };
}
