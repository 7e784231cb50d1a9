import { layoutFor } from '../../frame/layout.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK, editBindings } from '../../keys/common-bindings.ts';
import { listEditorKeys, listEditorTyped } from '../../prompts/list-editor-keys.ts';
import type { ScreenEvent } from '../../state/events.ts';
import type { Wizard } from '../../state/wizard.ts';
import { takesOneValue, typedText } from './condition-draft.ts';
import { candidatesFor } from './reduce-condition.ts';
import type { ConditionDraft } from './scope-state.ts';

/** conditionKeys are the keys of a condition, by the part in hand. */
export function conditionKeys(wizard: Wizard): readonly Binding[] {
  const draft = wizard.local.conditionDraft;
  switch (draft?.part) {
    case undefined:
      return [BACK];
    case 'tag':
      return [...partKeys('next'), ...editBindings(edit => ({ type: 'tag-edited', edit })), BACK];
    case 'operator':
      return [...partKeys('choose'), BACK];
    case 'values':
      return valueKeys(wizard, draft);
  }
}

/** conditionTyped sends what is typed to the tag or to the value in hand. */
export function conditionTyped({ local: { conditionDraft } }: Wizard, text: string): ScreenEvent | undefined {
  switch (conditionDraft?.part) {
    case 'tag':
      return { type: 'tag-edited', edit: { type: 'text-inserted', text } };
    case 'values':
      return listEditorTyped(conditionDraft.values, text);
    default:
      return undefined;
  }
}

function partKeys(enter: string): Binding[] {
  return [
    {
      keys: ['up', 'shift-tab'],
      shown: '↑↓',
      label: 'move',
      event: { type: 'part-left', by: -1 },
      rank: 'spare',
    },
    { keys: ['down', 'tab'], shown: '↓', label: 'down', event: { type: 'part-left', by: 1 }, quiet: true },
    { keys: ['enter'], shown: 'enter', label: enter, event: { type: 'answered' } },
  ];
}

function valueKeys(wizard: Wizard, draft: ConditionDraft): Binding[] {
  const { values } = draft;
  const typed = typedText(draft);
  const atTop = values.cursor === 0;
  const isNew = values.cursor >= values.values.length;
  const none = typed === '' && values.values.length === 0;
  const ends = typed === undefined ? !isNew : typed === '' || takesOneValue(draft);
  const upward: Binding = {
    keys: atTop ? ['up', 'shift-tab'] : ['shift-tab'],
    shown: atTop ? '↑↓' : 'shift+tab',
    label: atTop ? 'move' : 'the operator',
    event: { type: 'part-left', by: -1 },
    ...(atTop ? { rank: 'spare' } : { quiet: true }),
  };
  return [
    upward,
    // Without a value Enter says that one is missing.
    ...(ends ? [none ? MISSING : DONE] : []),
    ...(typed === undefined || candidatesFor(wizard, draft).length === 0 ? [] : [COMPLETE]),
    ...listEditorKeys(values, layoutFor(wizard.size).bodyRows, event => event).filter(
      // What is typed anew is kept as it is when the person goes back.
      binding => !isNew || !binding.keys.includes('escape'),
    ),
    BACK,
  ];
}

const DONE: Binding = { keys: ['enter'], shown: 'enter', label: 'done', event: { type: 'answered' } };
const MISSING: Binding = { keys: ['enter'], shown: 'enter', label: 'done', event: DONE.event, quiet: true };
const COMPLETE: Binding = {
  keys: ['tab'],
  shown: 'tab',
  label: 'complete',
  event: { type: 'value-completed' },
};
