import { openParameters, parameterValue } from '../../procedure/answers.ts';
import { EXPLAINED_PLACEHOLDERS } from '../../procedure/explained/starts.ts';
import { usedBeforeLine } from '../../procedure/last-time-words.ts';
import { parameterPlaces } from '../../procedure/parameter-places.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import { valuesOf } from '../../settings/used-names.ts';
import { parameterProblem } from '../../template/parameter.ts';
import type { Parameter } from '../../template/template.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import type { Sitting } from '../sitting.ts';

/** parametersStep asks for what the account does not know, one value after another, and then whether all of them are right. */
export async function parametersStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const list = openParameters(sitting.answers).filter(one => problemOf(sitting, one) !== undefined);
  if (list.length > 0) sitting.talk.say('', ...heading, stepQuestion('parameters'));
  for (let index = 0; index < list.length; ) {
    const parameter = list[index];
    if (parameter === undefined) break;
    if ((await askValue(sitting, parameter)) === 'given') index += 1;
    else if (index === 0) return BACK;
    else index -= 1;
  }
  return confirmValues(sitting, list.length === 0 ? heading : []);
}

/** The values as they stand, any of which can be changed before it goes on. */
async function confirmValues(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const heard = new Heard();
  let lines = heading;
  for (;;) {
    const { answers } = sitting;
    const chosen = await chooseOne<string>(sitting.talk, {
      question: [...lines, 'These are the values; a number changes one. Go on?'],
      options: [
        { id: ON, label: 'Go on' },
        ...openParameters(answers).map(parameter => ({
          id: parameter.name,
          label: parameter.name,
          note: parameterValue(answers, parameter) || 'missing',
          detail: [parameter.description],
        })),
      ],
      usual: ON,
      help: EXPLAINED_PLACEHOLDERS,
      heard,
    });
    lines = [];
    if (chosen.kind !== 'chosen') return BACK;
    if (chosen.id === ON) return NEXT;
    const parameter = openParameters(answers).find(({ name }) => name === chosen.id);
    if (parameter !== undefined) await askValue(sitting, parameter);
  }
}

/** A placeholder has no such name. */
const ON = ' on';

async function askValue(sitting: Sitting, parameter: Parameter): Promise<'given' | 'back'> {
  const { talk, answers } = sitting;
  const { name, description, example } = parameter;
  const given = await askText(talk, {
    question: [description, ...usedBeforeLine(valuesOf(sitting.usedBefore(), name)), ...asked(name, example)],
    current: parameterValue(answers, parameter) ?? '',
    need: 'required',
    check: value => parameterProblem(parameter, value),
    help: EXPLAINED_PLACEHOLDERS,
  });
  if (given.kind === 'back') return 'back';
  keep(sitting, name, given.text);
  const places = parameterPlaces(sitting.answers, name);
  if (places.length > 0) talk.say('That makes:', ...places.slice(0, PLACES_SAID));
  return 'given';
}

/** An ARN has a line of its own, also as an example. */
function asked(name: string, example: string): string[] {
  if (example.startsWith('arn:')) return ['Such as:', example, `${name}:`];
  return [`${name}${example === '' ? '' : `, such as ${example}`}:`];
}

/** So many ARNs are read out for one value. */
const PLACES_SAID = 3;

/** What the account itself says is not taken for typed. */
function keep(sitting: Sitting, name: string, value: string): void {
  const { parameters, callerValues } = sitting.answers;
  const { [name]: _, ...others } = parameters;
  const isOwn = Object.hasOwn(callerValues, name) && callerValues[name] === value;
  sitting.answers = { ...sitting.answers, parameters: isOwn ? others : { ...others, [name]: value } };
}

function problemOf({ answers }: Sitting, parameter: Parameter): string | undefined {
  return parameterProblem(parameter, parameterValue(answers, parameter) ?? '');
}
