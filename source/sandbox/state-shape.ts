import type { AccountState } from './state.ts';

/** What came later is not in every file. */
type WrittenState = Omit<AccountState, Later> & Partial<Pick<AccountState, Later>>;
type Later = 'instanceProfiles' | 'linkedRoleDeletions';

type Check = (value: unknown) => boolean;

const text: Check = value => typeof value === 'string';
const count: Check = value => typeof value === 'number';
const listOf =
  (item: Check): Check =>
  value =>
    Array.isArray(value) && value.every(item);
const record =
  (fields: Record<string, Check>): Check =>
  value =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const absentOr =
  (check: Check): Check =>
  value =>
    value === undefined || check(value);

const tags = listOf(record({ key: text, value: text }));
const entity = { name: text, path: text, id: text, createDate: text };
const inlinePolicies = listOf(record({ name: text, document: text }));
const state = record({
  version: value => value === 1,
  accountId: text,
  partition: text,
  caller: text,
  users: listOf(record({ ...entity, tags: absentOr(tags) })),
  groups: listOf(record({ ...entity, members: listOf(text) })),
  roles: listOf(
    record({
      ...entity,
      description: text,
      trust: text,
      maxSessionSeconds: count,
      inlinePolicies: absentOr(inlinePolicies),
      tags: absentOr(tags),
      usedBy: absentOr(listOf(text)),
    }),
  ),
  instanceProfiles: absentOr(listOf(record({ ...entity, roles: listOf(text) }))),
  linkedRoleDeletions: absentOr(listOf(record({ taskId: text, usedBy: listOf(text) }))),
  policies: listOf(
    record({
      ...entity,
      updateDate: text,
      description: text,
      defaultVersionId: text,
      tags,
      lastVersionNumber: absentOr(count),
      versions: listOf(record({ id: text, document: text, createDate: text })),
    }),
  ),
  attachments: listOf(
    record({
      policyArn: text,
      principal: record({
        type: value => value === 'user' || value === 'group' || value === 'role',
        name: text,
      }),
    }),
  ),
});

/** readState takes JSON for a state when it has the shape of one, and throws an Error otherwise. */
export function readState(value: unknown): AccountState {
  if (!state(value)) throw new Error('The JSON has not the shape of a practice account.');
  const { instanceProfiles = [], linkedRoleDeletions = [], ...rest } = value as WrittenState;
  return { ...rest, instanceProfiles, linkedRoleDeletions };
}
