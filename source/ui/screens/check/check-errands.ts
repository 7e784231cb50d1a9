import { saveDocumentFile } from '../../../procedure/save-document-file.ts';
import type { Performers } from '../../effects/performer.ts';
import type { CheckErrand } from './check-state.ts';

/** CHECK_ERRANDS save what was checked, and make room for it in the place of other answers. */
export const CHECK_ERRANDS: Performers<CheckErrand> = {
  'lay-draft-aside': async (_, { services }) => {
    services.drafts.layAside();
    return { type: 'draft-laid-aside' };
  },
  'save-document': async ({ name, text, overwrite }) => ({
    type: 'document-saved',
    file: saveDocumentFile(name, text, overwrite),
  }),
};
