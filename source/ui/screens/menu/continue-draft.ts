import type { AccountChoice } from '../../../account/account.ts';
import type { OpenedDraft } from '../../../procedure/wizard-draft.ts';
import { keptChoice } from '../../../settings/draft.ts';
import { beginAnew } from '../../state/begin-anew.ts';
import { goTo, openScreen, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { workIn } from '../../state/work-in.ts';
import type { Continued } from './menu-state.ts';

/** draftOpened goes on with a draft at once, or asks first where, when it was made in another place. */
export function draftOpened(wizard: Wizard, draft: OpenedDraft): Wizard {
  // Who has gone elsewhere meanwhile is not called back.
  if (wizard.screen !== 'menu' && wizard.screen !== 'drafts') return wizard;
  if (isSamePlace(draft.choice, keptChoice(wizard.choice))) return takeUp(wizard, draft, 'here');
  return openScreen(withLocal(wizard, 'continued', { draft, place: 'there' }), 'draft-place');
}

/** takeUp takes the draft in hand; from then on the answers are saved into it. */
export function takeUp(wizard: Wizard, draft: OpenedDraft, place: Continued['place']): Wizard {
  const chosen = withLocal(wizard, 'continued', { draft, place });
  return sendFor(chosen, { type: 'take-up-draft', mark: draft.mark });
}

/** draftTakenUp goes to the step at which the draft was left, in the account that was chosen for it. */
export function draftTakenUp(wizard: Wizard): Wizard {
  const { continued } = wizard.local;
  if (continued === undefined) return wizard;
  const { answers, step, choice, notices } = continued.draft;
  const notice = notices.length === 0 ? undefined : notices.join(' ');
  if (continued.place === 'here') {
    const { callerValues } = wizard.answers;
    return { ...goTo(beginAnew(wizard, { ...answers, callerValues }), step), notice };
  }
  const begun = beginAnew(wizard, { ...answers, callerValues: {} });
  return { ...workIn(withLocal(begun, 'continueAt', step), choice), notice };
}

/** Both as drafts keep them, which write addresses in one way. Regions do not count: IAM is one for all of them. */
function isSamePlace(a: AccountChoice, b: AccountChoice): boolean {
  if (a.sandbox || b.sandbox) return a.sandbox === b.sandbox;
  return a.profile === b.profile && a.endpointUrl === b.endpointUrl;
}
