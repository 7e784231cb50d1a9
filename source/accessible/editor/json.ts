import { statements } from '../../policy/document.ts';
import { documentProblems, documentText, withDocumentText } from '../../procedure/document-text.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_JSON } from '../../procedure/explained/statements.ts';
import { saveDocumentFile } from '../../procedure/save-document-file.ts';
import { plural } from '../../text/words.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import { editText, hasEditor } from '../own-editor.ts';
import { saveAs } from '../run/save-request.ts';
import type { Sitting } from '../sitting.ts';
import { askFile, askPaste, problemLines } from '../start/own-document.ts';
import { changeDocument } from './history.ts';

type Wish = 'done' | 'read' | 'edit' | 'paste' | 'file' | 'save';

/** jsonTalk reads the policy as JSON, and takes another text in its place: edited, pasted, or from a file. */
export async function jsonTalk(sitting: Sitting): Promise<void> {
  const heard = new Heard();
  for (;;) {
    const chosen = await chooseOne<Wish>(sitting.talk, {
      question: ['The policy as JSON: what with it?'],
      options: [
        { id: 'read', label: 'Read it', note: 'placeholders kept' },
        ...(hasEditor(sitting) ? [{ id: 'edit', label: 'Edit it in your editor' } as const] : []),
        { id: 'paste', label: 'Paste another text in its place' },
        { id: 'file', label: 'Take the text of a file in its place' },
        { id: 'save', label: 'Save it to a file', note: 'to be edited elsewhere' },
        { id: 'done', label: 'Done' },
      ],
      usual: 'done',
      help: HELP,
      heard,
    });
    if (chosen.kind !== 'chosen' || chosen.id === 'done') return;
    await act(sitting, chosen.id);
  }
}

const HELP = withOwnWords(
  EXPLAINED_JSON,
  'To edit it where no editor is offered here, set EDITOR, or save it to a file, edit that, and take its text from there.',
);

async function act(sitting: Sitting, wish: Exclude<Wish, 'done'>): Promise<void> {
  const text = documentText(sitting.answers.document);
  switch (wish) {
    case 'read':
      sitting.talk.say('', ...text.trimEnd().split('\n'));
      return;
    case 'save':
      await saveAs(sitting, 'policy.json', (name, overwrite) => saveDocumentFile(name, text, overwrite));
      return;
    case 'edit':
      return editJson(sitting);
    case 'file':
      return takeText(sitting, (await askFile(sitting))?.text);
    case 'paste':
      return takeText(sitting, (await askPaste(sitting))?.text);
  }
}

/** editJson gives the policy to the person's editor, and takes over what comes back. */
export async function editJson(sitting: Sitting): Promise<void> {
  takeText(sitting, await editText(sitting, documentText(sitting.answers.document), documentProblems));
}

function takeText(sitting: Sitting, text: string | undefined): void {
  if (text === undefined) return;
  const { talk, answers } = sitting;
  const read = withDocumentText(answers, text);
  if (read.kind === 'problems') {
    talk.say(
      'The policy is as it was, for the text is no policy document:',
      ...problemLines(read.problems, text),
    );
    return;
  }
  const { document } = read.answers;
  if (document === answers.document) {
    talk.say('The text says the same: nothing was changed.');
    return;
  }
  changeDocument(sitting, document, 'the edit of the JSON');
  talk.say(`The policy is as you wrote it: ${plural(statements(document).length, 'statement')}.`);
}
