import { parseArn } from '../../../policy/arn.ts';
import { placeholdersIn } from '../../../policy/placeholders.ts';
import { type Answers, fillIn } from '../../../procedure/answers.ts';
import { addArn, changeArn, type ResourceChange } from '../../../procedure/edit-resources.ts';
import { EXPLAINED_ARNS } from '../../../procedure/explained/scope.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { Line, Rows } from '../../frame/line.tsx';
import { type FormState, isFormEvent, reduceForm } from '../../prompts/form-state.ts';
import { Form } from '../../prompts/form-view.tsx';
import { listState } from '../../prompts/list-state.ts';
import { codeLines } from '../../prompts/text-line.ts';
import type { ScreenEvent } from '../../state/events.ts';
import { closeScreen, goBack, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { CHOOSE_ROLE, openRoleChoice } from '../create/open-role-choice.ts';
import { formCaution, formDetail, formKeys, formTyped } from '../form-keys.ts';
import type { Room, Screen } from '../screen.ts';
import { arnProblems, liveArn, writtenArn } from './arn-draft.ts';
import { takePasted } from './open-arn.ts';
import { documentInHand, movesWith, resourceScope } from './resource-scope.ts';
import type { ArnDraft } from './scope-state.ts';
import { withEdit } from './scope-undo.ts';

/** One ARN, part by part, with the whole of it beneath. */
export const resourceArn: Screen = {
  id: 'resource-arn',
  question: ({ local: { arnDraft } }) =>
    arnDraft?.about.kind === 'parts' ? `Which ${arnDraft.about.type}?` : 'Which ARN?',
  enter: wizard => wizard,
  bindings: ({ local: { arnDraft } }) =>
    arnDraft === undefined ? [] : formKeys(arnDraft.form, isRole(arnDraft) ? [CHOOSE_ROLE] : []),
  typed: ({ local: { arnDraft } }, text) =>
    arnDraft === undefined ? undefined : formTyped(arnDraft.form, text),
  reduce: (wizard, event) => {
    const draft = wizard.local.arnDraft;
    if (event.type === 'went-back' || draft === undefined) return goBack(wizard);
    if (event.type === 'answered') return onward(wizard, draft);
    if (event.type === 'roles-opened') return openRoleChoice(wizard, undefined);
    return isFormEvent(event) ? takeTyped(wizard, draft, event) : wizard;
  },
  Body: ({ wizard, room }) => <Body wizard={wizard} room={room} />,
  detail: ({ answers, local: { arnDraft } }) =>
    arnDraft === undefined
      ? []
      : [...openWords(answers, focusedText(arnDraft.form)), ...formDetail(arnDraft.form)],
  caution: wizard => {
    const draft = wizard.local.arnDraft;
    if (draft === undefined) return undefined;
    const problems = problemsOf(wizard, draft);
    const typed = formCaution(draft.form, problems);
    if (typed !== undefined || Object.values(problems).some(Boolean)) return typed;
    const change = changeOf(wizard, draft);
    return change.kind === 'refused' ? change.problem : movesWith(wizard, change);
  },
  help: EXPLAINED_ARNS,
};

function isRole({ about }: ArnDraft): boolean {
  return about.kind === 'parts' && about.service === 'iam' && about.type === 'role';
}

/** A placeholder that stands there is said to be one, with what it stands for now. */
function openWords(answers: Answers, text: string): string[] {
  if (placeholdersIn(text).length === 0) return [];
  const filled = fillIn(answers, text);
  const now = filled === text ? 'still open' : `now ${filled}`;
  return [safeLine(`${text} is a placeholder, ${now}: what you type here takes its place.`)];
}

/** Rows for the ARN beneath the form, and the blank between. */
const ARN_ROWS = 3;

function Body({ wizard, room }: { wizard: Wizard; room: Room }) {
  const draft = wizard.local.arnDraft;
  if (draft === undefined) return <Rows height={room.rows} />;
  const arn = codeLines(safeLine(liveArn(wizard.answers, draft)), room.columns);
  const rows = Math.max(1, Math.min(draft.form.fields.length, room.rows - ARN_ROWS));
  return (
    <Rows height={room.rows}>
      <Form form={draft.form} room={{ ...room, rows }} problems={problemsOf(wizard, draft)} />
      <Line />
      {arn.slice(0, ARN_ROWS - 1).map(({ text }) => (
        <Line key={text} dimColor>
          {text}
        </Line>
      ))}
    </Rows>
  );
}

function problemsOf(wizard: Wizard, draft: ArnDraft): Record<string, string | undefined> {
  const statement = resourceScope(wizard)?.statement;
  return statement === undefined ? {} : arnProblems(draft, statement);
}

/** A whole ARN that gets into a line is taken apart; one that is typed by hand, once it is recognised. */
function takeTyped(wizard: Wizard, draft: ArnDraft, event: ScreenEvent): Wizard {
  if (!isFormEvent(event)) return wizard;
  const form = reduceForm(draft.form, event);
  const typed = withLocal(wizard, 'arnDraft', { ...draft, form });
  if (event.type !== 'field-edited' || event.edit.type !== 'text-inserted') return typed;
  if (draft.about.kind === 'whole' && event.edit.text.length < PASTED) return typed;
  const text = [event.edit.text, focusedText(form)].find(isArnBegun);
  if (text === undefined) return typed;
  const taken = takePasted(typed, { ...draft, form }, text);
  const isWhole = taken.problem !== undefined || taken.local.arnDraft?.about.kind === 'whole';
  return isWhole && event.edit.text.length < PASTED ? typed : taken;
}

/** Nobody types so many characters in one piece. */
const PASTED = 8;

function isArnBegun(text: string): boolean {
  return /^\s*"?arn:/.test(text);
}

function focusedText({ fields, focus }: FormState): string {
  return fields[focus]?.state.graphemes.join('') ?? '';
}

/** Enter leads to the next line that lacks something, and back to the list when none does. */
function onward(wizard: Wizard, draft: ArnDraft): Wizard {
  const { form } = draft;
  const problems = problemsOf(wizard, draft);
  const lacking = form.fields.flatMap((item, index) => (problems[item.id] === undefined ? [] : [index]));
  const [wrong] = lacking;
  const below = lacking.find(index => index > form.focus);
  if (below !== undefined || wrong !== undefined) {
    const focus = below ?? wrong ?? form.focus;
    const moved = withLocal(wizard, 'arnDraft', { ...draft, form: { ...form, focus } });
    return below === undefined ? { ...moved, problem: problems[form.fields[focus]?.id ?? ''] } : moved;
  }
  return write(wizard, draft);
}

function write(wizard: Wizard, draft: ArnDraft): Wizard {
  const change = changeOf(wizard, draft);
  if (change.kind === 'refused') return { ...wizard, problem: change.problem };
  const words = `${safeLine(resourcePart(liveArn(wizard.answers, draft)))} is named.`;
  const written = withEdit(
    wizard,
    change.document,
    [words, movesWith(wizard, change)].filter(Boolean).join(' '),
  );
  const closed = closeScreen(withLocal(written, 'arnDraft', undefined));
  return withLocal(closed, 'resources', listState());
}

/** The list names resources by the last part of their ARNs; a star alone would say that everything is named. */
function resourcePart(arn: string): string {
  const { resource = '*' } = parseArn(arn) ?? {};
  return resource === '*' ? arn : resource;
}

function changeOf(wizard: Wizard, draft: ArnDraft): ResourceChange {
  const { answers, local } = wizard;
  const document = documentInHand(wizard);
  const arn = writtenArn(draft);
  return draft.replaces === undefined
    ? addArn(document, local.statement, arn, answers.callerValues)
    : changeArn(document, local.statement, draft.replaces, arn);
}
