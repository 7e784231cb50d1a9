import { listOf, type PolicyDocument, statements } from '../../policy/document.ts';
import { fillIn } from '../../procedure/answers.ts';
import {
  changeArn,
  type ResourceChange,
  removeArn,
  setAny,
  setEverything,
} from '../../procedure/edit-resources.ts';
import { EXPLAINED_RESOURCES } from '../../procedure/explained/scope.ts';
import type { ResourceChoice, ResourceChoices } from '../../procedure/resource-choices.ts';
import {
  offeredResourceChoices,
  suggestedResources,
  takeResources as takeSuggested,
} from '../../procedure/suggested-resources.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Sitting } from '../sitting.ts';
import { askArn, askWholeArn } from './arn.ts';
import { changeDocument } from './history.ts';
import { looksLikeArns, nameArn, nameArns, takeResources } from './name-arns.ts';
import { type ResourcePick, resourceOptions } from './resource-options.ts';

/** resourcesTalk says on which resources a statement works; a new one begins with any that its actions take, in this account. */
export async function resourcesTalk(sitting: Sitting, index: number): Promise<void> {
  const { talk } = sitting;
  const heard = new Heard();
  takeSuggestion(sitting, index);
  for (;;) {
    const choices = choicesOf(sitting, index);
    if (choices === undefined) return;
    const { options, picks } = resourceOptions(choices, sitting.answers);
    const caution = choices.everything && choices.types.length > 0 ? [EVERYTHING] : [];
    const chosen = await chooseOne(talk, {
      question: [...caution, 'On which resources? A number, or ARNs typed here.'],
      options,
      usual: 'done',
      help: EXPLAINED_RESOURCES,
      heard,
      takes: looksLikeArns,
    });
    if (chosen.kind === 'typed') nameArns(sitting, index, chosen.text);
    if (chosen.kind === 'typed') continue;
    if (chosen.kind !== 'chosen') return;
    const pick = picks.get(chosen.id);
    if (pick === undefined) {
      if (namedCount(sitting, index) > 0) return;
      talk.say('Name at least one resource; * alone means every one.');
    } else await change(sitting, index, pick);
  }
}

const EVERYTHING = '* lets the actions work on every resource that there is, also those of tomorrow.';

function takeSuggestion(sitting: Sitting, index: number): void {
  const { answers, talk } = sitting;
  const statement = statements(answers.document)[index];
  const suggested = statement === undefined ? [] : suggestedResources(statement, answers.callerValues);
  if (suggested.length === 0) return;
  const { document, words } = takeSuggested(answers.document, index, suggested);
  changeDocument(sitting, document, `the resources of statement ${index + 1}`);
  talk.say(
    suggested.includes('*')
      ? 'Its actions take no resource: * stands there.'
      : `Statement ${index + 1} begins with any resource of this account; name one to limit it.`,
    ...(words === undefined ? [] : [words]),
  );
}

function choicesOf({ answers }: Sitting, index: number): ResourceChoices | undefined {
  const statement = statements(answers.document)[index];
  if (statement === undefined) return undefined;
  return offeredResourceChoices(statement, answers.callerValues);
}

function namedCount({ answers }: Sitting, index: number): number {
  return listOf(statements(answers.document)[index]?.Resource).length;
}

async function change(sitting: Sitting, index: number, pick: ResourcePick): Promise<void> {
  const { callerValues } = sitting.answers;
  const apply = (edit: (document: PolicyDocument) => ResourceChange) => takeResources(sitting, index, edit);
  switch (pick.kind) {
    case 'everything':
      return apply(document => setEverything(document, index));
    case 'any':
      return apply(document => setAny(document, index, pick.choice, callerValues));
    case 'remove':
      return apply(document => removeArn(document, index, pick.arn));
    case 'arn':
      return changeOne(sitting, index, pick.arn, pick.choice);
    case 'add': {
      const arn = await askArn(sitting, index, pick.choice, undefined);
      if (arn !== undefined) nameArn(sitting, index, arn);
    }
  }
}

/** An ARN is changed or taken out. */
async function changeOne(
  sitting: Sitting,
  index: number,
  arn: string,
  choice: ResourceChoice | undefined,
): Promise<void> {
  const chosen = await chooseOne<'change' | 'remove'>(sitting.talk, {
    question: [fillIn(sitting.answers, arn), 'Change it, or take it out?'],
    options: [
      { id: 'change', label: 'Change it' },
      { id: 'remove', label: 'Take it out' },
    ],
    help: EXPLAINED_RESOURCES,
  });
  if (chosen.kind !== 'chosen') return;
  if (chosen.id === 'remove')
    return takeResources(sitting, index, document => removeArn(document, index, arn));
  const next =
    choice === undefined ? await askWholeArn(sitting, index, arn) : await askArn(sitting, index, choice, arn);
  if (next !== undefined) takeResources(sitting, index, document => changeArn(document, index, arn, next));
}
