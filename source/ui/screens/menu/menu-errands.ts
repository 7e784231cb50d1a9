import { countRuns } from '../../../procedure/run-list.ts';
import { draftRow } from '../../../procedure/wizard-draft.ts';
import { timeWords } from '../../../text/time-words.ts';
import type { Performers } from '../../effects/performer.ts';
import type { MenuErrand } from './menu-state.ts';

/** MENU_ERRANDS read what earlier wizards left, and change which drafts there are. */
export const MENU_ERRANDS: Performers<MenuErrand> = {
  'read-menu': async (_, { services }) => {
    const { drafts, notices } = services.drafts.list();
    const time = timeWords(services.now());
    const rows = drafts.map(draft => ({ ...draftRow(draft, time), choice: draft.choice }));
    return { type: 'menu-read', kept: { drafts: rows, runs: countRuns(services.receipts) }, notices };
  },
  'open-draft': async ({ id }, { services, wizard }) => ({
    type: 'draft-opened',
    draft: services.drafts.open(id, wizard.answers.callerValues),
  }),
  'take-up-draft': async ({ mark }, { services }) => {
    services.drafts.takeUp(mark);
    return { type: 'draft-taken-up' };
  },
  'remove-draft': async ({ id }, { services }) => ({
    type: 'draft-removed',
    ...services.drafts.remove(id),
  }),
  'return-draft': async ({ draft }, { services }) => {
    services.drafts.putBack(draft);
    return { type: 'draft-returned', draft };
  },
};
