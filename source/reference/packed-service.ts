import type {
  AccessLevel,
  ActionResource,
  ConditionKeyType,
  DependentAction,
  ResourceTypeReference,
  ServiceReference,
} from './service-reference.ts';

/**
 * PackedService is a service as it stands in the data file: what many actions share is written once, and they point to
 * it by its place in the list. A set of keys is a place in `keySets`.
 */
export interface PackedService {
  readonly name: string;
  readonly keys: readonly string[];
  readonly keySets: readonly (readonly number[])[];
  readonly described: readonly (readonly [key: number, type: ConditionKeyType, description: string])[];
  readonly types: readonly (readonly [name: string, keySet: number, arn: string, ...otherArns: string[]])[];
  readonly kinds: readonly (readonly [level: AccessLevel, keySet: number, uses: readonly PackedUse[]])[];
  readonly actions: readonly PackedAction[];
}

/** An optional type of resource is marked by the third place. */
type PackedUse = readonly [type: number, keySet: number, optional?: 1];
type PackedAction = readonly [name: string, description: string, kind: number, more?: MoreOfAction];

interface MoreOfAction {
  readonly dependentActions: readonly DependentAction[];
  readonly permissionOnly?: true;
}

/** unpackService writes a packed service out in full; what actions share stays one object. */
export function unpackService(prefix: string, packed: PackedService): ServiceReference {
  const keySets = packed.keySets.map(set => set.map(key => at(packed.keys, key)));
  const resourceTypes = packed.types.map(
    ([name, keySet, arn, ...otherArns]): ResourceTypeReference => ({
      name,
      arn,
      ...(otherArns.length > 0 ? { otherArns } : {}),
      conditionKeys: at(keySets, keySet),
    }),
  );
  const kinds = packed.kinds.map(([accessLevel, keySet, uses]) => ({
    accessLevel,
    conditionKeys: at(keySets, keySet),
    resourceTypes: uses.map(
      ([type, keys, optional]): ActionResource => ({
        name: at(resourceTypes, type).name,
        required: optional === undefined,
        conditionKeys: at(keySets, keys),
      }),
    ),
  }));
  return {
    prefix,
    name: packed.name,
    actions: packed.actions.map(([name, description, kind, more]) => {
      const { accessLevel, conditionKeys, resourceTypes: uses } = at(kinds, kind);
      // Written out: objects of one shape, made without a copy, as there are 22,000 of them.
      const action = {
        name,
        description,
        accessLevel,
        resourceTypes: uses,
        conditionKeys,
        dependentActions: NONE,
      };
      return more === undefined ? action : { ...action, ...more };
    }),
    resourceTypes,
    conditionKeys: packed.described.map(([key, type, description]) => ({
      name: at(packed.keys, key),
      type,
      description,
    })),
  };
}

const NONE: readonly DependentAction[] = [];

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error('The reference data of the program is damaged: install it again.');
  return item;
}
