import { actionReference, resourceTypeReference } from '../reference/service.ts';
import { actionsMatching, hasWildcard, matchesWildcard, parseActionPattern } from './action-pattern.ts';
import { type Arn, formatArn, parseArn } from './arn.ts';
import { listOf, type PolicyDocument, type Statement, statements } from './document.ts';
import { overlaps } from './pattern-cover.ts';

/** One action and the resources on which it is asked about. */
export interface SampleRequest {
  readonly action: string;
  readonly resources: readonly string[];
}

/** What policies are asked, and how many actions of theirs are not. */
export interface Sample {
  readonly requests: readonly SampleRequest[];
  readonly leftOut: number;
}

/** What sampleRequests may be told besides the policies. */
export interface SampleOptions {
  /** Asked in place of the policies' own actions; without wildcards. */
  readonly actions: readonly string[];
  /** Asked in place of the policies' own resources. */
  readonly resources: readonly string[];
  /** Values of policy variables, by their names in lower case. */
  readonly variables: ReadonlyMap<string, string>;
  /** Where a request would be made: it stands for an open partition, Region and account. */
  readonly caller: Pick<Arn, 'partition' | 'region' | 'account'>;
}

/** Actions of one wildcard, actions in all, resources of one action: as many as a person reads in one table. */
const ACTIONS_PER_WILDCARD = 8;
const NAMED_ACTIONS_MAX = 40;
const RESOURCES_PER_ACTION = 4;
const UNNAMED_ACTIONS = 4;

/** What a person would not like a policy to allow by accident; those that it does not name are asked about too. */
const TELLING_ACTIONS = [
  'ecs:DeleteCluster',
  'ecs:UpdateService',
  'ecs:RunTask',
  'ecs:ListClusters',
  'ecs:ExecuteCommand',
  'ecs:RegisterTaskDefinition',
  'ecs:PutAccountSettingDefault',
];

/** Of braces that are opened again and again the innermost count: a text without a closing one is read once. */
const VARIABLE = /\$\{([^{}]*)\}/g;

/**
 * sampleRequests lists what to ask of policies: the actions that they name, wildcards expanded to some, and a few ECS actions that they do
 * not name, each on the resources that its statements name.
 */
export function sampleRequests(documents: readonly PolicyDocument[], options: SampleOptions): Sample {
  const all = documents.flatMap(statements);
  const { actions, leftOut } =
    options.actions.length > 0 ? { actions: options.actions, leftOut: 0 } : actionsOf(all);
  const requests = actions.map(action => ({
    action,
    resources: options.resources.length > 0 ? options.resources : resourcesOf(action, all, options),
  }));
  return { requests, leftOut };
}

function actionsOf(all: readonly Statement[]): { readonly actions: string[]; readonly leftOut: number } {
  const patterns = all.flatMap(({ Action, NotAction }) => [...listOf(Action), ...listOf(NotAction)]);
  const expanded = patterns.map(expand);
  const named = unique(expanded.flatMap(actions => spread(actions, ACTIONS_PER_WILDCARD)));
  const asked = named.slice(0, NAMED_ACTIONS_MAX);
  const unnamed = TELLING_ACTIONS.filter(action => !patterns.some(pattern => names(pattern, action)));
  const actions = [...asked, ...unnamed.slice(0, UNNAMED_ACTIONS)];
  return { actions, leftOut: unique(expanded.flat()).length - asked.length };
}

/** Every action of every service stands for those of ECS. */
function expand(pattern: string): string[] {
  const parsed = parseActionPattern(pattern);
  if (parsed === undefined) return [];
  const known = actionsMatching(parsed.service === '*' ? 'ecs:*' : pattern);
  return known.length > 0 || hasWildcard(pattern) ? known : [pattern];
}

/** Some of a list, from its beginning to its end. */
function spread(list: readonly string[], count: number): string[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, index) => list[Math.floor((index * list.length) / count)] ?? '');
}

function names(pattern: string, action: string): boolean {
  return matchesWildcard(pattern.toLowerCase(), action.toLowerCase());
}

function resourcesOf(
  action: string,
  all: readonly Statement[],
  { variables, caller }: SampleOptions,
): readonly string[] {
  if (actionReference(action)?.resourceTypes.length === 0) return ['*'];
  const named = all
    .filter(({ Action }) => listOf(Action).some(pattern => names(pattern, action)))
    .flatMap(({ Resource }) => listOf(Resource))
    .flatMap(resource => filled(resource, variables) ?? [])
    .filter(resource => fits(resource, action))
    .map(resource => placed(resource, caller));
  const some = unique(named).slice(0, RESOURCES_PER_ACTION);
  return some.length === 0 ? ['*'] : some;
}

/** Nothing where a policy variable has no value. */
function filled(resource: string, variables: SampleOptions['variables']): string | undefined {
  let unknown = false;
  const text = resource.replace(VARIABLE, (_, variable: string) => {
    if (['*', '?', '$'].includes(variable)) return variable;
    const [key = '', fallback] = variable.split(',');
    const value = variables.get(key.trim().toLowerCase()) ?? /'(.*)'/.exec(fallback ?? '')?.[1];
    unknown ||= value === undefined;
    return value ?? '';
  });
  return unknown ? undefined : text;
}

/** IAM's simulator takes whole ARNs, and no request is made in all Regions or accounts at once. */
function placed(resource: string, caller: SampleOptions['caller']): string {
  const arn = parseArn(resource);
  if (arn === undefined) return resource;
  const here = (field: 'partition' | 'region' | 'account') =>
    hasWildcard(arn[field]) && matchesWildcard(arn[field], caller[field]) ? caller[field] : arn[field];
  return formatArn({
    ...arn,
    partition: here('partition'),
    region: here('region'),
    account: here('account'),
  });
}

/** A statement may hold the resources of other actions as well. */
function fits(resource: string, action: string): boolean {
  if (resource === '*') return true;
  const arn = parseArn(resource);
  if (arn === undefined) return false;
  const types = actionReference(action)?.resourceTypes;
  if (types === undefined) return true;
  const prefix = action.slice(0, action.indexOf(':'));
  return types.some(({ name }) => {
    const type = resourceTypeReference(prefix, name);
    return [type?.arn ?? '', ...(type?.otherArns ?? [])].some(format => {
      const wide = parseArn(format.replace(/\$\{[A-Za-z0-9]+\}/g, '*'));
      return (
        wide !== undefined && overlaps(arn.service, wide.service) && overlaps(arn.resource, wide.resource)
      );
    });
  });
}

function unique(list: readonly string[]): string[] {
  return [...new Set(list)];
}
