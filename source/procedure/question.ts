import {
  actionsMatching,
  hasWildcard,
  matchesWildcard,
  parseActionPattern,
} from '../policy/action-pattern.ts';
import { listOf, type PolicyDocument, statements } from '../policy/document.ts';
import type { EvaluationRequest } from '../policy/evaluate/evaluate.ts';
import { buildArn, resourceTypesFor, takeArnApart } from '../policy/resources.ts';
import { actionReference, serviceNames } from '../reference/service.ts';
import type { ResourceTypeReference } from '../reference/service-reference.ts';
import type { ContextKey } from './context-keys.ts';

/** A question to a policy as a person types it; context keys that are not said are left out or empty. */
export interface Question {
  readonly action: string;
  readonly resource: string;
  readonly context: Readonly<Record<string, string>>;
}

/** actionSuggestions are actions that a person may mean by what they have typed so far: those of the document first, then ECS, then the service that is typed. */
export function actionSuggestions(document: PolicyDocument, typed: string): string[] {
  const wanted = typed.trim().toLowerCase();
  const named = namedActions(document);
  const service = wanted.includes(':') ? wanted.slice(0, wanted.indexOf(':')) : '';
  const pool = new Set([...named, ...known('ecs'), ...(service === '' ? [] : known(service))]);
  const found = [...pool].flatMap(action => {
    const rank = rankOf(action.toLowerCase(), wanted);
    return rank === undefined ? [] : [{ action, rank }];
  });
  const actions = found.sort((a, b) => a.rank - b.rank).map(({ action }) => action);
  return service === '' && wanted !== '' ? [...actions, ...prefixes(wanted)] : actions;
}

/** resourceSuggestions are resources to ask about: those that the statements on an action name, then one of each type that it takes, in the caller's account. */
export function resourceSuggestions(
  document: PolicyDocument,
  action: string,
  callerValues: Readonly<Record<string, string>>,
): string[] {
  const uses = resourceTypesFor([action]);
  if (uses.length === 0 && actionReference(action) !== undefined) return ['*'];
  const needsOne = uses.some(({ requiredBy }) => requiredBy.length > 0);
  const named = statements(document)
    .filter(({ Action }) => listOf(Action).some(pattern => covers(pattern, action)))
    .flatMap(({ Resource }) => listOf(Resource));
  const fitting = named.filter(resource =>
    resource === '*' ? !needsOne : uses.length === 0 || uses.some(({ type }) => isOf(type, resource)),
  );
  const { partition, region, aws_account_id } = callerValues;
  const place = {
    Partition: partition || 'aws',
    Region: region || 'us-east-1',
    Account: aws_account_id || '',
  };
  const all = [...new Set([...fitting, ...uses.map(({ type }) => buildArn(type.arn, place))])].filter(
    // A policy variable is filled in from the request; no resource has it in its name.
    resource => !resource.includes('${'),
  );
  return all.length === 0 ? ['*'] : all;
}

/** firstQuestion is a question to begin with: the first known action of the document on what its statement names. */
export function firstQuestion(
  document: PolicyDocument,
  callerValues: Readonly<Record<string, string>>,
): Question {
  const named = namedActions(document);
  const action = named.find(one => actionReference(one) !== undefined) ?? named[0] ?? 'ecs:RunTask';
  const [resource = '*'] = resourceSuggestions(document, action, callerValues);
  return { action, resource, context: {} };
}

/** requestOf is the question as it is judged; several values of a key that may have several stand with commas between. */
export function requestOf(question: Question, keys: readonly ContextKey[]): EvaluationRequest {
  const context = keys.flatMap(({ key, valued }) => {
    const text = (question.context[key] ?? '').trim();
    if (text === '') return [];
    return [[key, valued === 'multi' ? text.split(',').map(value => value.trim()) : text] as const];
  });
  return { action: question.action.trim(), resource: question.resource.trim(), context: new Map(context) };
}

/** Actions of the document, wildcards expanded; everything stands for everything of ECS. */
function namedActions(document: PolicyDocument): string[] {
  const patterns = statements(document).flatMap(({ Action }) => listOf(Action));
  const actions = patterns.flatMap(pattern => {
    const parsed = parseActionPattern(pattern);
    if (parsed === undefined) return [];
    const found = parsed.service === '*' ? known('ecs') : actionsMatching(pattern);
    return found.length > 0 || hasWildcard(pattern) ? found : [pattern];
  });
  return [...new Set(actions)];
}

function known(service: string): string[] {
  return actionsMatching(`${service}:*`);
}

/** As it is typed, as the name begins, as it stands somewhere in the name; the less the later. */
function rankOf(action: string, wanted: string): number | undefined {
  if (action.startsWith(wanted)) return 0;
  if (wanted.includes(':')) return undefined;
  const name = action.slice(action.indexOf(':') + 1);
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : undefined;
}

function prefixes(wanted: string): string[] {
  return [...serviceNames().keys()].filter(prefix => prefix.startsWith(wanted)).map(prefix => `${prefix}:`);
}

function covers(pattern: string, action: string): boolean {
  return matchesWildcard(pattern.toLowerCase(), action.toLowerCase());
}

function isOf({ arn, otherArns = [] }: ResourceTypeReference, resource: string): boolean {
  return [arn, ...otherArns].some(format => takeArnApart(format, resource) !== undefined);
}
