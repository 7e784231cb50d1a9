import { actionsMatching, parseActionPattern } from '../policy/action-pattern.ts';
import {
  compact,
  listOf,
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

/** changeStatement replaces one statement. */
export function changeStatement(
  document: PolicyDocument,
  index: number,
  change: (statement: Statement) => Statement,
): PolicyDocument {
  return withStatements(
    document,
    statements(document).map((statement, position) => (position === index ? change(statement) : statement)),
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

/** withActions names these actions of one service in place of those named before; patterns and other services stay. */
export function withActions(statement: Statement, service: string, actions: readonly string[]): Statement {
  const kept = listOf(statement.Action).filter(action => !isPlainAction(action, service));
  return { ...statement, Action: compact([...kept, ...actions]) };
}

function isPlainAction(action: string, service: string): boolean {
  return parseActionPattern(action)?.service === service && !/[*?]/.test(action);
}

/**
 * withResources names the resources of a statement. Actions that take no resource would have no effect on them:
 * they move to a statement of their own on `*`, right behind.
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
  if (moved.length === 0 || left.length === 0) {
    return changeStatement(document, index, item => ({
      ...item,
      Resource: compact(left.length === 0 ? ['*'] : resources),
    }));
  }
  const scoped: Statement = { ...statement, Action: compact(left), Resource: compact(resources) };
  const { Sid: _, ...unnamed } = statement;
  const onAny: Statement = { ...unnamed, Action: compact(moved), Resource: '*' };
  return withStatements(
    document,
    statements(document).flatMap((item, position) => (position === index ? [scoped, onAny] : [item])),
  );
}

/** actionsWithoutResource are the actions of a statement that take no resource but `*`. */
export function actionsWithoutResource(statement: Statement): string[] {
  return listOf(statement.Action).filter(action => !/[*?]/.test(action) && wildcardOnly([action]).length > 0);
}
