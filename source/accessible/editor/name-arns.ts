import { type PolicyDocument, statements } from '../../policy/document.ts';
import { addArn, changeArn, type ResourceChange } from '../../procedure/edit-resources.ts';
import { pasteArn } from '../../procedure/paste-arn.ts';
import type { ResourceChoice } from '../../procedure/resource-choices.ts';
import { offeredResourceChoices } from '../../procedure/suggested-resources.ts';
import type { Sitting } from '../sitting.ts';
import { changeDocument } from './history.ts';

/** looksLikeArns tells ARNs, one or several, from other answers. */
export function looksLikeArns(text: string): boolean {
  return /^["']?arn:/i.test(text);
}

/** nameArns adds the ARNs of a text, with blanks or commas between, to a statement, each on its own; what is wrong with one is told. */
export function nameArns(sitting: Sitting, index: number, text: string): void {
  for (const word of text.split(/[\s,]+/).filter(Boolean)) {
    const statement = statements(sitting.answers.document)[index];
    if (statement === undefined) return;
    const pasted = pasteArn(statement, word.replace(/^'(.*)'$/, '$1'));
    if (pasted.kind === 'problem') {
      sitting.talk.say(pasted.problem);
      continue;
    }
    nameArn(sitting, index, pasted.arn);
    const what = pasted.kind === 'recognised' ? `a ${pasted.type} of ${pasted.service}` : 'a pattern';
    sitting.talk.say(`Taken as ${what}:`, pasted.arn);
  }
}

/** nameArn adds one ARN to a statement; any resource of its type gives way to it, beside which it would limit nothing. */
export function nameArn(sitting: Sitting, index: number, arn: string): void {
  const { callerValues } = sitting.answers;
  const any = anyOf(sitting, index, arn);
  takeResources(sitting, index, document =>
    any === undefined ? addArn(document, index, arn, callerValues) : changeArn(document, index, any, arn),
  );
}

/** takeResources takes a change of resources over, and says what moves with it or why it is refused. */
export function takeResources(
  sitting: Sitting,
  index: number,
  edit: (document: PolicyDocument) => ResourceChange,
): void {
  const made = edit(sitting.answers.document);
  if (made.kind === 'refused') {
    sitting.talk.say(made.problem);
    return;
  }
  changeDocument(sitting, made.document, `the change of resources in statement ${index + 1}`);
  if (made.words !== undefined) sitting.talk.say(made.words);
}

function anyOf({ answers }: Sitting, index: number, arn: string): string | undefined {
  const statement = statements(answers.document)[index];
  if (statement === undefined) return undefined;
  const { everything, types } = offeredResourceChoices(statement, answers.callerValues);
  const pasted = pasteArn(statement, arn);
  if (everything || pasted.kind !== 'recognised') return undefined;
  const own = types.find(({ service, type }) => service === pasted.service && type === pasted.type);
  return own === undefined ? undefined : arnOfAny(own);
}

function arnOfAny({ any, fields, arns }: ResourceChoice): string | undefined {
  if (!any) return undefined;
  const named = fields.filter(({ from }) => from !== 'caller');
  return arns.find(({ values }) => named.every(({ name }) => values[name] === '*'))?.arn;
}
