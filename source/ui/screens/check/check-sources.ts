import { statements } from '../../../policy/document.ts';
import { readDocumentText } from '../../../procedure/document-text.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_DOCUMENTS } from '../../../procedure/explained/starts.ts';
import { plural } from '../../../text/words.ts';
import { fileScreen } from '../document-source/file-screen.tsx';
import type { SourceUse } from '../document-source/source-use.ts';
import { textScreen } from '../document-source/text-screen.tsx';
import { checkText } from './open-check.ts';

/** A document of the person's own is checked; one with mistakes is just what a check is for. */
const FOR_CHECK: SourceUse = {
  file: 'check-file',
  text: 'check-text',
  problems: () => [],
  take: (wizard, source) =>
    checkText(wizard, source, { kind: wizard.screen === 'check-file' ? 'file' : 'paste' }),
  described: text => {
    const read = readDocumentText(text);
    return [
      read.kind === 'problems'
        ? 'Enter checks it: it has mistakes, which are then shown by line.'
        : `A policy document with ${plural(statements(read.document).length, 'statement')}. Enter checks it.`,
    ];
  },
  help: withOwnWords(EXPLAINED_DOCUMENTS, 'ctrl+o opens the text in the editor that VISUAL or EDITOR names.'),
};

/** checkFile asks for a file to check. */
export const checkFile = fileScreen(FOR_CHECK);

/** checkPaste takes a pasted document to check. */
export const checkPaste = textScreen(FOR_CHECK);
