import { statementOutlines } from '../../../procedure/statement-outline.ts';
import { layoutFor } from '../../frame/layout.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK, moveBindings } from '../../keys/common-bindings.ts';
import type { WizardEvent } from '../../state/events.ts';
import type { Wizard } from '../../state/wizard.ts';
import { EDITOR_KEY } from './edit-json.ts';
import { toTab } from './editor-tabs.ts';
import { currentRow, isUnfolded, type StatementRow } from './statement-rows.ts';

/** permissionKeys are the keys of the visual editor. */
export function permissionKeys(wizard: Wizard): Binding[] {
  const row = currentRow(wizard);
  return [
    ...moveBindings(layoutFor(wizard.size).bodyRows),
    ...(row === undefined || row.statement < 0 ? [] : statementKeys(wizard, row.statement)),
    ...(wizard.local.history.steps.length === 0 ? [] : [key('u', 'undo', { type: 'edit-undone' })]),
    toTab('JSON', { type: 'json-asked' }),
    { ...EDITOR_KEY, quiet: true },
    { keys: ['enter'], shown: 'enter', label: enterWords(wizard, row), event: { type: 'answered' } },
    BACK,
  ];
}

function statementKeys(wizard: Wizard, index: number): Binding[] {
  const wanting = (statementOutlines(wizard.answers)[index]?.companions ?? []).length > 0;
  return [
    key('e', 'effect', { type: 'effect-toggled' }),
    key('x', 'delete', { type: 'statement-removed' }),
    ...(wanting ? [key('n', 'needs', { type: 'companions-asked' })] : []),
    quiet('c', 'a copy of it', { type: 'statement-copied' }),
    quiet('[', 'move it up', { type: 'statement-moved', by: -1 }),
    quiet(']', 'move it down', { type: 'statement-moved', by: 1 }),
    {
      ...quiet('right', 'show its parts', { type: 'statement-folded', to: 'open' }),
      shown: '→',
    },
    {
      ...quiet('left', 'hide its parts', { type: 'statement-folded', to: 'folded' }),
      shown: '←',
    },
  ];
}

function enterWords(wizard: Wizard, row: StatementRow | undefined): string {
  switch (row?.kind) {
    case 'onward':
      return 'next';
    case 'add':
      return 'add';
    case 'statement':
      return isUnfolded(wizard, row.statement) ? 'open' : 'unfold';
    default:
      return 'open';
  }
}

function key(name: string, label: string, event: WizardEvent): Binding {
  return { keys: [name], shown: name, label, event };
}

function quiet(name: string, label: string, event: WizardEvent): Binding {
  return { ...key(name, label, event), quiet: true };
}
