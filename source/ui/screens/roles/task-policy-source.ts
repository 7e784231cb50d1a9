import { statements } from '../../../policy/document.ts';
import { readDocumentText } from '../../../procedure/document-text.ts';
import { EXPLAINED_DOCUMENTS } from '../../../procedure/explained/starts.ts';
import { startFromText } from '../../../procedure/import-document.ts';
import { plural } from '../../../text/words.ts';
import { fileScreen } from '../document-source/file-screen.tsx';
import type { SourceUse } from '../document-source/source-use.ts';
import { textScreen } from '../document-source/text-screen.tsx';
import { beginTaskPolicy } from './take-task-policy.ts';

/** A document of the person's own becomes what a task role may do. */
const AS_TASK_POLICY: SourceUse = {
  file: 'task-policy-file',
  text: 'task-policy-text',
  problems: text => {
    const read = readDocumentText(text);
    return read.kind === 'problems' ? read.problems : [];
  },
  take: (wizard, { origin, text }) => {
    const made = startFromText(text, origin);
    return made.kind === 'start' ? beginTaskPolicy(wizard, made.start, origin) : wizard;
  },
  described: text => {
    const read = readDocumentText(text);
    if (read.kind === 'problems') return [];
    return [
      `A policy document with ${plural(statements(read.document).length, 'statement')}. Enter takes it.`,
    ];
  },
  help: EXPLAINED_DOCUMENTS,
};

/** taskPolicyFile asks for a file with what a task role may do. */
export const taskPolicyFile = fileScreen(AS_TASK_POLICY);

/** taskPolicyText takes a pasted document with what a task role may do. */
export const taskPolicyText = textScreen(AS_TASK_POLICY);
