import { statements } from '../../../policy/document.ts';
import {
  duplicateStatement,
  moveStatement,
  placeAfterMove,
  takeOutStatement,
} from '../../../procedure/edit-order.ts';
import { changeStatement, toggleEffect } from '../../../procedure/edit-statement.ts';
import { withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { changeDocument } from './edit-history.ts';
import { currentRow, isUnfolded, statementRows } from './statement-rows.ts';

/** flipEffect turns the highlighted statement from Allow to Deny and back. */
export function flipEffect(wizard: Wizard): Wizard {
  return atStatement(wizard, index => {
    const document = changeStatement(wizard.answers.document, index, toggleEffect);
    return changeDocument(wizard, document, `the Effect of statement ${index + 1}`);
  });
}

/** copyStatement puts a copy behind the highlighted statement, and the highlight on it. */
export function copyStatement(wizard: Wizard): Wizard {
  return atStatement(wizard, index => {
    const document = duplicateStatement(wizard.answers.document, index);
    const copied = changeDocument(wizard, document, `the copy of statement ${index + 1}`);
    const shown = unfold(copied, index + 1);
    return { ...shown, notice: `Statement ${index + 2} is a copy of statement ${index + 1}.` };
  });
}

/** dropStatement takes the highlighted statement out; it can be brought back. */
export function dropStatement(wizard: Wizard): Wizard {
  return atStatement(wizard, index => {
    const document = takeOutStatement(wizard.answers.document, index);
    const dropped = changeDocument(wizard, document, `the deletion of statement ${index + 1}`);
    const left = statements(document).length;
    const shown =
      left === 0
        ? sendTo(dropped, 'add')
        : sendTo(withLocal(dropped, 'unfolded', undefined), `statement ${Math.min(index, left - 1)}`);
    return { ...shown, notice: `Statement ${index + 1} is deleted; u brings it back.` };
  });
}

/** shiftStatement moves the highlighted statement by one place, and the highlight with it. */
export function shiftStatement(wizard: Wizard, by: 1 | -1): Wizard {
  return atStatement(wizard, (index, part) => {
    const { document } = wizard.answers;
    const place = placeAfterMove(document, index, by);
    if (place === index) return { ...wizard, notice: `It is the ${by < 0 ? 'first' : 'last'} one already.` };
    const moved = changeDocument(wizard, moveStatement(document, index, by), `the move of a statement`);
    const unfolded = isUnfolded(wizard, index) ? place : wizard.local.unfolded;
    return sendTo(withLocal(moved, 'unfolded', unfolded), `${part} ${place}`);
  });
}

/** foldStatement shows the parts of the highlighted statement, or hides them. */
export function foldStatement(wizard: Wizard, to: 'open' | 'folded'): Wizard {
  return atStatement(wizard, index => {
    if (to === 'open') return unfold(wizard, index);
    return sendTo(withLocal(wizard, 'unfolded', undefined), `statement ${index}`);
  });
}

/** sendTo highlights a row by its id; a row that is not there leaves the highlight where it is. */
export function sendTo(wizard: Wizard, id: string): Wizard {
  const cursor = statementRows(wizard).findIndex(row => row.id === id);
  if (cursor === -1) return wizard;
  return withLocal(wizard, 'permissions', { ...wizard.local.permissions, cursor });
}

function unfold(wizard: Wizard, index: number): Wizard {
  return sendTo(withLocal(wizard, 'unfolded', index), `statement ${index}`);
}

function atStatement(wizard: Wizard, change: (index: number, part: string) => Wizard): Wizard {
  const row = currentRow(wizard);
  return row === undefined || row.statement < 0 ? wizard : change(row.statement, row.kind);
}
