import { type PackedService, unpackService } from './packed-service.ts';
import { referenceHead, referenceLine } from './reference-file.ts';
import type { ActionReference, ResourceTypeReference, ServiceReference } from './service-reference.ts';

const services = new Map<string, ServiceReference>();
const actionIndexes = new Map<string, ReadonlyMap<string, ActionReference>>();
let names: ReadonlyMap<string, string> | undefined;

/** serviceNames gives every service that IAM knows, from its prefix (`ecs`) to its name. */
export function serviceNames(): ReadonlyMap<string, string> {
  names ??= new Map(Object.entries(referenceHead().services).map(([prefix, [name]]) => [prefix, name]));
  return names;
}

/** serviceReference loads what is known of a service by its prefix, upper or lower case, or nothing when IAM has no such service. */
export function serviceReference(prefix: string): ServiceReference | undefined {
  const known = prefix.toLowerCase();
  const loaded = services.get(known);
  if (loaded) return loaded;
  const line = referenceLine(known);
  if (line === undefined) return undefined;
  const service = unpackService(known, JSON.parse(line) as PackedService);
  services.set(known, service);
  return service;
}

/** actionReference finds an action by its full name, like `ecs:RunTask`; letter case does not count. */
export function actionReference(action: string): ActionReference | undefined {
  const [prefix = '', name, ...rest] = action.toLowerCase().split(':');
  if (name === undefined || rest.length > 0) return undefined;
  return actionIndex(prefix)?.get(name);
}

/** resourceTypeReference finds a resource type of a service by its name, like `cluster`. */
export function resourceTypeReference(prefix: string, type: string): ResourceTypeReference | undefined {
  return serviceReference(prefix)?.resourceTypes.find(candidate => candidate.name === type);
}

/** conditionKeyHomes lists the services in whose reference keys of a prefix stand, its own service first. */
export function conditionKeyHomes(keyPrefix: string): readonly string[] {
  const prefix = keyPrefix.toLowerCase();
  const { keyPrefixes } = referenceHead();
  const own = serviceNames().has(prefix) ? [prefix] : [];
  const others = Object.hasOwn(keyPrefixes, prefix) ? (keyPrefixes[prefix] ?? []) : [];
  // The keys of web identity providers bear the provider's domain and are sts's.
  return prefix.includes('.') ? ['sts'] : [...own, ...others];
}

function actionIndex(prefix: string): ReadonlyMap<string, ActionReference> | undefined {
  const built = actionIndexes.get(prefix);
  if (built) return built;
  const service = serviceReference(prefix);
  if (!service) return undefined;
  const index = new Map(service.actions.map(action => [action.name.toLowerCase(), action]));
  actionIndexes.set(prefix, index);
  return index;
}
