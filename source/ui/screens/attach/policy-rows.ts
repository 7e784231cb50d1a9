import type { PolicyRow } from '../../../account/account.ts';
import { policyNameOf } from '../../../policy/arn.ts';
import { isForEcs } from '../../../procedure/ecs-policies.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { plural } from '../../../text/words.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { Wizard } from '../../state/wizard.ts';
import { holdingsOf, looksOf } from './looks.ts';

export type PolicyTab = 'customer' | 'aws';

/** Headings of AWS's policies, in the order in which they are wanted. */
const HEADINGS = [
  'For Amazon ECS',
  'For roles of Amazon ECS',
  'For anything else',
  'For service-linked roles only',
] as const;
type Heading = (typeof HEADINGS)[number];

const latest: Partial<
  Record<PolicyTab, { readonly inputs: readonly unknown[]; readonly options: readonly Option[] }>
> = {};

/** policyOptions are the rows of a tab: first what was chosen by ARN and is not in the list, then the list; of AWS's policies those for ECS before the others. */
export function policyOptions(wizard: Wizard, tab: PolicyTab): readonly Option[] {
  const { items, status } = wizard.listings[tab];
  const inputs = [
    items,
    status,
    wizard.local.namedPolicies,
    wizard.answers.principals,
    looksOf(wizard).found,
  ];
  const known = latest[tab];
  if (known?.inputs.every((input, index) => input === inputs[index])) return known.options;
  const holders = holdersOf(wizard);
  const rows = tab === 'aws' ? ecsFirst(items) : items;
  const options = [
    ...unlistedPolicies(wizard, tab).map(arn => unlistedOption(arn, status)),
    ...rows.map(row => policyOption(row, tab, holders.get(row.arn) ?? [], wizard.answers.principals.length)),
  ];
  latest[tab] = { inputs, options };
  return options;
}

/** tabOfPolicy is the tab to which a policy belongs. */
export function tabOfPolicy(arn: string): PolicyTab {
  return /^arn:[^:]*:iam::aws:/.test(arn) ? 'aws' : 'customer';
}

/** Policies that were chosen by ARN and are not in the list of the account, or not yet. */
function unlistedPolicies({ local, listings }: Wizard, tab: PolicyTab): readonly string[] {
  const named = local.namedPolicies.filter(arn => tabOfPolicy(arn) === tab);
  if (named.length === 0) return named;
  const listed = new Set(listings[tab].items.map(({ arn }) => arn));
  return named.filter(arn => !listed.has(arn));
}

const sorted = new WeakMap<readonly PolicyRow[], readonly PolicyRow[]>();

function ecsFirst(items: readonly PolicyRow[]): readonly PolicyRow[] {
  const known = sorted.get(items);
  if (known !== undefined) return known;
  const made = HEADINGS.flatMap(heading => items.filter(row => headingOf(row) === heading));
  sorted.set(items, made);
  return made;
}

/** AWS's policies for the roles that a service takes on stand under a path of their own, or say so by their name. */
function headingOf({ name, path, attachable }: Pick<PolicyRow, 'name' | 'path' | 'attachable'>): Heading {
  if (!attachable) return 'For service-linked roles only';
  if (!isForEcs(name)) return 'For anything else';
  return path.startsWith('/service-role/') || /role/i.test(name)
    ? 'For roles of Amazon ECS'
    : 'For Amazon ECS';
}

function policyOption(row: PolicyRow, tab: PolicyTab, holders: readonly string[], chosen: number): Option {
  const attached = [`attached ${plural(row.attachmentCount, 'time')}`, holderWords(holders, chosen)];
  return {
    id: row.arn,
    label: safeLine(row.name),
    note: row.attachable ? attached.filter(Boolean).join(', ') : 'belongs to a service-linked role',
    keywords: row.arn,
    ...(tab === 'aws' ? { group: headingOf(row) } : {}),
    ...(row.attachable
      ? {}
      : { disabled: 'belongs to a service-linked role, and AWS attaches it to that role only' }),
  };
}

const UNLISTED: Readonly<Record<string, string>> = {
  complete: 'not in this account',
  failed: 'chosen by ARN; policies cannot be listed',
};

function unlistedOption(arn: string, status: string): Option {
  const name = policyNameOf(arn);
  return {
    id: arn,
    label: safeLine(name),
    note: UNLISTED[status] ?? 'chosen by ARN; not listed yet',
    keywords: arn,
  };
}

/** Names of the chosen who have each policy already, as far as was seen. */
function holdersOf(wizard: Wizard): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const principal of wizard.answers.principals)
    for (const { arn } of holdingsOf(wizard, principal)?.attached ?? [])
      holders.set(arn, [...(holders.get(arn) ?? []), principal.name]);
  return holders;
}

function holderWords(holders: readonly string[], chosen: number): string {
  const [first = ''] = holders;
  if (holders.length === 0) return '';
  if (holders.length === 1) return `${safeLine(first)} has it`;
  return holders.length === chosen ? `all ${chosen} have it` : `${holders.length} of ${chosen} have it`;
}
