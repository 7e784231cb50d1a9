import { statements } from '../../policy/document.ts';
import { takeArnApart } from '../../policy/resources.ts';
import { fillIn } from '../../procedure/answers.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_ARNS } from '../../procedure/explained/scope.ts';
import { pasteArn } from '../../procedure/paste-arn.ts';
import { arnFieldProblem, arnOf, type ResourceChoice } from '../../procedure/resource-choices.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Sitting } from '../sitting.ts';

/** askArn asks for the parts of an ARN of a type, and shows the ARN that they make; a whole ARN is taken in the place of a part. */
export async function askArn(
  sitting: Sitting,
  index: number,
  choice: ResourceChoice,
  replaces: string | undefined,
): Promise<string | undefined> {
  const about = { ...choice, format: formatFor(choice, replaces) };
  const named = choice.arns.find(({ arn }) => arn === replaces)?.values ?? {};
  const values: Record<string, string> = {};
  for (const { name, default: usual } of choice.fields) values[name] = named[name] ?? usual ?? '';
  const own = choice.fields.filter(({ from }) => from !== 'caller');
  for (const { name, label } of own) {
    const given = await askPart(sitting, index, about, { name, label, current: values[name] ?? '' });
    if (given === undefined) return undefined;
    if (given.startsWith('arn:')) return given;
    values[name] = given;
  }
  for (;;) {
    const arn = arnOf(about, values);
    const chosen = await chooseOne<string>(sitting.talk, {
      question: [fillIn(sitting.answers, arn), 'Take this ARN?'],
      options: [
        { id: ' take', label: 'Take it' },
        ...choice.fields.map(({ name, label }) => ({
          id: name,
          label: `Change the ${label}`,
          note: values[name] || 'any',
        })),
      ],
      usual: ' take',
      help: HELP,
    });
    if (chosen.kind !== 'chosen') return undefined;
    if (chosen.id === ' take') return arn;
    const field = choice.fields.find(({ name }) => name === chosen.id);
    if (field === undefined) continue;
    const given = await askPart(sitting, index, about, { ...field, current: values[field.name] ?? '' });
    if (given?.startsWith('arn:')) return given;
    if (given !== undefined) values[field.name] = given;
  }
}

/** askWholeArn asks for an ARN as one text, of a type that the actions of the statement take. */
export async function askWholeArn(
  sitting: Sitting,
  index: number,
  current: string,
): Promise<string | undefined> {
  const given = await askText(sitting.talk, {
    question: ['Which ARN?'],
    current,
    need: 'required',
    check: text => wholeProblem(sitting, index, text),
    help: HELP,
  });
  return given.kind === 'back' ? undefined : wholeArn(sitting, index, given.text);
}

const HELP = withOwnWords(EXPLAINED_ARNS, 'A whole ARN can be pasted where a part is asked for.');

interface Part {
  readonly name: string;
  readonly label: string;
  readonly current: string;
}

async function askPart(
  sitting: Sitting,
  index: number,
  about: ResourceChoice,
  { name, label, current }: Part,
): Promise<string | undefined> {
  const given = await askText(sitting.talk, {
    question: [`Which ${label}? * stands for any.`],
    current,
    need: 'required',
    check: text =>
      text.startsWith('arn:') ? wholeProblem(sitting, index, text) : arnFieldProblem(about, name, text),
    help: HELP,
  });
  if (given.kind === 'back') return undefined;
  return given.text.startsWith('arn:') ? wholeArn(sitting, index, given.text) : given.text;
}

function wholeProblem({ answers }: Sitting, index: number, text: string): string | undefined {
  const statement = statements(answers.document)[index];
  const pasted = statement && pasteArn(statement, text);
  return pasted?.kind === 'problem' ? pasted.problem : undefined;
}

function wholeArn({ answers, talk }: Sitting, index: number, text: string): string {
  const statement = statements(answers.document)[index];
  const pasted = statement && pasteArn(statement, text);
  if (pasted?.kind === 'recognised') talk.say(`It is a ${pasted.type} of ${pasted.service}.`);
  return pasted === undefined || pasted.kind === 'problem' ? text : pasted.arn;
}

function formatFor({ format, otherFormats }: ResourceChoice, arn: string | undefined): string {
  const fits = (form: string) => arn !== undefined && takeArnApart(form, arn) !== undefined;
  return [format, ...otherFormats].find(fits) ?? format;
}
