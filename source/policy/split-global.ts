import { isGlobalService } from '../reference/global-services.ts';
import { hasWildcard, parseActionPattern } from './action-pattern.ts';
import {
  compact,
  listOf,
  type PolicyDocument,
  type Statement,
  statements,
  withStatements,
} from './document.ts';

/** A document in which no Allow statement mixes the two, and which ones did. */
export interface GlobalsApart {
  readonly document: PolicyDocument;
  readonly split: readonly SplitStatement[];
}

export interface SplitStatement {
  /** The place of the statement in the document as it was, from 0. */
  readonly statement: number;
  /** Its actions of global services, which now stand in a statement of their own right behind it. */
  readonly actions: readonly string[];
}

/**
 * globalsApart gives actions of global services a statement of their own where an Allow statement names them beside others, so
 * that a condition on the Region can be asked of the others alone. What the document means stays the same.
 */
export function globalsApart(document: PolicyDocument): GlobalsApart {
  const split: SplitStatement[] = [];
  const list = statements(document).flatMap((statement, index) => {
    const actions = mixedGlobals(statement);
    if (actions.length === 0) return [statement];
    split.push({ statement: index, actions });
    const apart = new Set(actions);
    const others = listOf(statement.Action).filter(action => !apart.has(action));
    const { Sid: _, ...unnamed } = statement;
    return [
      { ...statement, Action: compact(others) },
      { ...unnamed, Action: compact(actions) },
    ];
  });
  return split.length === 0 ? { document, split } : { document: withStatements(document, list), split };
}

function mixedGlobals(statement: Statement): string[] {
  if (statement.Effect !== 'Allow') return [];
  const actions = listOf(statement.Action);
  const globals = actions.filter(isGlobal);
  return globals.length === actions.length ? [] : globals;
}

/** A wildcard in the service stands for others as well. */
function isGlobal(action: string): boolean {
  const service = parseActionPattern(action)?.service ?? '*';
  return !hasWildcard(service) && isGlobalService(service);
}
