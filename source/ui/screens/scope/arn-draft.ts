import type { Statement } from '../../../policy/document.ts';
import { type ResourceField, resourceForm, takeArnApart } from '../../../policy/resources.ts';
import { type Answers, fillIn } from '../../../procedure/answers.ts';
import { pasteArn } from '../../../procedure/paste-arn.ts';
import {
  arnFieldProblem,
  arnOf,
  type CallerValues,
  type ResourceChoice,
} from '../../../procedure/resource-choices.ts';
import { resourceTypeReference } from '../../../reference/service.ts';
import { EMPTY_FORM, type Field, type FormState, field, valuesOf } from '../../prompts/form-state.ts';
import type { ArnAbout, ArnDraft } from './scope-state.ts';

/** The line of the form where an ARN is one text. */
const WHOLE = 'ARN';

/** arnForm makes the form of an ARN: what only the person knows comes first, what the account knows stands below. */
export function arnForm(
  about: ArnAbout,
  values: Readonly<Record<string, string>>,
  callerValues: CallerValues,
): FormState {
  if (about.kind === 'whole') return { fields: [wholeField(values[WHOLE] ?? '')], focus: 0 };
  const fields = fieldsOf(about);
  const ordered = [
    ...fields.filter(({ from }) => from !== 'caller'),
    ...Object.keys(CALLER).flatMap(name => fields.filter(part => part.name === name)),
  ];
  return {
    ...EMPTY_FORM,
    fields: ordered.map(part =>
      partField(part, values[part.name] ?? callerValues[CALLER[part.name] ?? ''] ?? part.default ?? ''),
    ),
  };
}

/** wholeValues are the values of the form of an ARN that is one text. */
export function wholeValues(arn: string): Record<string, string> {
  return { [WHOLE]: arn };
}

/** aboutOf is how an ARN is asked for: by the parts of the form that it has. */
export function aboutOf(choice: ResourceChoice | undefined, arn: string | undefined): ArnAbout {
  if (choice === undefined) return { kind: 'whole' };
  const { service, type, format, otherFormats } = choice;
  const fitting = [format, ...otherFormats].find(
    form => arn !== undefined && takeArnApart(form, arn) !== undefined,
  );
  return { kind: 'parts', service, type, format: fitting ?? format };
}

/** aboutType is how an ARN of a type is asked for that was recognised by its text. */
export function aboutType(service: string, type: string, arn: string): ArnAbout {
  const reference = resourceTypeReference(service, type);
  const formats = reference === undefined ? [] : [reference.arn, ...(reference.otherArns ?? [])];
  const format = formats.find(form => takeArnApart(form, arn) !== undefined);
  return format === undefined ? { kind: 'whole' } : { kind: 'parts', service, type, format };
}

/** arnProblems says what is wrong with each line of the form. */
export function arnProblems(draft: ArnDraft, statement: Statement): Record<string, string | undefined> {
  const values = valuesOf(draft.form);
  const { about } = draft;
  if (about.kind === 'whole') {
    const pasted = pasteArn(statement, values[WHOLE] ?? '');
    return { [WHOLE]: pasted.kind === 'problem' ? pasted.problem : undefined };
  }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, arnFieldProblem(about, name, value)]),
  );
}

/** writtenArn is the ARN that the form says, placeholders open. */
export function writtenArn({ about, form }: ArnDraft): string {
  const values = valuesOf(form);
  return about.kind === 'whole' ? (values[WHOLE] ?? '') : arnOf(about, values);
}

/** liveArn is the ARN as it stands while it is typed: placeholders filled in, three dots for what is missing. */
export function liveArn(answers: Answers, draft: ArnDraft): string {
  const values = valuesOf(draft.form);
  if (draft.about.kind === 'whole') return fillIn(answers, values[WHOLE] ?? '');
  const shown = Object.entries(values).map(([name, value]) => [name, value === '' ? '...' : value]);
  return fillIn(answers, arnOf(draft.about, Object.fromEntries(shown)));
}

function fieldsOf({ service, type, format }: ArnAbout & { kind: 'parts' }): ResourceField[] {
  const reference = resourceTypeReference(service, type) ?? { name: type, conditionKeys: [] };
  return resourceForm({ ...reference, arn: format });
}

/** What the account knows, in the order in which it is asked for, and by which name. */
const CALLER: Readonly<Record<string, string>> = {
  Region: 'region',
  Account: 'aws_account_id',
  Partition: 'partition',
};

function partField({ name, label, from }: ResourceField, value: string): Field {
  const detail =
    from === 'caller'
      ? `The ${label} of your credentials, unless you change it. * stands for any.`
      : `* stands for any characters, as in web-*; * alone for any ${label}.`;
  return field(name, capital(label), value, from === 'caller' ? '' : '* for any', [
    detail,
    'A whole ARN that is pasted here is taken apart.',
  ]);
}

function wholeField(value: string): Field {
  return field(WHOLE, 'ARN', value, 'arn:aws:...', [
    'The whole ARN; * stands for any characters. One of a type that the actions take is taken apart when it is pasted.',
  ]);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
