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
