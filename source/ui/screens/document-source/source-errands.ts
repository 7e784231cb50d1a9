import { readDocumentFile } from '../../../procedure/document-file.ts';
import type { Performers } from '../../effects/performer.ts';
import type { SourceErrand } from './source-state.ts';

/** SOURCE_ERRANDS read documents from files. */
export const SOURCE_ERRANDS: Performers<SourceErrand> = {
  'read-file': async ({ name }) => ({ type: 'file-read', ...(await readDocumentFile(name)) }),
};
