import { sameKey } from '../reference/global-keys.ts';
import { actionReference, resourceTypeReference } from '../reference/service.ts';

/** conditionKeysOf lists the condition keys of an action, those of the resource types that it takes included; global keys are not among them unless AWS lists them. */
export function conditionKeysOf(action: string): string[] {
  const reference = actionReference(action);
  const service = action.slice(0, action.indexOf(':'));
  const ofTypes = (reference?.resourceTypes ?? []).flatMap(use => [
    ...use.conditionKeys,
    ...(resourceTypeReference(service, use.name)?.conditionKeys ?? []),
  ]);
  return [...new Set([...(reference?.conditionKeys ?? []), ...ofTypes])];
}

/**
 * alwaysHasKey tells whether a service's key is in every request for an action: it stands with the action itself or with each
 * of its resource types. A condition on any other key would deny what it is not in.
 */
export function alwaysHasKey(action: string, key: string): boolean {
  const reference = actionReference(action);
  if (!reference) return false;
  const has = (keys: readonly string[]) => keys.some(known => sameKey(key, known));
  if (has(reference.conditionKeys)) return true;
  return reference.resourceTypes.length > 0 && reference.resourceTypes.every(use => has(use.conditionKeys));
}
