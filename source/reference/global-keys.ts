import { GLOBAL_KEY_ROWS, type GlobalKeyCategory, type GlobalKeyUse } from './global-key-table.ts';
import { conditionKeyHomes, serviceReference } from './service.ts';
import type { ConditionKeyReference, ConditionKeyType } from './service-reference.ts';

/** Whether a request has one value for a key or several; several need ForAnyValue or ForAllValues. */
export type Valued = 'single' | 'multi';
/** A condition key that requests to every service may have. */
export interface GlobalKey extends ConditionKeyReference {
  readonly category: GlobalKeyCategory;
  readonly valued: Valued;
  readonly use: GlobalKeyUse;
}

/** GLOBAL_KEYS are the global condition keys, and those of other services that every request may have. */
export const GLOBAL_KEYS: readonly GlobalKey[] = GLOBAL_KEY_ROWS.map(
  ([name, category, type, use, description]) => ({
    name,
    category,
    type,
    valued: valuedOf(type),
    use,
    description,
  }),
);

const globalKeys = keyFinder(GLOBAL_KEYS);
const serviceKeys = new Map<string, (key: string) => ConditionKeyReference | undefined>();

/** valuedOf tells whether keys of a type have one value or several in a request. */
export function valuedOf(type: ConditionKeyType): Valued {
  return type.startsWith('ArrayOf') ? 'multi' : 'single';
}

/** globalKey finds a global key by a concrete name like `aws:ResourceTag/Owner`; letter case does not count. */
export function globalKey(key: string): GlobalKey | undefined {
  return globalKeys(key);
}

/** conditionKeyReference finds the reference of a concrete key of any service, like `ecs:cluster` or `aws:ResourceTag/Owner`; letter case does not count. */
export function conditionKeyReference(key: string): ConditionKeyReference | undefined {
  const global = globalKey(key);
  if (global) return global;
  for (const home of conditionKeyHomes(key.slice(0, Math.max(0, key.indexOf(':'))))) {
    const found = serviceKeyFinder(home)(key);
    if (found) return found;
  }
  return undefined;
}

/** sameKey tells whether a concrete key is the one that a reference names: `ecs:ResourceTag/team` is `ecs:ResourceTag/${TagKey}`. */
export function sameKey(concrete: string, referenced: string): boolean {
  if (!referenced.includes('${')) return concrete.toLowerCase() === referenced.toLowerCase();
  return variableKeyPattern(referenced).test(concrete);
}

function serviceKeyFinder(prefix: string): (key: string) => ConditionKeyReference | undefined {
  const made = serviceKeys.get(prefix);
  if (made) return made;
  const finder = keyFinder(serviceReference(prefix)?.conditionKeys ?? []);
  serviceKeys.set(prefix, finder);
  return finder;
}

function keyFinder<Key extends ConditionKeyReference>(
  keys: readonly Key[],
): (key: string) => Key | undefined {
  const exact = new Map(keys.map(key => [key.name.toLowerCase(), key]));
  const variable = keys.filter(key => key.name.includes('${'));
  return key => exact.get(key.toLowerCase()) ?? variable.find(candidate => sameKey(key, candidate.name));
}

const variableKeyPatterns = new Map<string, RegExp>();

/** The names are those of the reference: no document can make them many. */
function variableKeyPattern(name: string): RegExp {
  const known = variableKeyPatterns.get(name);
  if (known !== undefined) return known;
  const literal = name.split(/\$\{[^}]*\}/).map(part => part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'));
  const pattern = new RegExp(`^${literal.join('.+')}$`, 'is');
  variableKeyPatterns.set(name, pattern);
  return pattern;
}
