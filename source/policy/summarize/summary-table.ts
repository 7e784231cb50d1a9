import { actionReference, serviceReference } from '../../reference/service.ts';
import { ACCESS_LEVELS, type AccessLevel } from '../../reference/service-reference.ts';
import { byText } from '../../text/order.ts';
import { actionsMatching, parseActionPattern } from '../action-pattern.ts';
import { serviceWords } from './action-words.ts';
import { conditionWords } from './condition-words.ts';
import { resourceWords } from './resource-words.ts';
import { shown } from './shown.ts';
import { partsOfText, type StatementParts } from './statement-parts.ts';

/** What a policy allows or denies in one service, as the console's policy summary shows it. */
export interface SummaryRow {
  readonly effect: 'Allow' | 'Deny';
  readonly service: string;
  /** `Full access`, or `Full: List; Limited: Read, Write`. */
  readonly access: string;
  readonly resource: string;
  readonly condition: string;
}

interface Entry {
  readonly effect: 'Allow' | 'Deny';
  readonly service: string;
  /** Lower case, without the prefix. */
  readonly actions: Set<string>;
  all: boolean;
  readonly resources: Set<string>;
  readonly conditions: Set<string>;
}

const EVERY_SERVICE = '*';

/** summaryTableOfText is the console's summary of a policy: a row a service, allowed ones first. The text may be no policy at all; it never throws. */
export function summaryTableOfText(text: string): SummaryRow[] {
  const entries = new Map<string, Entry>();
  for (const parts of partsOfText(text)) addStatement(entries, parts);
  return [...entries.values()]
    .sort((a, b) => byText(a.effect, b.effect))
    .map(entry => ({
      effect: entry.effect,
      service: serviceCell(entry.service),
      access: accessCell(entry),
      resource: cell(entry.resources),
      condition: cell(entry.conditions),
    }));
}

function addStatement(entries: Map<string, Entry>, parts: StatementParts): void {
  const { effect } = parts;
  if (effect === undefined) return;
  const resources = resourcesOf(parts);
  const conditions = conditionsOf(parts);
  for (const { service, actions, all } of servicesOf(parts)) {
    const key = `${effect} ${service}`;
    const entry = entries.get(key) ?? newEntry(effect, service);
    entries.set(key, entry);
    for (const action of actions) entry.actions.add(action);
    entry.all ||= all;
    for (const resource of resources) entry.resources.add(resource);
    for (const condition of conditions) entry.conditions.add(condition);
  }
}

function newEntry(effect: Entry['effect'], service: string): Entry {
  return { effect, service, actions: new Set(), all: false, resources: new Set(), conditions: new Set() };
}

interface ServiceUse {
  readonly service: string;
  readonly actions: readonly string[];
  readonly all: boolean;
}

function servicesOf({ actions, notActions }: StatementParts): ServiceUse[] {
  if (notActions.length > 0) return [{ service: `not ${notActions.join(' ')}`, actions: [], all: true }];
  const uses = new Map<string, { service: string; actions: string[]; all: boolean }>();
  for (const action of actions) {
    const parsed = parseActionPattern(action);
    const service = parsed === undefined || /^\*+$/.test(parsed.service) ? EVERY_SERVICE : parsed.service;
    const use = uses.get(service) ?? { service, actions: [], all: false };
    uses.set(service, use);
    if (parsed === undefined) continue;
    if (/^\*+$/.test(parsed.name)) use.all = true;
    else if (service !== EVERY_SERVICE) use.actions.push(...knownNames(action, parsed.name));
  }
  return [...uses.values()];
}

function knownNames(action: string, name: string): string[] {
  const matched = actionsMatching(action);
  if (matched.length === 0) return [name.toLowerCase()];
  return matched.map(full => full.slice(full.indexOf(':') + 1).toLowerCase());
}

function resourcesOf({ resources, notResources }: StatementParts): string[] {
  if (notResources.length > 0) return [`All but ${cell(new Set(notResources.map(wordsOf)))}`];
  return resources.map(wordsOf);
}

function wordsOf(resource: string): string {
  return /^\*+$/.test(resource) ? 'All resources' : resourceWords(resource).text;
}

function conditionsOf({ conditions }: StatementParts): string[] {
  return conditions.length === 0 ? ['None'] : conditions.map(part => conditionWords(part).text);
}

/** The console says `Multiple` where a cell would hold more than one thing. */
function cell(texts: ReadonlySet<string>): string {
  const [only] = texts;
  if (only === undefined) return 'None';
  return texts.size === 1 ? only : 'Multiple';
}

function serviceCell(service: string): string {
  if (service === EVERY_SERVICE) return 'All services';
  return service.startsWith('not ')
    ? `All but ${shown(service.slice('not '.length))}`
    : serviceWords(service);
}

function accessCell({ service, actions, all }: Entry): string {
  const known = all ? [] : (serviceReference(service)?.actions ?? []);
  if (all || (known.length > 0 && known.every(({ name }) => actions.has(name.toLowerCase()))))
    return 'Full access';
  const granted = levelCounts(service, actions);
  const total = new Map<AccessLevel, number>();
  for (const { accessLevel } of known) total.set(accessLevel, (total.get(accessLevel) ?? 0) + 1);
  const levels = ACCESS_LEVELS.filter(level => granted.has(level));
  const full = levels.filter(level => granted.get(level) === total.get(level));
  const limited = levels.filter(level => !full.includes(level));
  const texts = [
    ...(full.length > 0 ? [`Full: ${full.join(', ')}`] : []),
    ...(limited.length > 0 ? [`Limited: ${limited.join(', ')}`] : []),
  ];
  return texts.length > 0 ? texts.join('; ') : 'No known action';
}

function levelCounts(service: string, actions: ReadonlySet<string>): Map<AccessLevel, number> {
  const counts = new Map<AccessLevel, number>();
  for (const name of actions) {
    const level = actionReference(`${service}:${name}`)?.accessLevel;
    if (level !== undefined) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return counts;
}
