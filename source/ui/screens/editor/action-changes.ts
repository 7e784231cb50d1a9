import { compact, listOf, type Statement, statements } from '../../../policy/document.ts';
import { changeStatement, chosenActions, withActions } from '../../../procedure/edit-statement.ts';
import { actionReference } from '../../../reference/service.ts';
import type { Option } from '../../prompts/list-state.ts';
import { withAnswers } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { isWide } from './action-options.ts';

/** currentStatement is the statement whose parts are edited. */
export function currentStatement(wizard: Wizard): Statement | undefined {
  return statements(wizard.answers.document)[wizard.local.statement];
}

/** changeCurrent changes the statement whose parts are edited. */
export function changeCurrent(wizard: Wizard, change: (statement: Statement) => Statement): Wizard {
  const document = changeStatement(wizard.answers.document, wizard.local.statement, change);
  return document === wizard.answers.document ? wizard : withAnswers(wizard, { document });
}

/** tickedActions are the ids of the rows that a statement names: its actions in full as the reference writes them, and its other entries as they are. */
export function tickedActions(statement: Statement | undefined): Set<string> {
  const services = new Set(
    listOf(statement?.Action).flatMap(action =>
      isEntry(action) ? [] : [action.slice(0, action.indexOf(':')).toLowerCase()],
    ),
  );
  return new Set([
    ...[...services].flatMap(service => chosenActions(statement, service)),
    ...listOf(statement?.Action).filter(isEntry),
  ]);
}

/** withTicks makes a statement name what is ticked now; what did not change stays as it is written, and what is new stands in the order of the rows. */
export function withTicks(
  statement: Statement,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  options: readonly Option[],
): Statement {
  const changed = [...before, ...after].filter(id => before.has(id) !== after.has(id));
  const services = new Set(changed.filter(id => !isEntry(id)).map(prefixOf));
  const named = [...services].reduce(
    (current, service) =>
      withActions(
        current,
        service,
        options.flatMap(({ id }) => (after.has(id) && !isEntry(id) && prefixOf(id) === service ? [id] : [])),
      ),
    statement,
  );
  const entries = new Set(changed.filter(isEntry));
  if (entries.size === 0) return named;
  const kept = listOf(named.Action).filter(action => !entries.has(action));
  return { ...named, Action: compact([...kept, ...[...entries].filter(id => after.has(id))]) };
}

function isEntry(action: string): boolean {
  return isWide(action) || actionReference(action) === undefined;
}

function prefixOf(action: string): string {
  return action.slice(0, action.indexOf(':'));
}
