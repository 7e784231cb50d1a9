import { needsTag } from '../../../procedure/condition-key-choices.ts';
import { keyParts, type ListedCondition } from '../../../procedure/listed-conditions.ts';
import { listEditorState } from '../../prompts/list-editor-state.ts';
import { textState } from '../../prompts/text-state.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { draftOperators, takesOneValue } from './condition-draft.ts';
import type { ConditionDraft } from './scope-state.ts';

/** openCondition changes a condition that a statement has; one that was left half-changed stands as it was left. */
export function openCondition(wizard: Wizard, condition: ListedCondition): Wizard {
  const { statement, operator, key, values } = condition;
  const { name, tag } = keyParts(key);
  return show(wizard, {
    opened: JSON.stringify(['change', statement, operator, key, values]),
    replaces: { statement, operator, key },
    keyName: name,
    tag: textState(tag),
    operator,
    values: listEditorState(values),
    part: 'values',
  });
}

/** openNewCondition asks for a condition on a key; what the type suggests stands there already. */
export function openNewCondition(wizard: Wizard, keyName: string): Wizard {
  const blank: ConditionDraft = {
    opened: JSON.stringify(['add', wizard.local.conditionsOf, keyName]),
    replaces: undefined,
    keyName,
    tag: textState(''),
    operator: '',
    values: listEditorState([]),
    part: needsTag(keyName) ? 'tag' : 'values',
  };
  const operator = draftOperators(wizard, blank)[0]?.operator ?? 'StringEquals';
  const draft = { ...blank, operator };
  return show(wizard, takesOneValue(draft) ? { ...draft, values: listEditorState(['true']) } : draft);
}

function show(wizard: Wizard, draft: ConditionDraft): Wizard {
  const left = wizard.local.conditionDraft;
  const shown = left?.opened === draft.opened ? left : draft;
  return openScreen(withLocal(wizard, 'conditionDraft', shown), 'condition');
}
