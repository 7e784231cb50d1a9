import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../files/package-root.ts';

/** ACCESS_LEVELS are the access levels of actions, in the order in which the console shows them. */
export const ACCESS_LEVELS = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'] as const;
export type AccessLevel = (typeof ACCESS_LEVELS)[number];

/** What AWS's Service Authorization Reference says of one service. */
export interface ServiceReference {
  readonly prefix: string;
  readonly name: string;
  readonly actions: readonly ActionReference[];
  readonly resourceTypes: readonly ResourceTypeReference[];
  readonly conditionKeys: readonly ConditionKeyReference[];
}

export interface ActionReference {
  /** Without the prefix: `RunTask`. */
  readonly name: string;
  readonly description: string;
  readonly accessLevel: AccessLevel;
  /** Empty when the action takes no resource but `*`. */
  readonly resourceTypes: readonly ActionResource[];
  /** Keys of the action on whatever resource; `${TagKey}` stands for any tag key. */
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly DependentAction[];
  /** No API operation has this name: the container agent or an AWS service uses it. Known for ecs only. */
  readonly permissionOnly?: true;
}

export interface ActionResource {
  readonly name: string;
  readonly required: boolean;
  /** Keys of the action on this type only. */
  readonly conditionKeys: readonly string[];
}

/** An action that another one also needs, and when. Known for ecs only. */
export interface DependentAction {
  readonly action: string;
  readonly when: string;
}

export interface ResourceTypeReference {
  readonly name: string;
  /** Its ARN, with variables: `arn:${Partition}:ecs:${Region}:${Account}:cluster/${ClusterName}`. */
  readonly arn: string;
  /** Further formats, where the type has more than one. */
  readonly otherArns?: readonly string[];
  readonly conditionKeys: readonly string[];
}

export type ConditionKeyType =
  | 'String'
  | 'ArrayOfString'
  | 'ARN'
  | 'ArrayOfARN'
  | 'Bool'
  | 'ArrayOfBool'
  | 'Numeric'
  | 'Date'
  | 'IPAddress';

export interface ConditionKeyReference {
  readonly name: string;
  readonly type: ConditionKeyType;
  readonly description: string;
}

const services = new Map<string, ServiceReference>();
const actionIndexes = new Map<string, ReadonlyMap<string, ActionReference>>();
let names: ReadonlyMap<string, string> | undefined;
let keyHomes: Readonly<Record<string, readonly string[]>> | undefined;

/** serviceNames gives every service that IAM knows, from its prefix (`ecs`) to its name. */
export function serviceNames(): ReadonlyMap<string, string> {
  names ??= new Map(Object.entries(readData<Record<string, string>>('services.json')));
  return names;
}

/** serviceReference loads what is known of a service by its prefix, upper or lower case, or nothing when IAM has no such service. */
export function serviceReference(prefix: string): ServiceReference | undefined {
  const known = prefix.toLowerCase();
  const loaded = services.get(known);
  if (loaded) return loaded;
  if (!serviceNames().has(known)) return undefined;
  const service = readData<ServiceReference>('services', `${known}.json`);
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
  keyHomes ??= readData<Record<string, readonly string[]>>('key-prefixes.json');
  const own = serviceNames().has(prefix) ? [prefix] : [];
  const others = Object.hasOwn(keyHomes, prefix) ? (keyHomes[prefix] ?? []) : [];
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

function readData<T>(...parts: string[]): T {
  return JSON.parse(readFileSync(path.join(packageRoot(), 'dist', 'data', ...parts), 'utf8')) as T;
}
