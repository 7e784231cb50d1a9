import { parseArn } from '../../../policy/arn.ts';
import { listOf, statements } from '../../../policy/document.ts';
import { buildArn, type ResourceTypeUse, resourceTypesFor, takeArnApart } from '../../../policy/resources.ts';
import { fillIn } from '../../../procedure/answers.ts';
import { actionsWithoutResource, withResources } from '../../../procedure/edit-statement.ts';
import { sentenceList } from '../../../text/words.ts';
import {
  type FormState,
  field,
  isFormEvent,
  isLastField,
  reduceForm,
  valuesOf,
} from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { closeScreen, goBack, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { focusOnProblem, formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Screen } from '../screen.ts';

/** The line for ARNs that belong to no resource type of the chosen actions. */
const OTHER = 'other ARNs';

/** On which resources: a line for each resource type that the chosen actions take. */
export const resources: Screen = {
  id: 'resources',
  question: () => 'On which resources?',
  enter: wizard => withLocal(wizard, 'resources', resourceForm(wizard)),
  bindings: wizard => formKeys(wizard.local.resources),
  typed: (wizard, text) => formTyped(wizard.local.resources, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(keep(wizard));
      default:
        if (!isFormEvent(event)) return wizard;
        return withLocal(wizard, 'resources', reduceForm(wizard.local.resources, event));
    }
  },
  Body: ({ wizard, room }) => <Form form={wizard.local.resources} room={room} problems={problems(wizard)} />,
  detail: wizard => [...formDetail(wizard.local.resources), ...movedWords(wizard)],
  caution: wizard => formCaution(wizard.local.resources, problems(wizard)),
  help: [
    'Name the resources by their ARNs, several with commas between; * in an ARN stands for any characters, and * alone for every resource. An empty line is left out.',
    'Only the resource types that the chosen actions take are asked for. Actions that take none get a statement of their own on *.',
    'AWS documentation: Resource types defined by Amazon ECS, Service Authorization Reference.',
  ],
};

function resourceForm(wizard: Wizard): FormState {
  const types = typesOf(wizard);
  const present = presentArns(wizard).map(arn => fillIn(wizard.answers, arn));
  const left = new Set(present);
  const fields = types.map(use => {
    const own = present.filter(arn => takeArnApart(use.type.arn, arn) !== undefined);
    for (const arn of own) left.delete(arn);
    const anyOfAccount = buildArn(use.type.arn, accountFields(wizard));
    const value = present.length === 0 ? anyOfAccount : own.join(', ');
    return field(use.type.name, use.type.name, value, 'none', [
      `For ${sentenceList(use.actions)}. The form is ${use.type.arn}`,
      'Several with commas; * stands for any.',
    ]);
  });
  const others = field(OTHER, OTHER, types.length === 0 ? '*' : [...left].join(', '), 'none', [
    types.length === 0
      ? 'These actions take no resource: * is the only value.'
      : '* alone means every resource.',
  ]);
  return { fields: [...fields, others], focus: 0 };
}

function typesOf(wizard: Wizard): ResourceTypeUse[] {
  return resourceTypesFor(listOf(currentStatement(wizard)?.Action));
}

/** As they stand in the document, placeholders open. */
function presentArns(wizard: Wizard): string[] {
  return listOf(currentStatement(wizard)?.Resource);
}

function currentStatement(wizard: Wizard) {
  return statements(wizard.answers.document)[wizard.local.statement];
}

function accountFields({ answers: { callerValues } }: Wizard): Record<string, string> {
  const { partition = 'aws', region = '*', aws_account_id = '*' } = callerValues;
  return { Partition: partition, Region: region, Account: aws_account_id };
}

function arnsOf(wizard: Wizard): string[] {
  return [...new Set(Object.values(valuesOf(wizard.local.resources)).flatMap(splitList))];
}

function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function problems(wizard: Wizard): Record<string, string | undefined> {
  const types = typesOf(wizard);
  return Object.fromEntries(
    Object.entries(valuesOf(wizard.local.resources)).map(([name, text]) => {
      const type = types.find(use => use.type.name === name);
      return [
        name,
        splitList(text)
          .map(arn => arnProblem(arn, type) ?? starProblem(arn, wizard))
          .find(Boolean),
      ];
    }),
  );
}

function arnProblem(text: string, use: ResourceTypeUse | undefined): string | undefined {
  if (text === '*') return undefined;
  if (parseArn(text) === undefined) return 'not an ARN: arn:partition:service:region:account:resource';
  if (use === undefined || takeArnApart(use.type.arn, text) !== undefined || text.includes('*'))
    return undefined;
  return `not the ARN of a ${use.type.name}`;
}

/** Beside other ARNs a lone star makes them say nothing, and the policy wider than it looks. */
function starProblem(arn: string, wizard: Wizard): string | undefined {
  if (arn !== '*' || arnsOf(wizard).length === 1) return undefined;
  return '* is every resource, so that the other ARNs limit nothing: take it out, or them.';
}

/** What was not touched keeps its placeholders, so that the parameters can still change it. */
function keep(wizard: Wizard): Wizard {
  const { answers, local } = wizard;
  const original = new Map(presentArns(wizard).map(arn => [fillIn(answers, arn), arn]));
  const arns = arnsOf(wizard).map(arn => original.get(arn) ?? arn);
  return withAnswers(wizard, { document: withResources(answers.document, local.statement, arns) });
}

function movedWords(wizard: Wizard): string[] {
  const statement = currentStatement(wizard);
  const moved =
    statement === undefined || arnsOf(wizard).includes('*') ? [] : actionsWithoutResource(statement);
  if (moved.length === 0 || typesOf(wizard).length === 0) return [];
  return [
    `${sentenceList(moved)} ${moved.length === 1 ? 'takes' : 'take'} no resource: a statement of its own on * is added for it.`,
  ];
}

function onward(wizard: Wizard): Wizard {
  const form = wizard.local.resources;
  if (!isLastField(form))
    return withLocal(wizard, 'resources', reduceForm(form, { type: 'field-left', by: 1 }));
  if (arnsOf(wizard).length === 0)
    return { ...wizard, problem: 'Name at least one resource; * means every resource.' };
  const wrong = Object.entries(problems(wizard)).find(([, problem]) => problem !== undefined);
  if (wrong) {
    const focused = withLocal(wizard, 'resources', focusOnProblem(form, problems(wizard)));
    return { ...focused, problem: `${wrong[0]}: ${wrong[1]}` };
  }
  return closeScreen(keep(wizard), 'permissions');
}
