import type { PrincipalRow } from '../account/principal-row.ts';
import { parseArn } from '../policy/arn.ts';
import type { Principal, PrincipalType } from '../policy/names.ts';
import { unchangeableRole } from '../provision/unchangeable-role.ts';
import { sentenceList } from '../text/words.ts';
import { closestPrincipal } from './closest-principal.ts';
import type { WrittenName } from './written-names.ts';

/** A list of the account as far as it has arrived; `closed` when it cannot be read. */
export interface NameList {
  readonly items: readonly PrincipalRow[];
  readonly status: 'arriving' | 'complete' | 'closed';
}

export type NameLists = Readonly<Record<PrincipalType, NameList>>;

/** What became of a written name. */
export type ResolvedName =
  | {
      readonly kind: 'found';
      readonly written: WrittenName;
      readonly principal: Principal;
      readonly path: string;
    }
  /** The account does not say whether there is one. */
  | { readonly kind: 'unchecked'; readonly written: WrittenName; readonly principal: Principal }
  | { readonly kind: 'twice'; readonly written: WrittenName; readonly principal: Principal }
  | { readonly kind: 'awaited'; readonly written: WrittenName }
  | {
      readonly kind: 'unknown';
      readonly written: WrittenName;
      readonly why: string;
      /** What was probably meant, written so that it is found. */
      readonly meant: string | undefined;
    };

const TYPES: readonly PrincipalType[] = ['user', 'group', 'role'];

/** resolveNames holds written names against the lists of an account; each keeps its place, and none is left out. */
export function resolveNames(
  written: readonly WrittenName[],
  lists: NameLists,
  accountId: string,
): ResolvedName[] {
  const seen = new Set<string>();
  return written.map(one => {
    const resolved = resolve(one, lists, accountId);
    if (resolved.kind !== 'found' && resolved.kind !== 'unchecked') return resolved;
    const key = `${resolved.principal.type} ${resolved.principal.name}`;
    if (seen.has(key)) return { kind: 'twice', written: one, principal: resolved.principal };
    seen.add(key);
    return resolved;
  });
}

function resolve(written: WrittenName, lists: NameLists, accountId: string): ResolvedName {
  const types = written.type === undefined ? TYPES : [written.type];
  const wrongArn = arnProblem(written, accountId);
  if (wrongArn !== undefined) return { kind: 'unknown', written, why: wrongArn, meant: undefined };
  if (types.some(type => lists[type].status === 'arriving')) return { kind: 'awaited', written };
  const found = types.flatMap(type => rowNamed(written.name, lists[type].items) ?? []);
  const [row, ...others] = found;
  if (row === undefined) return unlisted(written, types, lists);
  if (others.length > 0) return ambiguous(written, found);
  return asFound(written, row);
}

function arnProblem({ type, arn }: WrittenName, accountId: string): string | undefined {
  if (arn === undefined) return undefined;
  if (type === undefined) return 'is no ARN of a user, group or role';
  const owner = parseArn(arn)?.account ?? '';
  return owner === accountId ? undefined : `belongs to the account ${owner || 'of nobody'}`;
}

function asFound(written: WrittenName, { type, name, path, arn }: PrincipalRow): ResolvedName {
  if (written.arn !== undefined && written.arn !== arn)
    return { kind: 'unknown', written, why: `there is ${arn}`, meant: `${type}:${name}` };
  const kept = type === 'role' ? unchangeableRole(path) : undefined;
  if (kept !== undefined) return { kind: 'unknown', written, why: kept.reason, meant: undefined };
  return { kind: 'found', written, principal: { type, name }, path };
}

function ambiguous(written: WrittenName, rows: readonly PrincipalRow[]): ResolvedName {
  const [first] = rows;
  const types = sentenceList(rows.map(({ type }) => `a ${type}`));
  const forms = sentenceList(
    rows.map(({ type, name }) => `${type}:${name}`),
    'or',
  );
  const meant = first && `${first.type}:${first.name}`;
  return { kind: 'unknown', written, why: `${types} have this name: write ${forms}`, meant };
}

/** A bare name that no list has is a user's, where users cannot be listed. */
function unlisted(written: WrittenName, types: readonly PrincipalType[], lists: NameLists): ResolvedName {
  const [type = 'user'] = types;
  if (lists[type].status === 'closed')
    return { kind: 'unchecked', written, principal: { type, name: written.name } };
  const what = written.type ?? 'user, group or role';
  const meant = probably(written.name, types, lists);
  return { kind: 'unknown', written, why: `no such ${what}`, meant };
}

const byName = new WeakMap<readonly PrincipalRow[], ReadonlyMap<string, PrincipalRow>>();

/** Names differ by more than case, so that a name in another case can mean one only. Source: IAM API Reference, CreateUser. */
function rowNamed(name: string, rows: readonly PrincipalRow[]): PrincipalRow | undefined {
  const known = byName.get(rows);
  if (known !== undefined) return known.get(name.toLowerCase());
  const made = new Map(rows.map(row => [row.name.toLowerCase(), row]));
  byName.set(rows, made);
  return made.get(name.toLowerCase());
}

function probably(name: string, types: readonly PrincipalType[], lists: NameLists): string | undefined {
  for (const type of types) {
    const guess = closestPrincipal(name, lists[type].items);
    if (guess !== undefined) return types.length === 1 && type !== 'user' ? `${type}:${guess}` : guess;
  }
  return undefined;
}
