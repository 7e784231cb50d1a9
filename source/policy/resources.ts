import { actionReference, resourceTypeReference } from '../reference/service.ts';
import type { ResourceTypeReference } from '../reference/service-reference.ts';
import { actionsMatching, hasWildcard } from './action-pattern.ts';
import {
  accountIdProblem,
  ECS_NAME,
  ecsIdProblem,
  partitionProblem,
  regionProblem,
  revisionProblem,
} from './request-values.ts';

/** A resource type that some of the chosen actions take. */
export interface ResourceTypeUse {
  readonly service: string;
  readonly type: ResourceTypeReference;
  /** Full names of the chosen actions that take it. */
  readonly actions: readonly string[];
  /** Those of them that cannot do without it. */
  readonly requiredBy: readonly string[];
}

/** One variable part of an ARN, to be asked for in a form. */
export interface ResourceField {
  /** As in the format: `ClusterName`. */
  readonly name: string;
  /** The same in words: `cluster name`. */
  readonly label: string;
  readonly default?: string;
  /** Known from the caller's own identity and Region. */
  readonly from?: 'caller';
}

const VARIABLE = /\$\{([A-Za-z0-9]+)\}/g;
const CALLER_FIELDS = ['Partition', 'Region', 'Account'];
/** What ECS numbers by itself, when the resource is made: nobody knows it when the policy is written. */
const GIVEN_BY_ECS =
  /RevisionNumber$|^(TaskId|TaskSetId|ContainerInstanceId|ServiceDeploymentId|ServiceRevisionId|DaemonDeploymentId|DaemonRevisionId)$/;
/** How ECS writes what it numbers by itself, where that is known. */
const GIVEN_FORMS: ReadonlyMap<string, (value: string) => string | undefined> = new Map([
  ['TaskDefinitionRevisionNumber', revisionProblem],
  ['DaemonTaskDefinitionRevisionNumber', revisionProblem],
  ['TaskId', ecsIdProblem],
  ['ContainerInstanceId', ecsIdProblem],
]);
/** One policy variable, as IAM fills it in at the request: `${aws:PrincipalTag/team}`. */
const POLICY_VARIABLE = /\$\{[\w+=,.@:/*?$ '-]+\}/g;
/** What a resource name may hold without ending the ARN or looking like a placeholder. */
const RESOURCE_NAME = /^[!#-;=?-Z^-z|~]+$/;

/** A part between separators, or a policy variable, which may hold them. */
const INNER_PART = '(?:\\$\\{[^}]*\\}|\\$(?!\\{)|[^:/$])+';

/** resourceTypesFor gives the resource types that the chosen actions take, each with those actions, in the order in which they first appear. */
export function resourceTypesFor(actions: readonly string[]): ResourceTypeUse[] {
  const uses = new Map<string, { use: ResourceTypeUse; actions: string[]; requiredBy: string[] }>();
  for (const action of knownActions(actions)) {
    const service = action.slice(0, action.indexOf(':'));
    for (const { name, required } of actionReference(action)?.resourceTypes ?? []) {
      const type = resourceTypeReference(service, name);
      if (!type) continue;
      const key = `${service}:${name}`;
      const entry = uses.get(key) ?? newUse(service, type);
      entry.actions.push(action);
      if (required) entry.requiredBy.push(action);
      uses.set(key, entry);
    }
  }
  return [...uses.values()].map(entry => entry.use);
}

/** wildcardOnly gives those of the chosen actions that take no resource but `*`; they need a statement of their own. */
export function wildcardOnly(actions: readonly string[]): string[] {
  return knownActions(actions).filter(action => actionReference(action)?.resourceTypes.length === 0);
}

/** resourceForm gives the variable parts of a resource type's ARN, in the order in which they stand. */
export function resourceForm(type: ResourceTypeReference): ResourceField[] {
  return fieldNames(type.arn).map(name => ({
    name,
    label: inWords(name),
    ...(CALLER_FIELDS.includes(name) ? { from: 'caller' as const } : {}),
    ...(GIVEN_BY_ECS.test(name) ? { default: '*' } : {}),
  }));
}

/** resourceFieldProblem says why a value cannot stand in a part of this ARN format, or nothing; `*` and policy variables can stand in any part that names something. */
export function resourceFieldProblem(format: string, field: string, value: string): string | undefined {
  const label = inWords(field);
  if (value === '') return `The ${label} is missing; * stands for any.`;
  if (field === 'Partition') return value === '*' ? undefined : partitionProblem(value);
  if (field === 'Region') return hasWildcard(value) ? wildcardFieldProblem(value) : regionProblem(value);
  if (field === 'Account') return hasWildcard(value) ? wildcardFieldProblem(value) : accountIdProblem(value);
  const literal = value.replaceAll(POLICY_VARIABLE, 'x').replaceAll(/[*?]/g, 'x');
  if (isEcs(format)) {
    const given = hasVariable(value) ? undefined : GIVEN_FORMS.get(field);
    if (given !== undefined) return given(value);
    return ECS_NAME.test(literal)
      ? undefined
      : `A ${label} has letters, digits, _ and -; * stands for any characters.`;
  }
  if (!RESOURCE_NAME.test(literal))
    return `A ${label} cannot hold spaces, quotes, brackets or letters beyond ASCII.`;
  return undefined;
}

/** buildArn puts values in the variable parts of an ARN format; a part without a value stands as `*`. */
export function buildArn(format: string, values: Readonly<Record<string, string>>): string {
  return format.replace(VARIABLE, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value || '*';
  });
}

/** takeArnApart reads the variable parts of a pasted ARN back, or answers nothing when it is not of this format. */
export function takeArnApart(format: string, arn: string): Record<string, string> | undefined {
  const names = fieldNames(format);
  const literals = format
    .split(/\$\{[A-Za-z0-9]+\}/)
    .map(part => part.replace(/[.*+?^$()|[\]\\{}]/g, '\\$&'));
  const [tail] = literals.slice(-1);
  const inner = literals.slice(1, -1).map(literal => `(${INNER_PART})${literal}`);
  // Only a part that ends the ARN may hold the slashes and colons that separate the others.
  const pattern = `${literals[0]}${inner.join('')}(${tail === '' ? '.+' : INNER_PART})${tail}`;
  const match = new RegExp(`^${pattern}$`).exec(arn);
  if (!match) return undefined;
  return Object.fromEntries(names.map((name, position) => [name, match[position + 1] ?? '']));
}

function newUse(service: string, type: ResourceTypeReference) {
  const actions: string[] = [];
  const requiredBy: string[] = [];
  return { use: { service, type, actions, requiredBy }, actions, requiredBy };
}

function knownActions(actions: readonly string[]): string[] {
  return [...new Set(actions.flatMap(actionsMatching))];
}

function fieldNames(format: string): string[] {
  return [...format.matchAll(VARIABLE)].flatMap(match => (match[1] ? [match[1]] : []));
}

function hasVariable(value: string): boolean {
  return value.replaceAll(POLICY_VARIABLE, '') !== value;
}

function isEcs(format: string): boolean {
  return format.split(':')[2] === 'ecs';
}

function wildcardFieldProblem(value: string): string | undefined {
  return /^[a-z0-9*?-]+$/.test(value) ? undefined : `${JSON.stringify(value)} cannot stand here.`;
}

/** `TaskDefinitionFamilyName` in words: `task definition family name`. */
function inWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase();
}
