import type { PrincipalType } from '../../../policy/names.ts';
import {
  type NameList,
  type NameLists,
  type ResolvedName,
  resolveNames,
} from '../../../procedure/resolve-names.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import { allNames } from './names.ts';

/** A name and its place among those that were written. */
export type PlacedName = ResolvedName & { readonly index: number };

const GROUPS: readonly (readonly [ResolvedName['kind'], string])[] = [
  ['unknown', 'Not found'],
  ['awaited', 'Being looked up'],
  ['unchecked', 'Not checked: the list cannot be read'],
  ['found', 'Found'],
  ['twice', 'Named twice'],
];

let latest: { readonly inputs: readonly unknown[]; readonly names: readonly PlacedName[] } | undefined;

/** placedNames is what became of each written name, those that need a hand first. */
export function placedNames(wizard: Wizard): readonly PlacedName[] {
  const { local, listings, identity } = wizard;
  const { entries, line } = local.names;
  const inputs = [entries, line, listings.user, listings.group, listings.role, identity];
  if (latest?.inputs.every((input, index) => input === inputs[index])) return latest.names;
  const account = identity.status === 'ready' ? identity.value.id : '';
  const resolved = resolveNames(allNames(local.names), listsOf(wizard), account);
  const placed = resolved.map((one, index): PlacedName => ({ ...one, index }));
  const names = GROUPS.flatMap(([kind]) => placed.filter(one => one.kind === kind));
  latest = { inputs, names };
  return names;
}

const rows = new WeakMap<readonly PlacedName[], readonly Option[]>();

/** nameOptions are the rows of the written names under what became of them. */
export function nameOptions(names: readonly PlacedName[]): readonly Option[] {
  const known = rows.get(names);
  if (known !== undefined) return known;
  const made = names.map(
    (one): Option => ({
      id: `${one.index}`,
      label: safeLine(one.written.text),
      note: safeLine(words(one)),
      group: GROUPS.find(([kind]) => kind === one.kind)?.[1] ?? '',
    }),
  );
  rows.set(names, made);
  return made;
}

function words(one: ResolvedName): string {
  switch (one.kind) {
    case 'found':
      return `${one.principal.type} ${one.principal.name === one.written.text ? '' : one.principal.name}  ${one.path}`.replace(
        / +/g,
        ' ',
      );
    case 'unchecked':
      return `taken as ${one.principal.type} ${one.principal.name}`;
    case 'twice':
      return `${one.principal.type} ${one.principal.name} stands above`;
    case 'awaited':
      return 'the account is still being read';
    case 'unknown':
      return one.meant === undefined ? one.why : `did you mean ${one.meant}? (${one.why})`;
  }
}

function listsOf({ listings }: Wizard): NameLists {
  const list = (type: PrincipalType): NameList => {
    const { items, status } = listings[type];
    return {
      items,
      status: status === 'complete' ? 'complete' : status === 'failed' ? 'closed' : 'arriving',
    };
  };
  return { user: list('user'), group: list('group'), role: list('role') };
}
