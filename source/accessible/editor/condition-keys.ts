import type { PolicyDocument } from '../../policy/document.ts';
import {
  type GroupedKeyChoice,
  keyWithTag,
  needsTag,
  offeredKeyChoices,
} from '../../procedure/condition-key-choices.ts';
import type { ConditionScope } from '../../procedure/condition-toggles.ts';
import { keyWords, lackedWords } from '../../procedure/condition-words.ts';
import { EXPLAINED_CONDITION_KEYS } from '../../procedure/explained/scope.ts';
import { scopeStatement } from '../../procedure/listed-conditions.ts';
import { askText } from '../asking/ask-text.ts';
import { chooseOne } from '../asking/choose-one.ts';
import type { Sitting } from '../sitting.ts';
import { spokenKey, variableWords } from '../spoken.ts';

/** keyChoices are the condition keys for one statement or all Allow statements; of a statement of all services those of Amazon ECS. */
export function keyChoices(document: PolicyDocument, scope: ConditionScope): readonly GroupedKeyChoice[] {
  return offeredKeyChoices(scopeStatement(document, scope));
}

/** askKey asks for a condition key, and for the tag where it takes one; nothing when the person goes back. */
export async function askKey(
  sitting: Sitting,
  scope: ConditionScope,
  named: string | undefined,
): Promise<string | undefined> {
  const name = named ?? (await askKeyName(sitting, scope));
  if (name === undefined || !needsTag(name)) return name;
  const given = await askText(sitting.talk, {
    question: [`Which ${variableWords(name)}?${isTag(name) ? ' Such as team.' : ''}`],
    current: '',
    need: 'required',
    check: () => undefined,
    help: isTag(name)
      ? ['The key of the tag, as in team or CostCenter; letter case counts for its value, not for its key.']
      : spoken(EXPLAINED_CONDITION_KEYS),
  });
  return given.kind === 'back' ? undefined : keyWithTag(name, given.text);
}

async function askKeyName({ talk, answers }: Sitting, scope: ConditionScope): Promise<string | undefined> {
  const chosen = await chooseOne(talk, {
    question: ['Which condition key? A number, or a part of its name.'],
    options: keyChoices(answers.document, scope).map(({ name, group, description, type, lackedBy }) => ({
      id: name,
      label: spokenKey(name),
      note: keyWords(description),
      group,
      detail: [`Its values are of type ${type}.`, ...lackedWords(lackedBy)],
    })),
    help: spoken(EXPLAINED_CONDITION_KEYS),
  });
  return chosen.kind === 'chosen' ? chosen.id : undefined;
}

function isTag(name: string): boolean {
  return name.includes('${TagKey}');
}

function spoken(lines: readonly string[]): string[] {
  return lines.map(line => line.replaceAll('${TagKey}', 'a tag key'));
}
