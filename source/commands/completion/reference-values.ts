import { OPERATORS } from '../../policy/condition-operator.ts';
import { GLOBAL_KEYS } from '../../reference/global-keys.ts';
import { serviceNames, serviceReference } from '../../reference/service.ts';
import type { ConditionKeyReference } from '../../reference/service-reference.ts';
import type { Candidate } from './candidate.ts';

/** actionValues are services, ecs first, and behind a colon the actions of one. */
export function actionValues(typed: string): Candidate[] {
  const colon = typed.indexOf(':');
  if (colon < 0) return services();
  return actionsOf(typed.slice(0, colon), `${typed.slice(0, colon)}:`);
}

/** searchValues are what reference finds: actions of ecs by their mere names, or those of a service that is named. */
export function searchValues(typed: string): Candidate[] {
  return typed.includes(':') ? actionValues(typed) : [...actionsOf('ecs', ''), ...services()];
}

/** conditionValues are operators, and behind a colon the keys for these actions: `StringEquals:ecs:cluster=`. */
export function conditionValues(typed: string, actions: readonly string[]): Candidate[] {
  const colon = typed.indexOf(':');
  if (colon < 0) return Object.keys(OPERATORS).map(name => ({ value: `${name}:`, end: 'open' }));
  return keyValues(`${typed.slice(0, colon)}:`, actions);
}

/** contextValues are condition keys of requests for these actions: `aws:SourceIp=`. */
export function contextValues(actions: readonly string[]): Candidate[] {
  return keyValues('', actions);
}

function services(): Candidate[] {
  const all = [...serviceNames()].map(
    ([prefix, name]): Candidate => ({ value: `${prefix}:`, description: name, end: 'open' }),
  );
  return [...all.filter(({ value }) => value === 'ecs:'), ...all.filter(({ value }) => value !== 'ecs:')];
}

function actionsOf(service: string, before: string): Candidate[] {
  return (serviceReference(service)?.actions ?? []).map(({ name, accessLevel, description }) => ({
    value: `${before}${name}`,
    description: `${accessLevel}: ${description}`,
  }));
}

/** A key that ends in a name of the person's own, such as a tag's, ends open before it. */
function keyValues(before: string, actions: readonly string[]): Candidate[] {
  const services = new Set(['ecs', ...actions.map(action => action.split(':')[0] ?? '')]);
  const keys: readonly ConditionKeyReference[] = [
    ...GLOBAL_KEYS.filter(({ use }) => use === 'offered'),
    ...[...services].flatMap(service => serviceReference(service)?.conditionKeys ?? []),
  ];
  const named = new Map(keys.map(key => [key.name.replace(/\$\{.*$/, ''), key]));
  return Array.from(named, ([name, key]) => ({
    value: `${before}${name}${name === key.name ? '=' : ''}`,
    description: key.description,
    end: 'open',
  }));
}
