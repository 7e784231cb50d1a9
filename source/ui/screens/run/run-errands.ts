import { saveRequestFile } from '../../../procedure/save-request-file.ts';
import type { Performers } from '../../effects/performer.ts';
import type { RunErrand } from './run-screen-state.ts';

/** RUN_ERRANDS reach outside for the final review and the screens after it. */
export const RUN_ERRANDS: Performers<RunErrand> = {
  'save-request': async ({ path, text, overwrite }) => ({
    type: 'request-saved',
    file: saveRequestFile(path, text, overwrite),
  }),
};
