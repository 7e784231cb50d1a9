import { Box } from 'ink';
import type { ReactElement } from 'react';
import { openParameters, parameterValue } from '../../../procedure/answers.ts';
import { EXPLAINED_PLACEHOLDERS } from '../../../procedure/explained/starts.ts';
import { parameterPlaces } from '../../../procedure/parameter-places.ts';
import { roleToBe, withValue } from '../../../procedure/role-values.ts';
import { stepQuestion } from '../../../procedure/steps.ts';
import { valuesOf as valuesBefore } from '../../../settings/used-names.ts';
import { parameterProblem } from '../../../template/parameter.ts';
import type { Parameter } from '../../../template/template.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { cutEnd } from '../../../text/width.ts';
import { wrapAnywhere } from '../../../text/wrap.ts';
import { Line, Rows } from '../../frame/line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import {
  type Field,
  field,
  focusedField,
  isFormEvent,
  reduceForm,
  valuesOf,
} from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { goBack, goForward, withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Room, Screen } from '../screen.ts';
import { type Earlier, usedBefore, usedBeforeWords } from '../used-before.ts';
import { openRoleChoice, rolesKey } from './open-role-choice.ts';

/** One form with all placeholders; what the account itself knows is filled in already, and below stands what becomes of the line. */
export const parameters: Screen = {
  id: 'parameters',
  question: () => stepQuestion('parameters'),
  enter: wizard => {
    const fields = fieldsOf(wizard);
    const lacking = fields.findIndex(({ id }) => firstProblem(wizard, id) !== undefined);
    return withLocal(wizard, 'parameters', { fields, focus: Math.max(0, lacking) });
  },
  resume: wizard => {
    const { focus } = wizard.local.parameters;
    return withLocal(wizard, 'parameters', { fields: fieldsOf(wizard), focus });
  },
  bindings: wizard => {
    const form = wizard.local.parameters;
    return formKeys(form, [...usedBefore(form, earlierOf(wizard)), ...rolesKey(wizard)]);
  },
  typed: (wizard, text) => formTyped(wizard.local.parameters, text),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'roles-opened':
        return openRoleChoice(wizard, focusedField(wizard.local.parameters)?.id ?? '');
      default:
        return isFormEvent(event)
          ? keep(withLocal(wizard, 'parameters', reduceForm(wizard.local.parameters, event)))
          : wizard;
    }
  },
  Body,
  detail: wizard => {
    const form = wizard.local.parameters;
    return [...madeWords(wizard), ...formDetail(form), ...usedBeforeWords(form, earlierOf(wizard))];
  },
  caution: wizard => formCaution(wizard.local.parameters, problems(wizard)),
  help: EXPLAINED_PLACEHOLDERS,
};

function earlierOf({ lastNames }: Wizard): Earlier {
  return placeholder => valuesBefore(lastNames, placeholder);
}

/** What only the person knows comes first; what the account knows stands below, ready to be changed. */
function inAskingOrder(list: readonly Parameter[]): Parameter[] {
  return [
    ...list.filter(parameter => parameter.from !== 'caller'),
    ...list.filter(parameter => parameter.from === 'caller'),
  ];
}

function fieldsOf({ answers }: Wizard): Field[] {
  return inAskingOrder(openParameters(answers)).map(parameter =>
    field(
      parameter.name,
      parameter.name,
      parameterValue(answers, parameter) ?? '',
      parameter.example === '' ? '' : `such as ${parameter.example}`,
      [parameter.description],
    ),
  );
}

/** Values are kept as they are typed, so that Back loses nothing, valid or not. */
function keep(wizard: Wizard): Wizard {
  const before = wizard.answers;
  const { parameters: values, roles } = Object.entries(valuesOf(wizard.local.parameters)).reduce(
    (answers, [name, value]) => withValue(answers, name, value),
    before,
  );
  const kept = withAnswers(wizard, { parameters: values, roles });
  const left = before.roles.filter(role => !roles.includes(role)).map(({ name }) => name);
  return left.length === 0 ? kept : { ...kept, notice: `${left.join(', ')} is not made any more.` };
}

/** Says that the focused line stands for a role that is still to be made. */
function madeWords({ answers, local }: Wizard): string[] {
  const text = valuesOf(local.parameters)[focusedField(local.parameters)?.id ?? ''];
  const made = text === undefined ? undefined : roleToBe(answers, text);
  return made === undefined ? [] : [`${made.name} is made in the same run, before the policy.`];
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

/** Rows of the form that stay in sight at least. */
const FORM_ROWS = 4;
/** Rows that what becomes of a line takes at most. */
const PLACE_ROWS = 4;

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { more } = useSymbols();
  const form = wizard.local.parameters;
  const formRows = Math.min(form.fields.length, Math.max(FORM_ROWS, room.rows - PLACE_ROWS - 1));
  const places = placeLines(wizard, room.columns, Math.min(room.rows - formRows - 1, PLACE_ROWS), more);
  return (
    <Box flexDirection="column">
      <Form form={form} room={{ ...room, rows: formRows }} problems={problems(wizard)} />
      <Rows height={room.rows - formRows}>
        <Line />
        {places.map((text, index) => (
          // A line has no identity but its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
          <Line key={index} dimColor>
            {`  ${text}`}
          </Line>
        ))}
      </Rows>
    </Box>
  );
}

/** What the focused line becomes part of, as it is to be written. */
function placeLines(wizard: Wizard, columns: number, most: number, more: string): string[] {
  const focused = focusedField(wizard.local.parameters);
  if (focused === undefined || most < 1) return [];
  const width = columns - LABEL.length - MARGIN;
  const lines = parameterPlaces(wizard.answers, focused.id).flatMap(place =>
    wrapAnywhere(safeLine(place), width),
  );
  return lines.slice(0, most).map((line, index) => {
    const isCut = index === most - 1 && lines.length > most;
    const shown = isCut ? `${cutEnd(line, width - more.length - 1, '')} ${more}` : line;
    return (index === 0 ? LABEL : ' '.repeat(LABEL.length)) + shown;
  });
}

const LABEL = 'makes  ';
const MARGIN = 3;
