import { statements } from '../../../policy/document.ts';
import { companionsFor } from '../../../procedure/companions.ts';
import { addStatement, serviceOf } from '../../../procedure/edit-statement.ts';
import { editability, type StatementPart } from '../../../procedure/editability.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_STATEMENTS } from '../../../procedure/explained/statements.ts';
import { openValues } from '../../../procedure/open-values.ts';
import { stepQuestion } from '../../../procedure/steps.ts';
import { plural } from '../../../text/words.ts';
import { isListEvent, listState, reduceList } from '../../prompts/list-state.ts';
import { Tabs } from '../../prompts/tabs-view.tsx';
import { goBack, goForward, openScreen, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { openConditions, openResources } from '../scope/open-scope.ts';
import type { Room, Screen } from '../screen.ts';
import { beginEdit, takeInEdits, undoEdit } from './edit-history.ts';
import { isEditorEvent, reduceEditor } from './edit-json.ts';
import { EDITOR_TABS, hasRoomForTabs } from './editor-tabs.ts';
import { toStatement } from './json-place.ts';
import { permissionKeys } from './permission-keys.ts';
import {
  copyStatement,
  dropStatement,
  flipEffect,
  foldStatement,
  sendTo,
  shiftStatement,
} from './statement-edits.ts';
import { currentRow, isUnfolded, statementRows } from './statement-rows.ts';
import { StatementTable } from './statement-table.tsx';

/** The statements of the policy, each with its parts: the console's visual editor. */
export const permissions: Screen = {
  id: 'permissions',
  question: () => stepQuestion('permissions'),
  enter: wizard => sendToNext(withLocal(takeInEdits(wizard), 'permissions', listState())),
  resume: wizard => {
    const row = wizard.local.history.doing?.row;
    const back = takeInEdits(wizard);
    if (row === undefined) return back;
    // What is asked last leads onward.
    return row === 'add' || row === 'for-all' ? sendToNext(back) : sendTo(back, row);
  },
  bindings: permissionKeys,
  reduce: (wizard, event) => {
    if (isEditorEvent(event)) return reduceEditor(wizard, event);
    if (isListEvent(event))
      return withLocal(
        wizard,
        'permissions',
        reduceList(wizard.local.permissions, event, statementRows(wizard)),
      );
    switch (event.type) {
      case 'answered':
        return openRow(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'effect-toggled':
        return flipEffect(wizard);
      case 'statement-copied':
        return copyStatement(wizard);
      case 'statement-removed':
        return dropStatement(wizard);
      case 'statement-moved':
        return shiftStatement(wizard, event.by);
      case 'statement-folded':
        return foldStatement(wizard, event.to);
      case 'edit-undone':
        return undoEdit(wizard);
      case 'companions-asked':
        return openCompanions(wizard);
      case 'json-asked':
        return openScreen(wizard, 'json');
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => {
    const { cursor } = wizard.local.permissions;
    const rows = statementRows(wizard);
    const tabs = hasRoomForTabs(room);
    return (
      <>
        {tabs && <Tabs tabs={EDITOR_TABS} front="visual" note="" columns={room.columns} />}
        <StatementTable
          rows={rows}
          cursor={Math.min(cursor, rows.length - 1)}
          room={tabs ? below(room) : room}
        />
      </>
    );
  },
  detail: wizard => currentRow(wizard)?.detail ?? [],
  help: withOwnWords(
    EXPLAINED_STATEMENTS,
    'The editor that ctrl+o opens is the one that VISUAL or EDITOR names.',
  ),
};

function below(room: Room): Room {
  return { columns: room.columns, rows: room.rows - 1 };
}

/** A policy that can be written leads onward; else the highlight goes to what is missing. */
function sendToNext(wizard: Wizard): Wizard {
  const lacking = statementRows(wizard).find(
    ({ kind, state }) => kind !== 'statement' && typeof state === 'object' && state.kind === 'missing',
  );
  const isBlank = statements(wizard.answers.document).length === 0;
  return sendTo(wizard, lacking?.id ?? (isBlank ? 'add' : 'onward'));
}

function openRow(wizard: Wizard): Wizard {
  const row = currentRow(wizard);
  if (row === undefined) return wizard;
  switch (row.kind) {
    case 'onward':
      return goOn(wizard);
    case 'for-all':
      return openConditions(beginEdit(wizard, 'the request conditions', row.id), 'all-allow');
    case 'add':
      return openNew(wizard);
    case 'statement':
      return isUnfolded(wizard, row.statement)
        ? openPart(wizard, 'actions', row.statement)
        : foldStatement(wizard, 'open');
    default:
      return openPart(wizard, row.kind, row.statement);
  }
}

/** Values of placeholders that an edit brought in are asked for where all values are; Esc leads back, to do without them. */
function goOn(wizard: Wizard): Wizard {
  const open = openValues(wizard.answers);
  if (open.length === 0) return goForward(wizard);
  const count = plural(open.length, 'value');
  return {
    ...openScreen(wizard, 'parameters'),
    notice: `The policy still needs ${count}: ${open.join(', ')}.`,
  };
}

function openNew(wizard: Wizard): Wizard {
  const document = addStatement(wizard.answers.document);
  const added = withAnswers(beginEdit(wizard, 'the statement that was added', 'add'), { document });
  return openScreen(withLocal(added, 'statement', statements(document).length - 1), 'service');
}

/** What rows cannot show is edited as JSON. */
function openPart(wizard: Wizard, part: StatementPart, index: number): Wizard {
  const statement = statements(wizard.answers.document)[index];
  if (statement === undefined) return wizard;
  const way = editability(statement)[part];
  if (way.kind === 'as-json')
    return {
      ...toStatement(openScreen(wizard, 'json'), index),
      problem: `${way.why} ctrl+o opens your editor.`,
    };
  const begun = beginEdit(
    withLocal(wizard, 'statement', index),
    `the change of ${part} in statement ${index + 1}`,
    currentRow(wizard)?.id ?? `${part} ${index}`,
  );
  switch (part) {
    case 'actions':
      return openScreen(withLocal(begun, 'actionsOf', serviceOf(statement)), 'actions');
    case 'resources':
      return openResources(begun, index);
    case 'conditions':
      return openConditions(begun, index);
  }
}

function openCompanions(wizard: Wizard): Wizard {
  const index = currentRow(wizard)?.statement ?? -1;
  if (companionsFor(wizard.answers.document, index).length === 0) return wizard;
  const begun = beginEdit(
    withLocal(wizard, 'statement', index),
    'what was added beside a statement',
    `statement ${index}`,
  );
  return openScreen(begun, 'companion');
}
