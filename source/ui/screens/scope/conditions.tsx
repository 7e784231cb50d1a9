import { isDeepStrictEqual } from 'node:util';
import { addCondition, conditionsOf, removeCondition } from '../../../policy/conditions.ts';
import type { PolicyDocument } from '../../../policy/document.ts';
import { type RequestCondition, requestConditionProblem } from '../../../policy/request-condition.ts';
import { isFormEvent, isLastField, reduceForm, valuesOf } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { goBack, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { focusOnProblem, formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Screen } from '../screen.ts';
import { conditionFields, fieldAtFault, readConditions } from './condition-form.ts';

/** Request conditions for every Allow statement; optional, as in AWS's procedure. */
export const conditions: Screen = {
  id: 'conditions',
  question: () => 'Specify request conditions (optional)',
  enter: wizard =>
    withLocal(wizard, 'conditions', {
      fields: conditionFields(conditionsOf(wizard.answers.document)),
      focus: 0,
    }),
  bindings: wizard => formKeys(wizard.local.conditions),
  typed: (wizard, text) => formTyped(wizard.local.conditions, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      default:
        if (!isFormEvent(event)) return wizard;
        return withLocal(wizard, 'conditions', reduceForm(wizard.local.conditions, event));
    }
  },
  Body: ({ wizard, room }) => <Form form={wizard.local.conditions} room={room} problems={problems(wizard)} />,
  detail: wizard => formDetail(wizard.local.conditions),
  caution: wizard => formCaution(wizard.local.conditions, problems(wizard)),
  help: [
    'A request condition is part of a statement: the statement counts only for requests that meet it. All conditions must be met; of several values of one condition, one is enough.',
    'The conditions here go into every Allow statement that they can restrict; esc leaves them as they were.',
    'AWS documentation: AWS global condition context keys, IAM User Guide.',
  ],
};

function wanted(wizard: Wizard): RequestCondition[] {
  return readConditions(valuesOf(wizard.local.conditions), conditionsOf(wizard.answers.document));
}

function problems(wizard: Wizard): Record<string, string | undefined> {
  return Object.fromEntries(
    wanted(wizard).map(condition => [fieldAtFault(condition), requestConditionProblem(condition)]),
  );
}

function onward(wizard: Wizard): Wizard {
  const form = wizard.local.conditions;
  if (!isLastField(form))
    return withLocal(wizard, 'conditions', reduceForm(form, { type: 'field-left', by: 1 }));
  const change = exchange(wizard.answers.document, wanted(wizard));
  if (change.problem !== undefined) {
    const focused = withLocal(wizard, 'conditions', focusOnProblem(form, problems(wizard)));
    return { ...focused, problem: change.problem };
  }
  return goBack(withAnswers(wizard, { document: change.document }));
}

/** What changed is taken out first and put in anew; what stays as it was is not touched. */
function exchange(document: PolicyDocument, list: readonly RequestCondition[]) {
  const present = conditionsOf(document);
  const kept = (condition: RequestCondition, others: readonly RequestCondition[]) =>
    others.some(other => isDeepStrictEqual(other, condition));
  let changed = present.filter(condition => !kept(condition, list)).reduce(removeCondition, document);
  for (const condition of list.filter(item => !kept(item, present))) {
    const change = addCondition(changed, condition);
    if (change.kind === 'refused') return { document, problem: change.problem };
    changed = change.document;
  }
  return { document: changed, problem: undefined };
}
