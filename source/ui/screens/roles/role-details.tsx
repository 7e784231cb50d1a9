import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_ROLE_DETAILS } from '../../../procedure/explained/roles.ts';
import { roleDetailsQuestion } from '../../../procedure/role-details.ts';
import type { Binding } from '../../keys/binding.ts';
import { focusedField, isFormEvent, reduceForm } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { goBack, goForward, openScreen, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { focusOnProblem, formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Screen } from '../screen.ts';
import { detailsAnswers, detailsForm, detailsProblems } from './details-form.ts';

/** What the task execution role may read, and what the task role may do; each ARN is checked as it is typed. */
export const roleDetails: Screen = {
  id: 'role-details',
  question: ({ answers }) => roleDetailsQuestion(answers),
  enter: wizard => withLocal(wizard, 'roleDetails', detailsForm(wizard)),
  bindings: wizard => {
    const form = wizard.local.roleDetails;
    return formKeys(form, focusedField(form)?.kind === 'choice' ? [CHOOSE] : []);
  },
  typed: (wizard, text) => formTyped(wizard.local.roleDetails, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'task-policy-opened':
        return openScreen(wizard, 'task-policy');
      default:
        if (!isFormEvent(event)) return wizard;
        return keep(withLocal(wizard, 'roleDetails', reduceForm(wizard.local.roleDetails, event)));
    }
  },
  Body: ({ wizard, room }) => (
    <Form form={wizard.local.roleDetails} room={room} problems={detailsProblems(wizard.local.roleDetails)} />
  ),
  detail: wizard => formDetail(wizard.local.roleDetails),
  caution: wizard => formCaution(wizard.local.roleDetails, detailsProblems(wizard.local.roleDetails)),
  help: withOwnWords(
    EXPLAINED_ROLE_DETAILS,
    'Every line may stay empty. Several ARNs stand with commas or blanks between; a pasted list is taken as it is.',
  ),
};

const CHOOSE: Binding = {
  keys: [' '],
  shown: 'space',
  label: 'choose',
  event: { type: 'task-policy-opened' },
};

/** What is typed is kept, valid or not, so that Back loses nothing. */
function keep(wizard: Wizard): Wizard {
  return withAnswers(wizard, detailsAnswers(wizard));
}

function onward(wizard: Wizard): Wizard {
  const next = goForward(keep(wizard));
  if (next.problem === undefined) return next;
  const form = next.local.roleDetails;
  return withLocal(next, 'roleDetails', focusOnProblem(form, detailsProblems(form)));
}
