import type { ShownFailure } from '../../../procedure/shown-failure.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { beginAnew } from '../../state/begin-anew.ts';
import type { WizardEvent } from '../../state/events.ts';
import { sendFor, withLocal } from '../../state/moves.ts';
import type { Errand, Wizard } from '../../state/wizard.ts';
import { draftOpened, draftTakenUp } from './continue-draft.ts';
import type { MenuErrand } from './menu-state.ts';

/** takeMenuNews takes in what became of drafts, whatever screen is shown; it leaves every other event alone. */
export function takeMenuNews(wizard: Wizard, event: WizardEvent): Wizard | undefined {
  switch (event.type) {
    case 'menu-read':
      return told(withLocal(wizard, 'kept', event.kept), event.notices);
    case 'draft-opened':
      return draftOpened(wizard, event.draft);
    case 'draft-taken-up':
      return draftTakenUp(wizard);
    case 'draft-removed': {
      // Answers whose draft was deleted would only be kept as a draft again.
      const rest = event.was === 'in-hand' ? beginAnew(wizard) : wizard;
      const removed = withLocal(rest, 'removedDrafts', [...rest.local.removedDrafts, event.draft]);
      return reread(removed, `The draft ${safeLine(event.draft.title)} is deleted; u brings it back.`);
    }
    case 'draft-returned':
      return reread(
        withLocal(
          wizard,
          'removedDrafts',
          wizard.local.removedDrafts.filter(({ id }) => id !== event.draft.id),
        ),
        `The draft ${safeLine(event.draft.title)} is back.`,
      );
    case 'draft-saved': {
      const saved = told(withLocal(wizard, 'draftInHand', event.draft), event.notices);
      return event.problem === undefined ? saved : { ...saved, problem: event.problem };
    }
    case 'errand-failed':
      return isOwn(event.errand)
        ? sendFor({ ...wizard, problem: words(event.failure) }, { type: 'read-menu' })
        : undefined;
    default:
      return undefined;
  }
}

const OWN: Readonly<Record<MenuErrand['type'], true>> = {
  'read-menu': true,
  'open-draft': true,
  'take-up-draft': true,
  'remove-draft': true,
  'return-draft': true,
};

function isOwn(errand: Errand): errand is MenuErrand {
  return Object.hasOwn(OWN, errand.type) && errand.type !== 'read-menu';
}

function reread(wizard: Wizard, notice: string): Wizard {
  return sendFor({ ...wizard, notice }, { type: 'read-menu' });
}

function told(wizard: Wizard, notices: readonly string[]): Wizard {
  return notices.length === 0 ? wizard : { ...wizard, notice: notices.map(safeLine).join(' ') };
}

function words({ message, hint }: ShownFailure): string {
  return hint === undefined ? message : `${message} ${hint}`;
}
