import { isGlobalService } from '../reference/global-services.ts';
import { plural, sentenceList } from '../text/words.ts';
import { actionsMatching, parseActionPattern } from './action-pattern.ts';
import { isInEveryRequest, requestsCarry } from './condition-keys.ts';
import { listOf, type Statement } from './document.ts';
import type { RequestConditionKind } from './request-condition.ts';

/** How many actions a reason names before it counts the rest. */
const NAMED_ACTIONS = 3;

/** reasonToLeave says why a condition would void a statement instead of restricting it, or nothing. */
export function reasonToLeave(statement: Statement, kind: RequestConditionKind): string | undefined {
  if (kind === 'requested-region') return allGlobalReason(statement);
  if (kind === 'cluster') return withoutKeyReason(statement, 'ecs:cluster', 'all');
  return undefined;
}

/** reasonForCaution says what else a condition does to a statement that gets it, or nothing. */
export function reasonForCaution(statement: Statement, kind: RequestConditionKind): string | undefined {
  if (kind !== 'requested-region') return undefined;
  if (reachesGlobalServices(statement))
    return 'It is about global services too, such as IAM, whose requests go to one fixed Region: allow what is wanted of them in a statement of their own.';
  const global = servicesOf(statement).filter(isGlobalService);
  if (global.length === 0) return undefined;
  return `${sentenceList(global)} ${global.length === 1 ? 'is a global service' : 'are global services'} whose requests go to one fixed Region: allow them in a statement of their own.`;
}

/** Whether a pattern for every service, or NotAction, has actions of IAM among its own. */
function reachesGlobalServices({ Action, NotAction }: Statement): boolean {
  if (NotAction !== undefined) return !listOf(NotAction).some(pattern => /^(\*|iam:\*+)$/i.test(pattern));
  return listOf(Action).some(pattern => /[*?]/.test(parseActionPattern(pattern)?.service ?? ''));
}

function allGlobalReason(statement: Statement): string | undefined {
  const services = servicesOf(statement);
  if (services.length === 0 || !services.every(isGlobalService)) return undefined;
  return `${sentenceList(services)} ${services.length === 1 ? 'is a global service' : 'are global services'}: requests go to one fixed Region.`;
}

/**
 * withoutKeyReason says why a condition on a key would deny actions of a statement instead of restricting them, or nothing.
 * With `all` every action must carry the key; with `some`, for a condition that is met without it, it is enough that one does.
 */
export function withoutKeyReason(
  statement: Statement,
  key: string,
  need: 'all' | 'some',
): string | undefined {
  const patterns = listOf(statement.Action);
  if (isInEveryRequest(key)) return undefined;
  if (patterns.length === 0 && need === 'some') return undefined;
  if (patterns.length === 0)
    return 'It names what it does not allow, so its actions are not known one by one.';
  const actions = patterns.flatMap(knownActions);
  const without = [...new Set(actions.filter(action => !requestsCarry(action, key)))];
  if (without.length === 0 || (need === 'some' && without.length < new Set(actions).size)) return undefined;
  return lacks(without, key, need === 'all' ? 'would deny them' : 'would ask nothing of them');
}

/** A pattern stands for itself where its actions are not known, or those of every service. */
function knownActions(pattern: string): string[] {
  if (/[*?]/.test(parseActionPattern(pattern)?.service ?? '*')) return [pattern];
  const matched = actionsMatching(pattern);
  return matched.length === 0 ? [pattern] : matched;
}

function lacks(actions: readonly string[], key: string, does: string): string {
  const rest = actions.length - NAMED_ACTIONS;
  const named = actions.slice(0, NAMED_ACTIONS);
  const names = rest > 0 ? `${named.join(', ')} and ${plural(rest, 'more', 'more')}` : sentenceList(named);
  return `Requests for ${names} do not carry ${key}, so the condition ${does}.`;
}

function servicesOf(statement: Statement): string[] {
  const services = listOf(statement.Action).map(action => parseActionPattern(action)?.service ?? action);
  return [...new Set(services)];
}
