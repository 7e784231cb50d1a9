import type { PrincipalRow } from '../../../account/principal-row.ts';
import type { Principal, PrincipalType } from '../../../policy/names.ts';
import { fitWords } from '../../../procedure/attachment-fit.ts';
import { closestPrincipal } from '../../../procedure/closest-principal.ts';
import { unchangeableRole } from '../../../provision/unchangeable-role.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { padWidth, textWidth } from '../../../text/width.ts';
import { plural } from '../../../text/words.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { Listing, Wizard } from '../../state/wizard.ts';
import { fitFor, keyOf, lookOf, looksOf, maySee } from './looks.ts';

/** Columns of what somebody has: `10 of 10 full`, `has it already`. */
const STATE_WIDTH = 15;
/** A longer path is shown whole, and pushes aside what stands behind it. */
const PATH_WIDTH = 18;

/** Stands where somebody was not looked at yet. */
const NOT_YET = '...';

interface Columns {
  readonly state: number;
  readonly path: number;
}

/** What the rows are made of: while none of it changes, they are the same. */
type Inputs = readonly unknown[];

const latest: Partial<
  Record<PrincipalType, { readonly inputs: Inputs; readonly options: readonly Option[] }>
> = {};

/** principalOptions are the rows of a kind: first whoever was chosen by name and is not in the list, then the list. */
export function principalOptions(wizard: Wizard, type: PrincipalType): readonly Option[] {
  const { items, status } = wizard.listings[type];
  const { found, quotas, barred } = looksOf(wizard);
  const { policyArns, policyName, path, start, goal, existing } = wizard.answers;
  const inputs = [
    items,
    status,
    wizard.local.named,
    ...[found, quotas, barred],
    ...[policyArns, policyName, path, start, goal, existing],
  ];
  const known = latest[type];
  if (known?.inputs.every((input, index) => input === inputs[index])) return known.options;
  const options = [
    ...unlisted(wizard, type).map(principal => unlistedOption(principal, wizard)),
    ...listedOptions(wizard, type),
  ];
  latest[type] = { inputs, options };
  return options;
}

/** unlisted is whoever was chosen by name and is not in the list of the account, or not yet. */
export function unlisted({ local, listings }: Wizard, type: PrincipalType): readonly Principal[] {
  const named = local.named.filter(principal => principal.type === type);
  if (named.length === 0) return named;
  const listed = new Set(listings[type].items.map(({ name }) => name));
  return named.filter(({ name }) => !listed.has(name));
}

function unlistedOption(principal: Principal, { listings }: Wizard): Option {
  const { name, type } = principal;
  return { id: name, label: safeLine(name), note: unlistedWords(principal, listings[type]) };
}

function unlistedWords({ type, name }: Principal, { status, items }: Listing<PrincipalRow>): string {
  if (status === 'failed') return `chosen by name; ${type}s cannot be listed`;
  if (status !== 'complete') return 'chosen by name; not listed yet';
  const meant = closestPrincipal(name, items);
  return `not in this account${meant === undefined ? '' : `; did you mean ${safeLine(meant)}?`}`;
}

function listedOptions(wizard: Wizard, type: PrincipalType): readonly Option[] {
  const { items } = wizard.listings[type];
  const columns = { state: maySee(wizard, type) ? STATE_WIDTH : 0, path: pathWidth(items) };
  const { options: made, places } = unseenOptions(items, type, columns);
  const options = [...made];
  // Few of many are looked at: those alone are made anew.
  for (const key of looksOf(wizard).found.keys()) {
    const place = places.get(key);
    const row = place === undefined ? undefined : items[place];
    if (place !== undefined && row !== undefined) options[place] = seenOption(row, wizard, columns);
  }
  return options;
}

/** The rows of a list of which nobody was looked at, and where each stands. */
interface Unseen {
  readonly items: readonly PrincipalRow[];
  readonly columns: Columns;
  readonly options: readonly Option[];
  readonly places: ReadonlyMap<string, number>;
}

const latestUnseen: Partial<Record<PrincipalType, Unseen>> = {};

/** Of most rows only the list is known: they are made once, also while further pages of them arrive. */
function unseenOptions(items: readonly PrincipalRow[], type: PrincipalType, columns: Columns): Unseen {
  const latest = latestUnseen[type];
  const known = latest !== undefined && goesOn(items, latest.items) ? latest : undefined;
  if (known?.items === items && isSame(known.columns, columns)) return known;
  const earlier = known !== undefined && isSame(known.columns, columns) ? known.options : [];
  const made = {
    items,
    columns,
    options: [...earlier, ...items.slice(earlier.length).map(row => unseenOption(row, columns))],
    places: placesOf(items, type, known),
  };
  latestUnseen[type] = made;
  return made;
}

/** Pages are put behind those before. */
function goesOn(items: readonly PrincipalRow[], earlier: readonly PrincipalRow[]): boolean {
  const last = earlier.length - 1;
  return items.length > last && items[0] === earlier[0] && items[last] === earlier[last];
}

function isSame(one: Columns, other: Columns): boolean {
  return one.state === other.state && one.path === other.path;
}

/** Goes on with the map of the pages before, which nobody needs any more. */
function placesOf(
  items: readonly PrincipalRow[],
  type: PrincipalType,
  known: Unseen | undefined,
): ReadonlyMap<string, number> {
  const places = (known?.places ?? new Map()) as Map<string, number>;
  for (let place = known?.items.length ?? 0; place < items.length; place++) {
    const row = items[place];
    if (row !== undefined) places.set(keyOf({ type, name: row.name }), place);
  }
  return places;
}

function unseenOption(row: PrincipalRow, columns: Columns): Option {
  const kept = row.type === 'role' ? unchangeableRole(row.path) : undefined;
  return {
    ...optionOf(row, columns, kept?.short ?? (columns.state === 0 ? '' : NOT_YET), ''),
    ...(kept === undefined ? {} : { disabled: kept.reason }),
  };
}

function seenOption(row: PrincipalRow, wizard: Wizard, columns: Columns): Option {
  const look = lookOf(wizard, row);
  if (look?.status === 'gone') return optionOf(row, columns, 'deleted since', '');
  if (look?.status !== 'found') return optionOf(row, columns, 'not read', '');
  const fit = fitFor(wizard, row);
  const { groups, members } = look.holdings;
  const company =
    members === undefined
      ? groupWords(groups)
      : members.length === 0
        ? 'nobody in it'
        : plural(members.length, 'user');
  return optionOf(row, columns, fit === undefined ? '' : fitWords(fit), company);
}

function groupWords(groups: readonly string[] | undefined): string {
  if (groups === undefined) return '';
  return groups.length === 0 ? 'in no group' : groups.map(safeLine).join(', ');
}

function optionOf(row: PrincipalRow, columns: Columns, state: string, company: string): Option {
  const stateColumn = columns.state === 0 ? state : padWidth(state, columns.state);
  const parts = [stateColumn, padWidth(safeLine(row.path), columns.path), company].filter(
    part => part !== '',
  );
  return { id: row.name, label: safeLine(row.name), note: parts.join('  ').trimEnd(), keywords: row.arn };
}

const widths = new WeakMap<readonly PrincipalRow[], number>();

function pathWidth(items: readonly PrincipalRow[]): number {
  const known = widths.get(items);
  if (known !== undefined) return known;
  const made = items.reduce((most, { path }) => Math.max(most, textWidth(path)), 0);
  widths.set(items, Math.min(PATH_WIDTH, made));
  return Math.min(PATH_WIDTH, made);
}
