import type { PolicyDocument } from '../../../policy/document.ts';
import { type ContextKey, contextKeysFor } from '../../../procedure/context-keys.ts';
import {
  actionSuggestions,
  firstQuestion,
  type Question,
  resourceSuggestions,
} from '../../../procedure/question.ts';
import { actionReference } from '../../../reference/service.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { type Field, type FormEvent, field, focusedField, reduceForm } from '../../prompts/form-state.ts';
import { textOf, textState } from '../../prompts/text-state.ts';
import type { AskState } from './ask-state.ts';

/** What a question is asked of: a policy, and values of the caller for examples. */
export interface AskedPolicy {
  readonly document: PolicyDocument;
  readonly callerValues: Readonly<Record<string, string>>;
}

/** ACTION is the id of the field for the action. */
export const ACTION = 'action';
const RESOURCE = 'resource';

/** freshAsk opens the form with the question in hand, or with the first one that the policy gives rise to. */
export function freshAsk(ask: AskState, policy: AskedPolicy): AskState {
  const before = questionOf(ask);
  const question = before.action === '' ? firstQuestion(policy.document, policy.callerValues) : before;
  return {
    ...ask,
    typed: undefined,
    filled: before.action === '' ? question.resource : ask.filled,
    form: { focus: 0, fields: fieldsFor(question, ask.said, policy) },
  };
}

/** questionOf reads the question that is typed. */
export function questionOf({ form, said }: AskState): Question {
  const keys = form.fields.filter(({ id }) => id !== ACTION && id !== RESOURCE);
  return {
    action: textIn(form.fields, ACTION),
    resource: textIn(form.fields, RESOURCE),
    context: Object.fromEntries(keys.map(({ id }) => [id, said[id] ?? ''])),
  };
}

/** editAsk types into the form or moves in it. */
export function editAsk(ask: AskState, event: FormEvent, policy: AskedPolicy): AskState {
  const form = reduceForm(ask.form, event);
  return event.type === 'field-left'
    ? { ...ask, form, typed: undefined }
    : settled({ ...ask, form, typed: undefined }, policy);
}

/** takeSuggestion puts the next suggestion into the field in hand, or the example of a condition key. */
export function takeSuggestion(ask: AskState, by: 1 | -1, policy: AskedPolicy): AskState {
  const focused = focusedField(ask.form);
  if (focused === undefined) return ask;
  const text = textOf(focused.state);
  const typed = ask.typed ?? (focused.id === RESOURCE ? '' : text);
  const list = suggestionsFor({ ...ask, typed }, policy);
  if (list.length === 0) return ask;
  const place = list.indexOf(text);
  const next =
    list[place === -1 ? (by === 1 ? 0 : list.length - 1) : (place + by + list.length) % list.length];
  return next === undefined ? ask : settled({ ...withText(ask, next), typed }, policy);
}

/** suggestionsFor are the texts that may stand in the field in hand. */
export function suggestionsFor(ask: AskState, { document, callerValues }: AskedPolicy): readonly string[] {
  const focused = focusedField(ask.form);
  switch (focused?.id) {
    case undefined:
      return [];
    case ACTION:
      return actionSuggestions(document, ask.typed ?? textOf(focused.state));
    case RESOURCE:
      return resourceSuggestions(document, questionOf(ask).action, callerValues);
    default: {
      const keys = contextKeysFor(document, questionOf(ask).action);
      return keys.filter(({ key }) => key === focused?.id).flatMap(examplesOf);
    }
  }
}

/** keepQuestion puts the question in hand before those that were kept; an action that is begun is finished first. */
export function keepQuestion(ask: AskState, policy: AskedPolicy): AskState {
  const question = questionOf(ask);
  if (focusedField(ask.form)?.id === ACTION && actionReference(question.action) === undefined) {
    const [first] = suggestionsFor(ask, policy);
    if (first !== undefined) {
      const taken = settled(withText(ask, first), policy);
      return first.endsWith(':') ? taken : { ...taken, form: { ...taken.form, focus: 1 } };
    }
  }
  if (question.action === '') return ask;
  const others = ask.asked.filter(one => JSON.stringify(one) !== JSON.stringify(question));
  return { ...ask, typed: undefined, asked: [question, ...others].slice(0, KEPT_MAX) };
}

/** As many as anybody compares. */
const KEPT_MAX = 20;

function examplesOf({ type, example }: ContextKey): string[] {
  return type === 'Bool' ? ['true', 'false'] : [example];
}

/** The form after its action may have changed: other condition keys, and another resource where nobody has typed one. */
function settled(ask: AskState, policy: AskedPolicy): AskState {
  const { id, state } = focusedField(ask.form) ?? { id: '', state: textState('') };
  const said = id === ACTION || id === RESOURCE ? ask.said : { ...ask.said, [id]: textOf(state) };
  const question = questionOf({ ...ask, said });
  const isFree = question.resource === '' || question.resource === ask.filled;
  if (id !== ACTION || actionReference(question.action) === undefined) return { ...ask, said };
  const [suggested = '*'] = resourceSuggestions(policy.document, question.action, policy.callerValues);
  const resource = isFree ? suggested : question.resource;
  const fields = fieldsFor({ ...question, resource }, said, policy).map(one =>
    one.id === ACTION ? { ...one, state } : one,
  );
  return { ...ask, said, filled: isFree ? suggested : ask.filled, form: { ...ask.form, fields } };
}

function fieldsFor(
  { action, resource }: Question,
  said: Readonly<Record<string, string>>,
  { document }: AskedPolicy,
): Field[] {
  return [
    field(ACTION, 'Action', action, 'such as ecs:RunTask', [
      'One action. tab goes through those that begin so.',
    ]),
    field(RESOURCE, 'Resource', resource, '*', [
      'The ARN of what is acted upon; * for an action that takes no resource. tab goes through what fits.',
    ]),
    ...contextKeysFor(document, action).map(key =>
      field(key.key, safeLine(key.key), said[key.key] ?? '', `not said; tab: ${safeLine(key.example)}`, [
        key.description === ''
          ? 'A condition key that a statement on this action looks at.'
          : key.description,
        ...(key.valued === 'multi' ? ['Several values stand with commas between.'] : []),
      ]),
    ),
  ];
}

function withText(ask: AskState, text: string): AskState {
  const fields = ask.form.fields.map((one, index) =>
    index === ask.form.focus ? { ...one, state: textState(text) } : one,
  );
  return { ...ask, form: { ...ask.form, fields } };
}

function textIn(fields: readonly Field[], id: string): string {
  const found = fields.find(one => one.id === id);
  return found === undefined ? '' : textOf(found.state).trim();
}
