import type { ConditionChange } from '../../../policy/conditions.ts';
import type { RequestCondition } from '../../../policy/request-condition.ts';
import { type ToggleRow, withoutToggle, withToggle } from '../../../procedure/condition-toggles.ts';
import { openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { conditionFields } from './condition-form.ts';
import { withEdit } from './scope-undo.ts';

/** switched turns a common condition on or off; one that takes values asks for them first. */
export function switched(wizard: Wizard, toggle: ToggleRow): Wizard {
  const { kind, state, title } = toggle;
  if (state === 'on') {
    const document = withoutToggle(wizard.answers.document, wizard.local.conditionsOf, kind);
    return withEdit(wizard, document, `${title} is off.`);
  }
  if (kind === 'mfa' || kind === 'tls') return taken(wizard, { kind }, `${title} is on.`);
  return openRequestCondition(wizard, toggle);
}

/** openRequestCondition asks for the values of a common condition; one without values is switched on. */
export function openRequestCondition(wizard: Wizard, toggle: ToggleRow): Wizard {
  const { kind, state, condition, unavailable } = toggle;
  if (state === 'off' && unavailable !== undefined) return { ...wizard, problem: unavailable };
  if (kind === 'tls')
    return state === 'on' ? switched(wizard, toggle) : taken(wizard, { kind }, `${toggle.title} is on.`);
  const opened = JSON.stringify([wizard.local.conditionsOf, kind, condition]);
  const left = wizard.local.requestDraft;
  const form = { fields: conditionFields(kind, condition), focus: 0 };
  const draft = left?.opened === opened ? left : { opened, kind, form };
  return openScreen(withLocal(wizard, 'requestDraft', draft), 'request-condition');
}

/** taken puts a common condition into the scope, and names the statements that go without it or lose by it. */
export function taken(wizard: Wizard, condition: RequestCondition, words: string): Wizard {
  const change = withToggle(wizard.answers.document, wizard.local.conditionsOf, condition);
  return takenOver(wizard, change, words);
}

/** takenOver takes a change over that may leave statements out, or says why there is none. */
export function takenOver(wizard: Wizard, change: ConditionChange, words: string): Wizard {
  if (change.kind === 'refused') return { ...wizard, problem: change.problem };
  const edited = withEdit(wizard, change.document, words);
  const notes = [
    ...change.left.map(({ statement, reason }) => `Statement ${statement + 1} goes without it: ${reason}`),
    ...change.cautions.map(({ statement, reason }) => `Statement ${statement + 1}: ${reason}`),
  ];
  return notes.length === 0 ? edited : { ...edited, problem: `${words} ${notes.join(' ')}` };
}
