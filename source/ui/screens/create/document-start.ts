import { statements } from '../../../policy/document.ts';
import { placeholdersIn } from '../../../policy/placeholders.ts';
import { readDocumentText } from '../../../procedure/document-text.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_DOCUMENTS } from '../../../procedure/explained/starts.ts';
import { startFromText } from '../../../procedure/import-document.ts';
import { plural } from '../../../text/words.ts';
import { fileScreen } from '../document-source/file-screen.tsx';
import type { SourceUse } from '../document-source/source-use.ts';
import { textScreen } from '../document-source/text-screen.tsx';
import { beginWith, startChosen } from './begin-with.ts';

/** A document of the person's own becomes the start of a policy. */
const AS_START: SourceUse = {
  file: 'document-file',
  text: 'document-text',
  problems: text => {
    const read = readDocumentText(text);
    return read.kind === 'problems' ? read.problems : [];
  },
  take: (wizard, { origin, text }) => {
    const made = startFromText(text, origin);
    return made.kind === 'start' ? beginWith(wizard, startChosen(`${origin} ${text}`, made.start)) : wizard;
  },
  described: text => {
    const read = readDocumentText(text);
    if (read.kind === 'problems') return [];
    const open = placeholdersIn(read.document);
    const asked =
      open.length === 0
        ? ''
        : `, and ${plural(open.length, 'placeholder')}: ${open.map(name => `<${name}>`).join(' ')}`;
    return [
      `A policy document with ${plural(statements(read.document).length, 'statement')}${asked}. Enter takes it.`,
    ];
  },
  help: withOwnWords(
    EXPLAINED_DOCUMENTS,
    'Placeholders in angle brackets, such as <cluster_name> in the examples of AWS, are asked for in the next step.',
    'ctrl+o opens the text in the editor that VISUAL or EDITOR names.',
  ),
};

/** documentFile asks for a file to start from. */
export const documentFile = fileScreen(AS_START);

/** documentText takes a pasted document to start from. */
export const documentText = textScreen(AS_START);
