import type { PolicyDocument } from '../../../policy/document.ts';
import { withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { NO_HISTORY } from './editor-state.ts';

/** More than a person takes back. */
const STEPS_KEPT = 100;

/** changeDocument changes the policy so that the change can be taken back; the words name it. */
export function changeDocument(wizard: Wizard, document: PolicyDocument, words: string): Wizard {
  const { history } = wizard.local;
  if (document === wizard.answers.document) return wizard;
  const steps = [...history.steps, { words, document: wizard.answers.document }].slice(-STEPS_KEPT);
  return withLocal(withAnswers(wizard, { document }), 'history', { ...history, seen: document, steps });
}

/** beginEdit remembers in words what another screen is opened for, and from which row. */
export function beginEdit(wizard: Wizard, words: string, row: string): Wizard {
  return withLocal(wizard, 'history', { ...wizard.local.history, doing: { words, row } });
}

/** takeInEdits notes what was changed on other screens, so that it can be taken back; a policy begun anew has no history. */
export function takeInEdits(wizard: Wizard): Wizard {
  const { answers, local } = wizard;
  const { seen, doing, steps } = local.history;
  if (seen === undefined || local.history.start !== answers.start) {
    const begun = withLocal(wizard, 'history', {
      ...NO_HISTORY,
      start: answers.start,
      seen: answers.document,
    });
    return withLocal(withLocal(begun, 'declined', new Set()), 'unfolded', undefined);
  }
  const same = JSON.stringify(seen) === JSON.stringify(answers.document);
  const added = same ? [] : [{ words: doing?.words ?? 'what was changed elsewhere', document: seen }];
  return withLocal(wizard, 'history', {
    ...local.history,
    seen: answers.document,
    doing: undefined,
    steps: [...steps, ...added].slice(-STEPS_KEPT),
  });
}

/** undoEdit takes the latest change back. */
export function undoEdit(wizard: Wizard): Wizard {
  const { history } = wizard.local;
  const last = history.steps.at(-1);
  if (last === undefined) return { ...wizard, problem: 'There is nothing to take back.' };
  const { document, words } = last;
  const steps = history.steps.slice(0, -1);
  const undone = withLocal(withAnswers(wizard, { document }), 'history', {
    ...history,
    seen: document,
    steps,
  });
  return { ...undone, notice: `Taken back: ${words}.` };
}
