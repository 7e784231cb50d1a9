import { actionsMatching, hasWildcard, parseActionPattern } from '../policy/action-pattern.ts';
import { compact, listOf, type Statement } from '../policy/document.ts';
import { actionReference, serviceNames, serviceReference } from '../reference/service.ts';
import { closest } from '../text/closest.ts';
import { countLevels, type LevelCount } from './action-levels.ts';
import { editability } from './editability.ts';

/** What a wildcard stands for. */
export interface WildcardPreview {
  /** In full: `ecs:Describe*`. */
  readonly pattern: string;
  readonly matches: readonly string[];
  readonly levels: readonly LevelCount[];
  /** Why it cannot stand in a policy, or stands for nothing. */
  readonly problem: string | undefined;
}

/** A statement after its actions changed, or why they cannot. */
export type ActionChange =
  | { readonly kind: 'changed'; readonly statement: Statement }
  | { readonly kind: 'refused'; readonly problem: string };

/** wildcardPreview shows what a wildcard such as `Describe*` or `ecs:Describe*` stands for today. */
export function wildcardPreview(service: string, text: string): WildcardPreview {
  const typed = text.trim();
  const pattern = typed === '*' || typed.includes(':') ? typed : `${service}:${typed}`;
  const problem = patternProblem(pattern);
  if (problem !== undefined || pattern === '*') return { pattern, matches: [], levels: [], problem };
  const matches = actionsMatching(pattern);
  const levels = countLevels(matches.flatMap(name => actionReference(name) ?? []));
  return { pattern, matches, levels, problem: matches.length > 0 ? undefined : nothing(pattern) };
}

/** wildcardsOf lists the wildcards of a statement that stand for actions of a service, `*` among them, as they are written. */
export function wildcardsOf(statement: Statement | undefined, service: string): string[] {
  return listOf(statement?.Action).filter(action => {
    const parsed = parseActionPattern(action);
    return parsed?.service === '*' || (parsed?.service === service && hasWildcard(parsed.name));
  });
}

/** withWildcard adds a wildcard to the actions of a statement; it is refused where it stands for nothing. */
export function withWildcard(statement: Statement, pattern: string): ActionChange {
  const { actions } = editability(statement);
  if (actions.kind === 'as-json') return { kind: 'refused', problem: actions.why };
  const problem = wildcardPreview('ecs', pattern).problem;
  if (problem !== undefined) return { kind: 'refused', problem };
  const present = listOf(statement.Action);
  if (present.some(action => sameAction(action, pattern))) return { kind: 'changed', statement };
  return { kind: 'changed', statement: { ...statement, Action: compact([...present, pattern]) } };
}

/** withoutWildcard takes a wildcard out; actions that it covered are then allowed only where they are named in full. */
export function withoutWildcard(statement: Statement, pattern: string): Statement {
  const present = listOf(statement.Action);
  const left = present.filter(action => !sameAction(action, pattern));
  return left.length === present.length ? statement : { ...statement, Action: compact(left) };
}

/** spelledOut writes the actions that a wildcard stands for today in its place, so that single ones can be taken out. */
export function spelledOut(statement: Statement, pattern: string): Statement {
  const present = listOf(statement.Action);
  const matches = pattern === '*' ? [] : actionsMatching(pattern);
  if (matches.length === 0 || !present.some(action => sameAction(action, pattern))) return statement;
  const spelled = present.flatMap(action => (sameAction(action, pattern) ? matches : [action]));
  return { ...statement, Action: compact([...new Set(spelled)]) };
}

function patternProblem(pattern: string): string | undefined {
  const parsed = parseActionPattern(pattern);
  if (parsed === undefined)
    return `${JSON.stringify(pattern)} is no action: write it like ecs:Describe*, with one colon.`;
  if (parsed.service === '*' && parsed.name === '*' && pattern === '*') return undefined;
  if (hasWildcard(parsed.service)) return 'The service cannot hold a wildcard: write its prefix, like ecs:*.';
  if (!/^[\w*?-]+$/.test(parsed.name)) return 'An action has letters, digits, * and ? behind the colon.';
  if (serviceReference(parsed.service) !== undefined) return undefined;
  const meant = closest(parsed.service, [...serviceNames().keys()]);
  return `IAM knows no service ${JSON.stringify(parsed.service)}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
}

function nothing(pattern: string): string {
  const parsed = parseActionPattern(pattern);
  const names = serviceReference(parsed?.service ?? '')?.actions.map(({ name }) => name) ?? [];
  const meant = closest((parsed?.name ?? '').replaceAll(/[*?]/g, ''), names);
  return `${pattern} stands for no action.${meant === undefined ? '' : ` Did you mean ${parsed?.service}:${meant}?`}`;
}

function sameAction(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
