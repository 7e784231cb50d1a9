import * as outside from '../../procedure/edit-outside.ts';
import type { WizardEvent } from '../state/events.ts';

/** editOutside gives a text to the person's editor, and tells what became of it; a screen that the editor left in disorder is put right. */
export async function editOutside(edit: outside.OutsideEdit): Promise<WizardEvent> {
  const edited = await outside.editOutside(edit, () => process.stdout.write(SCREEN_AS_USUAL));
  if (edited.kind === 'edited') return { type: 'text-edited', text: edited.text };
  const { message, hint } = edited;
  return { type: 'edit-failed', failure: { kind: 'other', code: 'EditorFailed', message, hint } };
}

/** Leaves the alternate screen, shows the cursor, takes colours back and begins a line: what a program that crashed leaves undone. */
const SCREEN_AS_USUAL = '\u001B[?1047l\u001B[?25h\u001B[0m\r\n';
