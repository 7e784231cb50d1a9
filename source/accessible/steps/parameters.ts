import { type Answers, openParameters, parameterValue } from '../../procedure/answers.ts';
import { EXPLAINED_PLACEHOLDERS } from '../../procedure/explained/starts.ts';
import { usedBeforeLine } from '../../procedure/last-time-words.ts';
import { parameterPlaces } from '../../procedure/parameter-places.ts';
import { roleUse } from '../../procedure/role-uses.ts';
import { withValue } from '../../procedure/role-values.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import { valuesOf } from '../../settings/used-names.ts';
import { parameterProblem } from '../../template/parameter.ts';
import type { Parameter } from '../../template/template.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import type { Asked } from './asked.ts';
import { askRole } from './role-value.ts';

/** parametersStep asks for what the account does not know, one value after another, and then whether all of them are right. */
export async function parametersStep(sitting: Asked, heading: readonly string[]): Promise<Move> {
  const list = openParameters(sitting.answers).filter(one => problemOf(sitting, one) !== undefined);
  if (list.length > 0) sitting.talk.say('', ...heading, stepQuestion('parameters'));
  if (list.length > 0 && (await askValues(sitting, list)) === 'back') return BACK;
  return confirmValues(sitting, list.length === 0 ? heading : []);
}

/** askValues asks for one value after another; b leads to the one before. */
export async function askValues(sitting: Asked, list: readonly Parameter[]): Promise<'given' | 'back'> {
  for (let index = 0; index < list.length; ) {
    const parameter = list[index];
    if (parameter === undefined) break;
    if ((await askValue(sitting, parameter)) === 'given') index += 1;
    else if (index === 0) return 'back';
    else index -= 1;
  }
  return 'given';
}

/** The values as they stand, any of which can be changed before it goes on. */
async function confirmValues(sitting: Asked, heading: readonly string[]): Promise<Move> {
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

async function askValue(sitting: Asked, parameter: Parameter): Promise<'given' | 'back'> {
  const use = roleUse(parameter);
  const before = usedBeforeLine(valuesOf(sitting.usedBefore(), parameter.name));
  const roles = sitting.answers.roles;
  const role = use === undefined ? 'unlisted' : await askRole(sitting, parameter, { use, before });
  const given = role === 'unlisted' ? await typeValue(sitting, parameter, before) : role;
  if (given === 'given') tellWhatItMakes(sitting, parameter, roles);
  return given;
}

async function typeValue(
  sitting: Asked,
  parameter: Parameter,
  before: readonly string[],
): Promise<'given' | 'back'> {
  const { name, description, example } = parameter;
  const given = await askText(sitting.talk, {
    question: [description, ...before, ...asked(name, example)],
    current: parameterValue(sitting.answers, parameter) ?? '',
    need: 'required',
    check: value => parameterProblem(parameter, value),
    help: EXPLAINED_PLACEHOLDERS,
  });
  if (given.kind === 'back') return 'back';
  sitting.answers = withValue(sitting.answers, name, given.text);
  return 'given';
}

/** What the value becomes part of, and which roles are made for it or are not made any more. */
function tellWhatItMakes({ answers, talk }: Asked, { name }: Parameter, rolesBefore: Answers['roles']): void {
  const places = parameterPlaces(answers, name);
  if (places.length > 0) talk.say('That makes:', ...places.slice(0, PLACES_SAID));
  for (const role of answers.roles)
    if (!rolesBefore.includes(role)) talk.say(`${role.name} is made in the same run, before the policy.`);
  for (const role of rolesBefore)
    if (!answers.roles.includes(role)) talk.say(`${role.name} is not made any more.`);
}

/** An ARN has a line of its own, also as an example. */
function asked(name: string, example: string): string[] {
  if (example.startsWith('arn:')) return ['Such as:', example, `${name}:`];
  return [`${name}${example === '' ? '' : `, such as ${example}`}:`];
}

/** So many ARNs are read out for one value. */
const PLACES_SAID = 3;

function problemOf({ answers }: Asked, parameter: Parameter): string | undefined {
  return parameterProblem(parameter, parameterValue(answers, parameter) ?? '');
}
