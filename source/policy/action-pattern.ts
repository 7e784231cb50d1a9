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
  const wanted = wildcardPattern(parsed.name.toLowerCase());
  const actions = serviceReference(parsed.service)?.actions ?? [];
  return actions
    .filter(action => matchesPattern(wanted, action.name.toLowerCase()))
    .map(action => `${parsed.service}:${action.name}`);
}

/** matchesWildcard tells whether a whole text is what a pattern with `*` and `?` stands for, upper and lower case told apart. */
export function matchesWildcard(pattern: string, text: string): boolean {
  return matchesPattern(wildcardPattern(pattern), text);
}
