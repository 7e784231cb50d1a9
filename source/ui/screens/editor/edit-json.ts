import { statements } from '../../../policy/document.ts';
import { documentText, type TextProblem, withDocumentText } from '../../../procedure/document-text.ts';
import { plural } from '../../../text/words.ts';
import type { Binding } from '../../keys/binding.ts';
import { jsonViewState } from '../../prompts/json-view-state.ts';
import type { ScreenEvent } from '../../state/events.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { changeDocument } from './edit-history.ts';

/** EDITOR_KEY gives the JSON to the person's own editor. */
export const EDITOR_KEY: Binding = {
  keys: ['ctrl-o'],
  shown: 'ctrl+o',
  label: 'editor',
  event: { type: 'editor-asked' },
};

/** isEditorEvent tells the events that reduceEditor answers. */
export function isEditorEvent(event: ScreenEvent): event is EditorRelated {
  return event.type === 'editor-asked' || event.type === 'text-edited' || event.type === 'edit-failed';
}

type EditorRelated = Extract<ScreenEvent, { type: 'editor-asked' | 'text-edited' | 'edit-failed' }>;

/** reduceEditor hands the JSON to the person's own editor, and takes in what comes back. */
export function reduceEditor(wizard: Wizard, event: EditorRelated): Wizard {
  switch (event.type) {
    case 'editor-asked':
      return { ...wizard, outsideEdit: { text: textInHand(wizard), ending: '.json' } };
    case 'edit-failed':
      return { ...wizard, problem: [event.failure.message, event.failure.hint].filter(Boolean).join(' ') };
    case 'text-edited':
      return takeText(wizard, event.text);
  }
}

/** textInHand is what is edited: the JSON of the policy with its placeholders, or the text that was meant to become it. */
export function textInHand({ answers, local }: Wizard): string {
  return local.json.rejected?.text ?? documentText(answers.document);
}

/** problemSentence says what is wrong with a text, and where. */
export function problemSentence({ line, sentence }: TextProblem): string {
  return `Line ${line}: ${sentence}`;
}

/** A text that is no policy is kept and shown with what is in the way, so that nothing of it is lost. */
function takeText(wizard: Wizard, text: string): Wizard {
  const read = withDocumentText(wizard.answers, text);
  if (read.kind === 'problems') {
    const shown = wizard.screen === 'json' ? wizard : openScreen(wizard, 'json');
    return withLocal(shown, 'json', {
      view: jsonViewState(),
      rejected: { text, problems: read.problems },
      givingUp: 'no',
    });
  }
  const taken = withLocal(wizard, 'json', { ...wizard.local.json, rejected: undefined, givingUp: 'no' });
  if (read.answers === wizard.answers) return { ...taken, notice: 'Nothing was changed.' };
  const { document } = read.answers;
  const changed = changeDocument(taken, document, 'the edit of the JSON');
  const count = plural(statements(document).length, 'statement');
  return { ...changed, notice: `The policy is as you wrote it: ${count}.` };
}
