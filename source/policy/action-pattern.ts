import { actionReference, serviceNames, serviceReference } from '../reference/service.ts';

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
  const wanted = parsed.name.toLowerCase();
  const actions = serviceReference(parsed.service)?.actions ?? [];
  return actions
    .filter(action => matchesWildcard(wanted, action.name.toLowerCase()))
    .map(action => `${parsed.service}:${action.name}`);
}

/**
 * matchesWildcard tells whether a whole text is what a pattern with `*` and `?` stands for, upper and lower case told apart.
 * On a mismatch it goes back to the last star only, so that its time never grows faster than the two lengths multiplied.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let [at, star, resume] = [0, -1, 0];
  let index = 0;
  while (index < text.length) {
    if (at < pattern.length && pattern[at] === '*') {
      star = at++;
      resume = index;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
