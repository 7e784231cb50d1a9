// Packs the reference of a service into the shape of source/reference/packed-service.ts, which says what it is.

/** @param {import('../source/reference/service-reference.ts').ServiceReference} service */
export function packService(service) {
  const keys = table();
  const keySets = table();
  const kinds = table();
  /** @param {readonly string[]} set */
  const keySet = set => keySets.placeOf(set.map(keys.placeOf));
  const typePlaces = new Map(service.resourceTypes.map((type, place) => [type.name, place]));

  const types = service.resourceTypes.map(type => [
    type.name,
    keySet(type.conditionKeys),
    type.arn,
    ...(type.otherArns ?? []),
  ]);
  const actions = service.actions.map(action => {
    const uses = action.resourceTypes.map(use => [
      typePlaces.get(use.name),
      keySet(use.conditionKeys),
      ...(use.required ? [] : [1]),
    ]);
    const kind = kinds.placeOf([action.accessLevel, keySet(action.conditionKeys), uses]);
    return [action.name, action.description, kind, ...moreOf(action)];
  });
  return {
    name: service.name,
    keys: keys.items,
    keySets: keySets.items,
    described: service.conditionKeys.map(key => [keys.placeOf(key.name), key.type, key.description]),
    types,
    kinds: kinds.items,
    actions,
  };
}

/** @param {import('../source/reference/service-reference.ts').ActionReference} action */
function moreOf({ dependentActions, permissionOnly }) {
  if (dependentActions.length === 0 && !permissionOnly) return [];
  return [{ dependentActions, ...(permissionOnly ? { permissionOnly } : {}) }];
}

/** A list in which equal items stand once. */
function table() {
  const items = [];
  const places = new Map();
  const placeOf = item => {
    const key = JSON.stringify(item);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, items.length);
    return items.push(item) - 1;
  };
  return { items, placeOf };
}
