import { type Answers, parameterValue } from '../../../procedure/answers.ts';
import { EXPLAINED_PLACEHOLDERS } from '../../../procedure/explained/starts.ts';
import { askedOfTaskPolicy, taskPolicyDocument } from '../../../procedure/task-policy.ts';
import { parameterProblem } from '../../../template/parameter.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { isFormEvent, reduceForm, valuesOf } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Screen } from '../screen.ts';
import { takeTaskPolicy } from './take-task-policy.ts';

/** The placeholders of what a task role may do, one line each. */
export const taskPolicyValues: Screen = {
  id: 'task-policy-values',
  question: ({ local }) => `Which resources is ${safeLine(local.taskPolicy.begun?.origin ?? '')} about?`,
  enter: wizard => wizard,
  bindings: wizard => formKeys(wizard.local.taskPolicy.form),
  typed: (wizard, text) => formTyped(wizard.local.taskPolicy.form, text),
  reduce: (wizard, event) => {
    const { taskPolicy: draft } = wizard.local;
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      default:
        if (!isFormEvent(event)) return wizard;
        return withLocal(wizard, 'taskPolicy', { ...draft, form: reduceForm(draft.form, event) });
    }
  },
  Body: ({ wizard, room }) => (
    <Form form={wizard.local.taskPolicy.form} room={room} problems={problems(wizard)} />
  ),
  detail: wizard => formDetail(wizard.local.taskPolicy.form),
  caution: wizard => formCaution(wizard.local.taskPolicy.form, problems(wizard)),
  help: EXPLAINED_PLACEHOLDERS,
};

function valued({ local: { taskPolicy } }: Wizard): Answers | undefined {
  const { begun, form } = taskPolicy;
  return begun && { ...begun.answers, parameters: valuesOf(form) };
}

function problems(wizard: Wizard): Record<string, string | undefined> {
  const answers = valued(wizard);
  if (answers === undefined) return {};
  return Object.fromEntries(
    askedOfTaskPolicy(answers).map(parameter => [
      parameter.name,
      parameterProblem(parameter, parameterValue(answers, parameter) ?? ''),
    ]),
  );
}

/** Enter leads to the next line that lacks something, and onward when none does. */
function onward(wizard: Wizard): Wizard {
  const { taskPolicy: draft } = wizard.local;
  const wrong = problems(wizard);
  const lacking = draft.form.fields.flatMap(({ id }, index) => (wrong[id] === undefined ? [] : [index]));
  const next = lacking.find(index => index > draft.form.focus);
  const at = (focus: number) => withLocal(wizard, 'taskPolicy', { ...draft, form: { ...draft.form, focus } });
  if (next !== undefined) return at(next);
  const [first] = lacking;
  if (first !== undefined) return { ...at(first), problem: wrong[draft.form.fields[first]?.id ?? ''] };
  const answers = valued(wizard);
  return answers === undefined
    ? wizard
    : takeTaskPolicy(wizard, taskPolicyDocument(answers), draft.begun?.origin ?? '');
}
