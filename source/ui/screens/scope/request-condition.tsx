import { conditionEntries } from '../../../policy/request-condition.ts';
import { conditionSummary } from '../../../policy/summarize/summarize.ts';
import { toggleRows, toggleWords } from '../../../procedure/condition-toggles.ts';
import { readCondition } from '../../../procedure/read-condition.ts';
import { completed, valueCandidates } from '../../../procedure/value-candidates.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { Line, Rows } from '../../frame/line.tsx';
import type { Binding } from '../../keys/binding.ts';
import { isFormEvent, reduceForm, valuesOf } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { sentenceLines } from '../../prompts/text-line.ts';
import { textOf, textState } from '../../prompts/text-state.ts';
import { closeScreen, goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { focusOnProblem, formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Room, Screen } from '../screen.ts';
import { conditionProblems } from './condition-form.ts';
import type { RequestDraft } from './scope-state.ts';
import { taken } from './switch-condition.ts';

/** The values of one common condition. */
export const requestCondition: Screen = {
  id: 'request-condition',
  question: wizard => titleOf(wizard),
  enter: wizard => wizard,
  bindings: ({ local: { requestDraft } }) =>
    requestDraft === undefined
      ? []
      : [...(requestDraft.kind === 'cluster' ? [COMPLETE] : []), ...formKeys(requestDraft.form)],
  typed: ({ local: { requestDraft } }, text) =>
    requestDraft === undefined ? undefined : formTyped(requestDraft.form, text),
  reduce: (wizard, event) => {
    const draft = wizard.local.requestDraft;
    if (event.type === 'went-back' || draft === undefined) return goBack(wizard);
    if (event.type === 'answered') return onward(wizard, draft);
    if (event.type === 'value-completed') return complete(wizard, draft);
    if (!isFormEvent(event)) return wizard;
    return withLocal(wizard, 'requestDraft', { ...draft, form: reduceForm(draft.form, event) });
  },
  Body: ({ wizard, room }) => <Body wizard={wizard} room={room} />,
  detail: ({ local: { requestDraft } }) => (requestDraft === undefined ? [] : formDetail(requestDraft.form)),
  caution: ({ local: { requestDraft } }) =>
    requestDraft === undefined ? undefined : formCaution(requestDraft.form, problemsOf(requestDraft)),
  help: [
    'These are the values of one condition: the statement counts only for requests that meet it. Several values are alternatives.',
    'Address ranges are written in CIDR notation: 203.0.113.0/24 are the 256 addresses from 203.0.113.0 to 203.0.113.255. Times are UTC unless they name a zone.',
    'AWS documentation: AWS global condition context keys, IAM User Guide.',
  ],
};

const COMPLETE: Binding = {
  keys: ['tab'],
  shown: 'tab',
  label: 'complete',
  event: { type: 'value-completed' },
};

function titleOf({ answers, local: { conditionsOf, requestDraft } }: Wizard): string {
  const row = toggleRows(answers.document, conditionsOf).find(({ kind }) => kind === requestDraft?.kind);
  return row?.title ?? '';
}

/** Rows for the sentence beneath the form, and the blank between. */
const SENTENCE_ROWS = 3;

function Body({ wizard, room }: { wizard: Wizard; room: Room }) {
  const draft = wizard.local.requestDraft;
  if (draft === undefined) return <Rows height={room.rows} />;
  const problems = problemsOf(draft);
  const lines = sentenceLines(sentenceOf(draft, problems), room.columns);
  return (
    <Rows height={room.rows}>
      <Form
        form={draft.form}
        room={{ ...room, rows: Math.max(1, Math.min(draft.form.fields.length, room.rows - SENTENCE_ROWS)) }}
        problems={problems}
      />
      <Line />
      {lines.slice(0, SENTENCE_ROWS - 1).map(({ text }) => (
        <Line key={text} dimColor>
          {text}
        </Line>
      ))}
    </Rows>
  );
}

function sentenceOf(draft: RequestDraft, problems: ReturnType<typeof problemsOf>): string {
  if (Object.values(problems).some(Boolean)) return '';
  const entries = conditionEntries(readCondition(draft.kind, valuesOf(draft.form)));
  const block: Record<string, Record<string, string[]>> = {};
  for (const { operator, key, values } of entries)
    block[operator] = { ...block[operator], [key]: [...values] };
  return safeLine(`Only ${conditionSummary({ Effect: 'Allow', Condition: block }) ?? ''}.`);
}

function problemsOf({ kind, form }: RequestDraft): Record<string, string | undefined> {
  return conditionProblems(kind, valuesOf(form));
}

/** Enter goes on from a line that is right, and takes the condition over when every one is. */
function onward(wizard: Wizard, draft: RequestDraft): Wizard {
  const { form, kind } = draft;
  const problems = problemsOf(draft);
  const next = form.fields[form.focus + 1];
  if (
    next !== undefined &&
    textOf(next.state) === '' &&
    problems[form.fields[form.focus]?.id ?? ''] === undefined
  )
    return withLocal(wizard, 'requestDraft', { ...draft, form: { ...form, focus: form.focus + 1 } });
  const problem = Object.values(problems).find(Boolean);
  if (problem !== undefined) {
    const focused = { ...draft, form: focusOnProblem(form, problems) };
    return { ...withLocal(wizard, 'requestDraft', focused), problem };
  }
  const changed = taken(
    wizard,
    readCondition(kind, valuesOf(form)),
    safeLine(`${titleOf(wizard)}: ${toggleWords(readCondition(kind, valuesOf(form)))}.`),
  );
  if (changed.answers === wizard.answers && changed.problem !== undefined) return changed;
  // Closing clears what is said, and there may be statements that go without the condition.
  return { ...closeScreen(withLocal(changed, 'requestDraft', undefined)), problem: changed.problem };
}

function complete(wizard: Wizard, draft: RequestDraft): Wizard {
  const { document, callerValues } = wizard.answers;
  const [line] = draft.form.fields;
  if (line === undefined) return wizard;
  const text = textOf(line.state);
  const candidates = valueCandidates(document, { operator: 'ArnEquals', key: 'ecs:cluster' }, callerValues);
  const found = completed(text, candidates, candidates.includes(text) ? '' : text);
  if (found === undefined) return wizard;
  const form = { ...draft.form, fields: [{ ...line, state: textState(found) }] };
  return withLocal(wizard, 'requestDraft', { ...draft, form });
}
