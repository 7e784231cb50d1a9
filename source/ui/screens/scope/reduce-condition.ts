import { fillIn } from '../../../procedure/answers.ts';
import { needsTag } from '../../../procedure/condition-key-choices.ts';
import { completed, valueCandidates } from '../../../procedure/value-candidates.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { isListEditorEvent, reduceListEditor } from '../../prompts/list-editor-state.ts';
import { type ListState, listState } from '../../prompts/list-state.ts';
import { reduceText, textState } from '../../prompts/text-state.ts';
import type { ScreenEvent } from '../../state/events.ts';
import { closeScreen, goBack, openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import {
  changeOf,
  draftEntry,
  draftProblem,
  draftSentence,
  judgedKey,
  typedText,
} from './condition-draft.ts';
import { conditionListRows } from './condition-rows.ts';
import type { ConditionDraft, ConditionPart } from './scope-state.ts';
import { withEdit } from './scope-undo.ts';
import { takenOver } from './switch-condition.ts';

/** reduceCondition answers what happens while a condition is made or changed. */
export function reduceCondition(wizard: Wizard, event: ScreenEvent): Wizard {
  const draft = wizard.local.conditionDraft;
  if (draft === undefined || event.type === 'went-back') return goBack(wizard);
  switch (event.type) {
    case 'answered':
      return answered(wizard, draft);
    case 'tag-edited':
      return withDraft(wizard, { ...draft, tag: reduceText(draft.tag, event.edit) });
    case 'part-left':
      return withDraft(wizard, leavePart(draft, event.by));
    case 'value-completed':
      return complete(wizard, draft);
    default:
      if (!isListEditorEvent(event)) return wizard;
      return withDraft(wizard, { ...draft, values: reduceListEditor(draft.values, event) });
  }
}

/** candidatesFor are the values that the draft may mean. */
export function candidatesFor({ answers }: Wizard, draft: ConditionDraft): string[] {
  const { operator } = draft;
  const place = { operator, key: judgedKey(draft) };
  return valueCandidates(fillIn(answers, answers.document), place, answers.callerValues);
}

function withDraft(wizard: Wizard, draft: ConditionDraft): Wizard {
  return withLocal(wizard, 'conditionDraft', draft);
}

function answered(wizard: Wizard, draft: ConditionDraft): Wizard {
  switch (draft.part) {
    case 'tag':
      return withDraft(wizard, { ...draft, part: 'values' });
    case 'operator':
      return openScreen(wizard, 'condition-operator');
    case 'values':
      return write(wizard, { ...draft, values: reduceListEditor(draft.values, { type: 'value-kept' }) });
  }
}

/** A value in hand is kept as it stands when the person moves to another part. */
function leavePart(draft: ConditionDraft, by: 1 | -1): ConditionDraft {
  const parts: ConditionPart[] = needsTag(draft.keyName)
    ? ['tag', 'operator', 'values']
    : ['operator', 'values'];
  const part = parts[Math.max(0, Math.min(parts.length - 1, parts.indexOf(draft.part) + by))] ?? draft.part;
  if (draft.part !== 'values' || typedText(draft) === undefined) return { ...draft, part };
  return { ...draft, part, values: reduceListEditor(draft.values, { type: 'value-highlighted', by: 0 }) };
}

function write(wizard: Wizard, draft: ConditionDraft): Wizard {
  const wrong = draftProblem(wizard, draft);
  if (wrong !== undefined)
    return { ...withDraft(wizard, { ...draft, part: wrong.part }), problem: wrong.problem };
  const change = changeOf(wizard, draft);
  const words = safeLine(draftSentence(wizard, draft));
  if (change.kind === 'refused') return { ...wizard, problem: change.problem };
  const written =
    'left' in change ? takenOver(wizard, change, words) : withEdit(wizard, change.document, words);
  const closed = closeScreen(withLocal(written, 'conditionDraft', undefined), 'conditions');
  return { ...withLocal(closed, 'conditions', listAt(closed, draft)), problem: written.problem };
}

/** The list shows what was just written, whatever it was filtered by. */
function listAt(wizard: Wizard, draft: ConditionDraft): ListState {
  const { operator, key } = draftEntry(draft);
  const place = conditionListRows(wizard).findIndex(
    row => row.part === 'present' && row.condition.operator === operator && row.condition.key === key,
  );
  return listState([], Math.max(0, place));
}

/** Tab writes the next value that begins as what was typed; once it is written in full, the one behind it. */
function complete(wizard: Wizard, draft: ConditionDraft): Wizard {
  const typed = typedText(draft);
  if (typed === undefined) return wizard;
  const candidates = candidatesFor(wizard, draft).filter(
    candidate =>
      !draftEntry({ ...draft, values: { ...draft.values, hand: { kind: 'moving' } } }).values.includes(
        candidate,
      ),
  );
  const found = completed(typed, candidates, candidates.includes(typed) ? '' : typed);
  if (found === undefined) return { ...wizard, problem: 'There is nothing to complete it with.' };
  const values = { ...draft.values, hand: { kind: 'typing', text: textState(found) } } as const;
  return withDraft(wizard, { ...draft, values });
}
