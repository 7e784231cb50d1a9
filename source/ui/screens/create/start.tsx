import { begin, isEdited, type Start } from '../../../procedure/answers.ts';
import { template as templateNamed, templates } from '../../../template/read.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, type Option, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, goForward, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Screen } from '../screen.ts';

const BLANK = 'blank';
const GIVEN = 'given document';

/** Where the policy starts from: a document that was given, a template or nothing. */
export const start: Screen = {
  id: 'start',
  question: () => 'What shall the policy start from?',
  enter: wizard => {
    const chosen = chosenId(wizard.answers.start);
    const index = options(wizard).findIndex(option => option.id === chosen);
    const list = listState([], Math.max(0, index));
    return withLocal(withLocal(wizard, 'start', list), 'startAnnounced', undefined);
  },
  bindings: wizard => listKeys(wizard, wizard.local.start, variantBinding(wizard)),
  typed: (wizard, text) => listTyped(wizard.local.start, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return answer(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'variant-changed':
        return changeVariant(wizard);
      default:
        if (!isListEvent(event)) return wizard;
        return withLocal(wizard, 'start', reduceList(wizard.local.start, event, options(wizard)));
    }
  },
  Body: ({ wizard, room }) => (
    <List
      options={options(wizard)}
      list={wizard.local.start}
      room={room}
      choice="one"
      empty="There are no templates."
    />
  ),
  detail: wizard => highlighted(options(wizard), wizard.local.start)?.detail ?? [],
  help: [
    "Templates are the example policies of the Amazon ECS Developer Guide, brought up to date: today's action names, ARN formats, and the permissions that they need besides.",
    'v switches to the example as AWS printed it; what is wrong with it today is said below the list.',
    'AWS documentation: Identity-based policy examples for Amazon ECS.',
  ],
};

function options(wizard: Wizard): Option[] {
  const chosen = wizard.answers.start;
  const list = templates().map((item): Option => {
    const documented =
      chosen?.kind === 'template' && chosen.template.name === item.name && chosen.variant === 'as-documented';
    return {
      id: item.name,
      label: item.title,
      note: documented ? 'as AWS printed it' : `risk ${item.risk}`,
      group: item.category,
      keywords: `${item.name} ${item.description}`,
      detail: documented
        ? ['As AWS printed it, with its faults:', ...item.corrections]
        : [item.description, ...item.corrections],
    };
  });
  const blank: Option = {
    id: BLANK,
    label: 'Nothing: choose the actions yourself',
    group: 'your own',
    detail: [
      'Choose a service, its actions, resources and conditions, as in the visual editor of the console.',
    ],
  };
  return [...givenOption(wizard), ...list, blank];
}

function givenOption({ given }: Wizard): Option[] {
  if (given?.kind !== 'document') return [];
  return [
    {
      id: GIVEN,
      label: `The document from ${safeLine(given.origin)}`,
      group: 'given',
      detail: ['The policy document that was given with --policy-document.'],
    },
  ];
}

function chosenId(chosen: Start | undefined): string | undefined {
  switch (chosen?.kind) {
    case undefined:
      return undefined;
    case 'template':
      return chosen.template.name;
    case 'blank':
      return BLANK;
    case 'document':
      return GIVEN;
  }
}

function startFor(wizard: Wizard, id: string): Start {
  if (id === BLANK) return { kind: 'blank' };
  if (id === GIVEN && wizard.given !== undefined) return wizard.given;
  return { kind: 'template', template: templateNamed(id), variant: 'corrected' };
}

/** Statements that were edited are given up only when the same start is chosen twice. */
function beginWith(wizard: Wizard, next: Start, id: string): Wizard {
  if (isEdited(wizard.answers) && wizard.local.startAnnounced !== id) {
    return {
      ...withLocal(wizard, 'startAnnounced', id),
      problem: 'This gives up your changes to the statements: choose it once more to go on.',
    };
  }
  return withLocal(withAnswers(wizard, begin(wizard.answers, next)), 'startAnnounced', undefined);
}

/** Choosing what was chosen before keeps the document with all its edits. */
function answer(wizard: Wizard): Wizard {
  const option = highlighted(options(wizard), wizard.local.start);
  if (option === undefined) return wizard;
  if (option.id === chosenId(wizard.answers.start)) return goForward(wizard);
  const begun = beginWith(wizard, startFor(wizard, option.id), option.id);
  return begun.problem === undefined ? goForward(begun) : begun;
}

function variantBinding(wizard: Wizard): Binding[] {
  const option = highlighted(options(wizard), wizard.local.start);
  const item = templates().find(candidate => candidate.name === option?.id);
  if (item?.asDocumented === undefined) return [];
  return [{ keys: ['v'], shown: 'v', label: 'as AWS printed it', event: { type: 'variant-changed' } }];
}

function changeVariant(wizard: Wizard): Wizard {
  const option = highlighted(options(wizard), wizard.local.start);
  if (option === undefined || option.id === BLANK || option.id === GIVEN) return wizard;
  const { start: chosen } = wizard.answers;
  const isDocumented =
    chosen?.kind === 'template' && chosen.template.name === option.id && chosen.variant === 'as-documented';
  const variant = isDocumented ? 'corrected' : 'as-documented';
  const next: Start = { kind: 'template', template: templateNamed(option.id), variant };
  return beginWith(wizard, next, `${option.id} ${variant}`);
}
