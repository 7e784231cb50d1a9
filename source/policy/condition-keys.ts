import {
  conditionKeyReference,
  GLOBAL_KEYS,
  sameKey,
  type Valued,
  valuedOf,
} from '../reference/global-keys.ts';
import { actionReference, resourceTypeReference } from '../reference/service.ts';
import type { ConditionKeyReference, ConditionKeyType } from '../reference/service-reference.ts';
import { conditionKeysOf } from './action-keys.ts';
import { actionsMatching } from './action-pattern.ts';
import { operatorsFor } from './condition-operators-for.ts';

/** A condition key that can be asked for, with what it takes to write the condition. */
export interface ConditionKeyChoice {
  /** As AWS's reference writes it; `${TagKey}` stands for a tag key. */
  readonly name: string;
  readonly type: ConditionKeyType;
  readonly valued: Valued;
  readonly description: string;
  /** The best first. */
  readonly operators: readonly string[];
  /** Chosen actions whose requests never carry it: a condition on it would deny them. */
  readonly lackedBy: readonly string[];
}

/** Global keys that only some requests carry, and that the reference therefore names with the action or its resource types. */
const NAMED_WITH_ACTIONS = ['aws:resourcetag/', 'aws:requesttag/', 'aws:tagkeys'];

/** conditionKeysFor lists the keys that conditions on these actions (or patterns) can use: those of the actions first, then the global ones that are offered. */
export function conditionKeysFor(actions: readonly string[]): ConditionKeyChoice[] {
  const known = [...new Set(actions.flatMap(actionsMatching))];
  const having = new Map<string, Set<string>>();
  for (const action of known) {
    for (const key of conditionKeysOf(action)) {
      const set = having.get(key) ?? new Set();
      if (requestsCarry(action, key)) set.add(action);
      having.set(key, set);
    }
  }
  const own = [...having].flatMap(([key, carriers]) => {
    const reference = conditionKeyReference(key);
    return reference === undefined
      ? []
      : [
          choice(
            { ...reference, name: key },
            known.filter(action => !carriers.has(action)),
          ),
        ];
  });
  const named = new Set(own.map(({ name }) => name.toLowerCase()));
  const everywhere = GLOBAL_KEYS.filter(
    ({ name, use }) => use === 'offered' && !named.has(name.toLowerCase()) && !isNamedWithActions(name),
  );
  return [...own, ...everywhere.map(key => choice(key, []))];
}

/**
 * requestsCarry tells whether a concrete key can be in every request for an action: it is global, or it stands with the action
 * or with each of the resource types that it takes. A condition on any other key would deny what it is not in.
 */
export function requestsCarry(action: string, key: string): boolean {
  if (isInEveryRequest(key)) return true;
  const reference = actionReference(action);
  if (reference === undefined) return false;
  const has = (keys: readonly string[]) => keys.some(known => sameTemplateOrKey(key, known));
  if (has(reference.conditionKeys)) return true;
  const service = action.slice(0, action.indexOf(':')).toLowerCase();
  const { resourceTypes } = reference;
  return (
    resourceTypes.length > 0 &&
    resourceTypes.every(
      use => has(use.conditionKeys) || has(resourceTypeReference(service, use.name)?.conditionKeys ?? []),
    )
  );
}

/** isInEveryRequest tells whether a key is a global one that requests for any action can carry. */
export function isInEveryRequest(key: string): boolean {
  return key.toLowerCase().startsWith('aws:') && !isNamedWithActions(key);
}

function sameTemplateOrKey(key: string, known: string): boolean {
  return key.toLowerCase() === known.toLowerCase() || sameKey(key, known);
}

function isNamedWithActions(key: string): boolean {
  return NAMED_WITH_ACTIONS.some(prefix => key.toLowerCase().startsWith(prefix));
}

function choice(
  { name, type, description }: ConditionKeyReference,
  lackedBy: readonly string[],
): ConditionKeyChoice {
  const valued = valuedOf(type);
  return { name, type, valued, description, operators: operatorsFor(type, valued), lackedBy };
}
