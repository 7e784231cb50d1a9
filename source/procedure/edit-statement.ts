import { actionsMatching, hasWildcard, parseActionPattern } from '../policy/action-pattern.ts';
import {
  compact,
  listOf,
  mapStatements,
  type PolicyDocument,
  type Statement,
  statements,
  withStatements,
} from '../policy/document.ts';
import { wildcardOnly } from '../policy/resources.ts';

/** addStatement puts an empty Allow statement at the end. */
export function addStatement(document: PolicyDocument): PolicyDocument {
  return withStatements(document, [...statements(document), { Effect: 'Allow', Action: [], Resource: [] }]);
}

/** removeStatement takes one statement out. */
export function removeStatement(document: PolicyDocument, index: number): PolicyDocument {
  return withStatements(
    document,
    statements(document).filter((_, position) => position !== index),
  );
}

/** changeStatement replaces one statement; when nothing changes, the document is the same object. */
export function changeStatement(
  document: PolicyDocument,
  index: number,
  change: (statement: Statement) => Statement,
): PolicyDocument {
  return mapStatements(document, (statement, position) =>
    position === index ? change(statement) : statement,
  );
}

/** toggleEffect turns Allow into Deny and back. */
export function toggleEffect(statement: Statement): Statement {
  return { ...statement, Effect: statement.Effect === 'Allow' ? 'Deny' : 'Allow' };
}

/** serviceOf is the service whose actions a statement names first; ecs when it names none yet. */
export function serviceOf(statement: Statement | undefined): string {
  const first = listOf(statement?.Action)
    .map(parseActionPattern)
    .find(pattern => pattern !== undefined);
  return first === undefined || first.service === '*' ? 'ecs' : first.service;
}

/** chosenActions are the actions of one service that a statement names in full; patterns are not among them. */
export function chosenActions(statement: Statement | undefined, service: string): string[] {
  return listOf(statement?.Action).flatMap(action =>
    isPlainAction(action, service) ? actionsMatching(action) : [],
  );
}

/**
 * withActions names these actions of one service in place of those named before. Patterns, other services and actions
 * that the reference does not know stay; a statement that named the same actions already is left as it was written.
 */
export function withActions(statement: Statement, service: string, actions: readonly string[]): Statement {
  if (sameMembers(chosenActions(statement, service), actions)) return statement;
  const kept = listOf(statement.Action).filter(
    action => !isPlainAction(action, service) || actionsMatching(action).length === 0,
  );
  const { NotAction: _, ...others } = statement;
  return { ...others, Action: compact([...new Set([...kept, ...actions])]) };
}

function isPlainAction(action: string, service: string): boolean {
  return parseActionPattern(action)?.service === service && !hasWildcard(action);
}

function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one), new Set(other)];
  return a.size === b.size && [...a].every(member => b.has(member));
}

/**
 * withResources names the resources of a statement. Actions that take no resource would have no effect on them:
 * they move to a statement of their own on `*`, right behind. A statement that named the same resources already is
 * left as it was written.
 */
export function withResources(
  document: PolicyDocument,
  index: number,
  resources: readonly string[],
): PolicyDocument {
  const statement = statements(document)[index];
  if (statement === undefined) return document;
  const moved = resources.includes('*') ? [] : actionsWithoutResource(statement);
  const left = listOf(statement.Action).filter(action => !moved.includes(action));
  if (moved.length === 0) return changeStatement(document, index, item => onResources(item, resources));
  if (left.length === 0) return changeStatement(document, index, item => onResources(item, ['*']));
  const scoped = onResources({ ...statement, Action: compact(left) }, resources);
  const { Sid: _, ...unnamed } = statement;
  const onAny = onResources({ ...unnamed, Action: compact(moved) }, ['*']);
  return withStatements(
    document,
    statements(document).flatMap((item, position) => (position === index ? [scoped, onAny] : [item])),
  );
}

function onResources(statement: Statement, resources: readonly string[]): Statement {
  if (sameMembers(listOf(statement.Resource), resources)) return statement;
  const { NotResource: _, ...others } = statement;
  return { ...others, Resource: compact(resources) };
}

/** actionsWithoutResource are the actions of a statement that take no resource but `*`. */
export function actionsWithoutResource(statement: Statement): string[] {
  return listOf(statement.Action).filter(action => !hasWildcard(action) && wildcardOnly([action]).length > 0);
}
