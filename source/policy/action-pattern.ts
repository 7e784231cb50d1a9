import { actionReference, serviceNames, serviceReference } from '../reference/service.ts';
import { matchesPattern, wildcardPattern } from './wildcard.ts';

/** An action of a policy, taken apart; `*` alone is every action of every service. */
export interface ActionPattern {
  readonly service: string;
  readonly name: string;
}

/** parseActionPattern takes an action or a pattern like `ecs:Describe*` apart, or answers nothing when it has not that form. */
export function parseActionPattern(text: string): ActionPattern | undefined {
  if (text === '*') return { service: '*', name: '*' };
  const [service, name, ...rest] = text.split(':');
  if (!service || !name || rest.length > 0) return undefined;
  return { service: service.toLowerCase(), name };
}

/** hasWildcard tells whether a text has `*` or `?`, which stand for any characters and for any one. */
export function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

/** actionsMatching lists the full names of the known actions that an action or a pattern stands for; letter case does not count. */
export function actionsMatching(pattern: string): string[] {
  const parsed = parseActionPattern(pattern);
  if (!parsed) return [];
  if (parsed.service === '*')
    return [...serviceNames().keys()].flatMap(service => actionsMatching(`${service}:*`));
  if (!hasWildcard(parsed.name)) {
    const known = actionReference(pattern);
    return known ? [`${parsed.service}:${known.name}`] : [];
  }
  const name = parsed.name.toLowerCase();
  const wanted = wildcardPattern(name);
  const start = name.slice(0, name.search(/[*?]/));
  return actionNames(parsed.service)
    .filter(({ lower }) => lower.startsWith(start) && matchesPattern(wanted, lower))
    .map(({ full }) => full);
}

/** The name of an action, with its service as AWS writes it, and without it in lower case. */
interface ActionName {
  readonly full: string;
  readonly lower: string;
}

const namesOfServices = new Map<string, readonly ActionName[]>();

/** A document may hold thousands of patterns of one service: its names are made ready once. */
function actionNames(service: string): readonly ActionName[] {
  const known = namesOfServices.get(service);
  if (known !== undefined) return known;
  const actions = serviceReference(service)?.actions ?? [];
  const names = actions.map(({ name }) => ({ full: `${service}:${name}`, lower: name.toLowerCase() }));
  if (names.length > 0) namesOfServices.set(service, names);
  return names;
}

/** matchesWildcard tells whether a whole text is what a pattern with `*` and `?` stands for, upper and lower case told apart. */
export function matchesWildcard(pattern: string, text: string): boolean {
  return matchesPattern(wildcardPattern(pattern), text);
}
