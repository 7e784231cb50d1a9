import type { Account, AttachedPolicy } from '../account/account.ts';
import type { Principal, PrincipalType } from '../policy/names.ts';
import { Failure } from '../text/failure.ts';

/** What a user, group or role has, as far as the caller may read it. */
export interface Holdings {
  /** Managed policies; nothing where they may not be read. */
  readonly attached: readonly AttachedPolicy[] | undefined;
  /** The groups of a user. */
  readonly groups: readonly string[] | undefined;
  /** The users in a group. */
  readonly members: readonly string[] | undefined;
}

export interface HoldingsRead {
  /** Nothing when there is no such user, group or role. */
  readonly holdings: Holdings | undefined;
  /** Actions of IAM that the caller turned out not to be allowed. */
  readonly denied: readonly string[];
}

const READS_ATTACHED: Readonly<Record<PrincipalType, string>> = {
  user: 'iam:ListAttachedUserPolicies',
  group: 'iam:ListAttachedGroupPolicies',
  role: 'iam:ListAttachedRolePolicies',
};
const READS_GROUPS = 'iam:ListGroupsForUser';
const READS_MEMBERS = 'iam:GetGroup';

/** actionsToRead are the actions of IAM by which the holdings of a kind are read, that for managed policies first. */
export function actionsToRead(type: PrincipalType): readonly string[] {
  if (type === 'role') return [READS_ATTACHED.role];
  return [READS_ATTACHED[type], type === 'user' ? READS_GROUPS : READS_MEMBERS];
}

/**
 * readHoldings reads what somebody has in two calls at most (one for a role). What the caller may not read is left
 * out and named; actions in `barred` are not tried. Throws a Failure for anything else that goes wrong.
 */
export async function readHoldings(
  { type, name }: Principal,
  account: Account,
  barred: ReadonlySet<string>,
): Promise<HoldingsRead> {
  const denied: string[] = [];
  const read = async <T>(action: string, call: () => Promise<T | undefined>): Promise<Read<T>> => {
    if (barred.has(action)) return CLOSED;
    try {
      const value = await call();
      return value === undefined ? GONE : { kind: 'open', value };
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'AccessDenied') throw error;
      denied.push(action);
      return CLOSED;
    }
  };
  const [attached, groups, members] = await Promise.all([
    read(READS_ATTACHED[type], () => account.attachedPolicies({ type, name })),
    type === 'user' ? read(READS_GROUPS, () => account.groupsOf(name)) : CLOSED,
    type === 'group' ? read(READS_MEMBERS, () => account.membersOf(name)) : CLOSED,
  ]);
  if ([attached, groups, members].some(({ kind }) => kind === 'gone')) return { holdings: undefined, denied };
  return {
    holdings: { attached: found(attached), groups: found(groups), members: found(members) },
    denied,
  };
}

type Read<T> = { readonly kind: 'open'; readonly value: T } | { readonly kind: 'closed' | 'gone' };
const CLOSED = { kind: 'closed' } as const;
const GONE = { kind: 'gone' } as const;

function found<T>(read: Read<T>): T | undefined {
  return read.kind === 'open' ? read.value : undefined;
}
