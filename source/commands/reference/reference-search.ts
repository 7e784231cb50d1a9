import { conditionKeysOf } from '../../policy/action-keys.ts';
import { referenceRank, searchTerms, shortName } from '../../procedure/reference-rank.ts';
import { GLOBAL_KEYS, type Valued, valuedOf } from '../../reference/global-keys.ts';
import { serviceNames, serviceReference } from '../../reference/service.ts';
import type {
  ActionReference,
  ConditionKeyReference,
  ConditionKeyType,
  DependentAction,
  ResourceTypeReference,
} from '../../reference/service-reference.ts';
import { closest } from '../../text/closest.ts';
import { usageFailure } from '../../text/failure.ts';

/** Something that AWS's Service Authorization Reference describes. */
export type ReferenceEntry =
  | {
      readonly type: 'action';
      readonly service: string;
      readonly name: string;
      readonly accessLevel: string;
      /** Empty when the action takes no resource but `*`. */
      readonly resourceTypes: readonly { readonly name: string; readonly required: boolean }[];
      /** Those of its resource types included. */
      readonly conditionKeys: readonly string[];
      readonly dependentActions: readonly DependentAction[];
      readonly description: string;
    }
  | {
      readonly type: 'resource';
      readonly service: string;
      readonly name: string;
      readonly arn: string;
      readonly otherArns: readonly string[];
      readonly conditionKeys: readonly string[];
      readonly description: string;
    }
  | {
      readonly type: 'condition-key';
      readonly service: string;
      readonly name: string;
      readonly valueType: ConditionKeyType;
      readonly valued: Valued;
      readonly description: string;
    };

/** What a search found, and what to say about it. */
export interface ReferenceResult {
  readonly service: string;
  readonly entries: readonly ReferenceEntry[];
  /** How many of the first entries bear the very name that was looked for. */
  readonly exact: number;
  readonly notes: readonly string[];
}

/** Global condition keys have the prefix of no service. */
const GLOBAL = 'aws';
const DEFAULT_SERVICE = 'ecs';

/**
 * searchReference finds actions, resource types and condition keys by words of their names and descriptions, `*` and `?`
 * standing for any characters in names. A prefix like `iam:` looks in that service, `aws:` in the global condition keys,
 * none in ECS. The likeliest come first. Throws a usage Failure on a prefix that no service has.
 */
export function searchReference(search: string): ReferenceResult {
  const { service = DEFAULT_SERVICE, words, terms } = searchTerms(search);
  const all = entriesOf(service);
  const ranked = all.flatMap(entry => {
    const rank = referenceRank(entry, terms);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  const entries = ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
  const exact = terms.length === 0 ? 0 : ranked.filter(({ rank }) => rank === 0).length;
  return {
    service,
    entries,
    exact,
    notes: [...emptyNotes(entries, all, words, service), ...serviceNotes(search)],
  };
}

function entriesOf(service: string): ReferenceEntry[] {
  if (service === GLOBAL) return GLOBAL_KEYS.map(key => keyEntry(GLOBAL, key));
  const reference = serviceReference(service);
  if (reference === undefined) throw unknownService(service);
  return [
    ...reference.actions.map(action => actionEntry(service, action)),
    ...reference.resourceTypes.map(type => resourceEntry(service, type)),
    ...reference.conditionKeys.map(key => keyEntry(service, key)),
  ];
}

function unknownService(service: string) {
  const meant = closest(service, [...serviceNames().keys(), GLOBAL]);
  return usageFailure(
    'UnknownService',
    `IAM knows no service ${JSON.stringify(service)}.`,
    meant === undefined
      ? 'The prefix of a service is the part of its actions before the colon.'
      : `Did you mean ${meant}:?`,
  );
}

function actionEntry(service: string, action: ActionReference): ReferenceEntry {
  const name = `${service}:${action.name}`;
  return {
    type: 'action',
    service,
    name,
    accessLevel: action.accessLevel,
    resourceTypes: action.resourceTypes.map(({ name, required }) => ({ name, required })),
    conditionKeys: conditionKeysOf(name),
    dependentActions: action.dependentActions,
    description: action.description,
  };
}

function resourceEntry(service: string, type: ResourceTypeReference): ReferenceEntry {
  const { name, arn, otherArns = [], conditionKeys } = type;
  return { type: 'resource', service, name, arn, otherArns, conditionKeys, description: '' };
}

function keyEntry(service: string, { name, type, description }: ConditionKeyReference): ReferenceEntry {
  return { type: 'condition-key', service, name, valueType: type, valued: valuedOf(type), description };
}

function emptyNotes(
  found: readonly ReferenceEntry[],
  all: readonly ReferenceEntry[],
  words: readonly string[],
  service: string,
): string[] {
  if (found.length > 0) return [];
  const meant = closest(
    words.join(''),
    all.map(({ name }) => shortName(name)),
  );
  const hint =
    meant === undefined
      ? 'A prefix like iam: looks in another service.'
      : `Did you mean ${service}:${meant}?`;
  return [`Nothing in the reference of ${service} has ${JSON.stringify(words.join(' '))}. ${hint}`];
}

/** A word alone is looked for in ECS, also when it is the prefix of a service. */
function serviceNotes(search: string): string[] {
  const word = search.trim().toLowerCase();
  const name = serviceNames().get(word);
  if (name === undefined || word === DEFAULT_SERVICE) return [];
  return [`To look in ${name}: ecs-iam-wizard reference ${word}:`];
}
