import { policyNameOf } from '../policy/arn.ts';
import { listOf, type Statement } from '../policy/document.ts';
import { plural } from '../text/words.ts';

/** actionWords says in a few words what a statement is about: `ecs:RunTask + 1 more`. */
export function actionWords(statement: Statement): string {
  const not = statement.NotAction === undefined ? '' : 'all but ';
  const actions = [...listOf(statement.Action), ...listOf(statement.NotAction)];
  return actions.length === 0 ? 'no action yet' : not + firstAndMore(actions);
}

/** resourceWords says in a few words on what: the resource part of the first ARN. */
export function resourceWords(statement: Statement): string {
  const not = statement.NotResource === undefined ? '' : 'all but ';
  const resources = [...listOf(statement.Resource), ...listOf(statement.NotResource)];
  if (resources.length === 0) return 'no resource yet';
  return not + firstAndMore(resources.map(shortResource));
}

/** conditionWords says in a few words when: the keys that are asked for. */
export function conditionWords(statement: Statement): string {
  const keys = Object.values(statement.Condition ?? {}).flatMap(block => Object.keys(block));
  return keys.length === 0 ? 'at any time, from anywhere' : `when ${[...new Set(keys)].join(', ')} fit`;
}

function firstAndMore(list: readonly string[]): string {
  const [first = '', ...rest] = list;
  return rest.length === 0 ? first : `${first} + ${plural(rest.length, 'more', 'more')}`;
}

function shortResource(resource: string): string {
  if (resource === '*') return 'any resource';
  const parts = resource.split(':');
  return parts.length >= 6 ? parts.slice(5).join(':') : policyNameOf(resource);
}
