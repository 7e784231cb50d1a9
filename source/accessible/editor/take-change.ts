import type { ConditionChange } from '../../policy/conditions.ts';
import type { StatementConditionChange } from '../../procedure/edit-conditions.ts';
import type { Sitting } from '../sitting.ts';
import { changeDocument } from './history.ts';

/** takeChange takes a changed document over, and says which statements go without the condition or lose something by it. */
export function takeChange(
  sitting: Sitting,
  change: ConditionChange | StatementConditionChange,
  words: string,
): void {
  if (change.kind === 'refused') {
    sitting.talk.say(change.problem);
    return;
  }
  changeDocument(sitting, change.document, words);
  sitting.talk.say(`Done: ${words}.`, ...notesOf(change));
}

function notesOf(change: Extract<ConditionChange | StatementConditionChange, { kind: 'changed' }>): string[] {
  const left =
    'left' in change
      ? change.left.map(({ statement, reason }) => `Statement ${statement + 1} goes without it: ${reason}`)
      : [];
  const cautions = change.cautions.map(caution =>
    typeof caution === 'string'
      ? `Beware: ${caution}`
      : `Statement ${caution.statement + 1}: ${caution.reason}`,
  );
  return [...left, ...cautions];
}
