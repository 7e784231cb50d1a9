import { openParameters, parameterValue } from '../../../procedure/answers.ts';
import { parameterProblem } from '../../../template/parameter.ts';
import type { Parameter } from '../../../template/template.ts';
import { field, isFormEvent, reduceForm, valuesOf } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { goBack, goForward, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Screen } from '../screen.ts';

/** One form with all placeholders; what the account itself knows is filled in already. */
export const parameters: Screen = {
  id: 'parameters',
  question: () => 'Which resources is it about?',
  enter: wizard => {
    const fields = inAskingOrder(openParameters(wizard.answers)).map(parameter =>
      field(
        parameter.name,
        parameter.name,
        parameterValue(wizard.answers, parameter) ?? '',
        parameter.example === '' ? '' : `such as ${parameter.example}`,
        [parameter.description],
      ),
    );
    return withLocal(wizard, 'parameters', { fields, focus: 0 });
  },
  bindings: wizard => formKeys(wizard.local.parameters),
  typed: (wizard, text) => formTyped(wizard.local.parameters, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      default:
        return isFormEvent(event)
          ? keep(withLocal(wizard, 'parameters', reduceForm(wizard.local.parameters, event)))
          : wizard;
    }
  },
  Body: ({ wizard, room }) => <Form form={wizard.local.parameters} room={room} problems={problems(wizard)} />,
  detail: wizard => formDetail(wizard.local.parameters),
  caution: wizard => formCaution(wizard.local.parameters, problems(wizard)),
  help: [
    'Each line takes the place of a placeholder such as <cluster_name> in the policy. * stands for any where the line says so.',
    'An ARN (Amazon Resource Name) names one resource of AWS: arn:partition:service:region:account:resource. Partition, Region and account are those of your credentials unless you change them.',
    'AWS documentation: Amazon Resource Names (ARNs), AWS General Reference.',
  ],
};

/** What only the person knows comes first; what the account knows stands below, ready to be changed. */
function inAskingOrder(list: readonly Parameter[]): Parameter[] {
  return [
    ...list.filter(parameter => parameter.from !== 'caller'),
    ...list.filter(parameter => parameter.from === 'caller'),
  ];
}

/** Values are kept as they are typed, so that Back loses nothing, valid or not. */
function keep(wizard: Wizard): Wizard {
  return withAnswers(wizard, {
    parameters: { ...wizard.answers.parameters, ...valuesOf(wizard.local.parameters) },
  });
}

/** Enter leads to the next line that lacks something, and onward when none does: what the account knows needs no visit. */
function onward(wizard: Wizard): Wizard {
  const form = wizard.local.parameters;
  const kept = keep(wizard);
  const lacking = form.fields.flatMap((item, index) =>
    firstProblem(kept, item.id) === undefined ? [] : [index],
  );
  const below = lacking.find(index => index > form.focus);
  if (below !== undefined) return withLocal(wizard, 'parameters', { ...form, focus: below });
  const next = goForward(kept);
  const [wrong = form.focus] = lacking;
  return next.problem === undefined ? next : withLocal(next, 'parameters', { ...form, focus: wrong });
}

function problems(wizard: Wizard): Record<string, string | undefined> {
  return Object.fromEntries(
    wizard.local.parameters.fields.map(item => [item.id, firstProblem(wizard, item.id)]),
  );
}

function firstProblem(wizard: Wizard, name: string): string | undefined {
  const parameter = openParameters(wizard.answers).find(candidate => candidate.name === name);
  return parameter && parameterProblem(parameter, parameterValue(wizard.answers, parameter) ?? '');
}
