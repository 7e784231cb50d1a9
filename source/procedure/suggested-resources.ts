import { parseActionPattern } from '../policy/action-pattern.ts';
import { listOf, type PolicyDocument, type Statement, statements } from '../policy/document.ts';
import { movedActions, movedWords, type ResourceChange } from './edit-resources.ts';
import { withResources } from './edit-statement.ts';
import { anyArn, type CallerValues, type ResourceChoices, resourceChoices } from './resource-choices.ts';

/**
 * suggestedResources is what a statement that names no resource yet is offered: any of each type that its actions take, in
 * this account; `*` where they take none, and where they are of every service.
 */
export function suggestedResources(statement: Statement, callerValues: CallerValues): string[] {
  const actions = listOf(statement.Action);
  const named = listOf(statement.Resource).length > 0 || statement.NotResource !== undefined;
  if (named || actions.length === 0) return [];
  if (namesEveryService(statement)) return ['*'];
  const { types } = resourceChoices(statement, callerValues);
  return types.length === 0 ? ['*'] : types.map(({ format }) => anyArn(format, callerValues));
}

/** namesEveryService tells whether a statement is about actions of all services, whose types and keys nobody reads through. */
export function namesEveryService(statement: Statement): boolean {
  return listOf(statement.Action).some(action => /[*?]/.test(parseActionPattern(action)?.service ?? ''));
}

/** offeredResourceChoices is resourceChoices for a person to read: the types of every service are too many to be asked for one by one. */
export function offeredResourceChoices(statement: Statement, callerValues: CallerValues): ResourceChoices {
  if (!namesEveryService(statement)) return resourceChoices(statement, callerValues);
  const arns = listOf(statement.Resource);
  return {
    everything: arns.includes('*'),
    types: [],
    others: arns.filter(arn => arn !== '*'),
    withoutResource: [],
  };
}

/** takeResources writes these resources into a statement; actions that take none move to one of their own, also when the resources stand there already. */
export function takeResources(
  document: PolicyDocument,
  index: number,
  resources: readonly string[],
): ResourceChange & { kind: 'changed' } {
  const statement = statements(document)[index];
  const moved = statement === undefined ? [] : movedActions(statement, resources);
  return {
    kind: 'changed',
    document: resources.length === 0 ? document : withResources(document, index, resources),
    moved,
    words: movedWords(moved),
  };
}
