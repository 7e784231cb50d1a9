import { conditionKeysOf } from '../policy/action-keys.ts';
import { actionsMatching } from '../policy/action-pattern.ts';
import type { Statement } from '../policy/document.ts';
import { serviceReference } from '../reference/service.ts';
import {
  ACCESS_LEVELS,
  type AccessLevel,
  type ActionReference,
  type DependentAction,
} from '../reference/service-reference.ts';
import { wildcardsOf } from './action-wildcards.ts';
import { chosenActions, withActions } from './edit-statement.ts';
import { editability } from './editability.ts';

/** An action as the editor lists it, with what a statement says of it. */
export interface ActionRow {
  /** In full: `ecs:RunTask`. */
  readonly name: string;
  readonly level: AccessLevel;
  readonly description: string;
  /** Types of resources that can be named; none when it counts for the whole account, on `*` only. */
  readonly resourceTypes: readonly string[];
  readonly conditionKeys: readonly string[];
  /** Actions that it also needs, and when. */
  readonly needs: readonly DependentAction[];
  readonly chosen: 'in-full' | 'by-wildcard' | 'no';
  /** Wildcards of the statement that stand for it. */
  readonly coveredBy: readonly string[];
}

/** actionRows lists the actions of a service by access level, in the console's order, with what the statement says of each. */
export function actionRows(service: string, statement: Statement | undefined): ActionRow[] {
  const chosen = new Set(chosenActions(statement, service));
  const wildcards = wildcardsOf(statement, service).map(pattern => ({
    pattern,
    actions: new Set(matchesIn(service, pattern)),
  }));
  return actionsByLevel(service).map(action => {
    const name = `${service}:${action.name}`;
    const coveredBy = wildcards.filter(({ actions }) => actions.has(name)).map(({ pattern }) => pattern);
    return {
      name,
      level: action.accessLevel,
      description: action.description,
      resourceTypes: action.resourceTypes.map(type => type.name),
      conditionKeys: conditionKeysOf(name),
      needs: action.dependentActions,
      chosen: chosen.has(name) ? 'in-full' : coveredBy.length > 0 ? 'by-wildcard' : 'no',
      coveredBy,
    };
  });
}

/** toggleAction names an action in full, or takes it out; a wildcard that covers it stays, and so does a NotAction with all its statement. */
export function toggleAction(statement: Statement, action: string): Statement {
  if (editability(statement).actions.kind === 'as-json') return statement;
  const [name = action] = actionsMatching(action);
  const service = name.slice(0, name.indexOf(':'));
  const chosen = chosenActions(statement, service);
  const next = chosen.includes(name) ? chosen.filter(other => other !== name) : [...chosen, name];
  return withActions(statement, service, next);
}

function actionsByLevel(service: string): ActionReference[] {
  const actions = serviceReference(service)?.actions ?? [];
  return ACCESS_LEVELS.flatMap(level => actions.filter(({ accessLevel }) => accessLevel === level));
}

/** A star for every service need not be looked up in all of them. */
function matchesIn(service: string, pattern: string): string[] {
  return actionsMatching(pattern === '*' ? `${service}:*` : pattern);
}
