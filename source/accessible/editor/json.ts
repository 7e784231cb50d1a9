import { statements } from '../../policy/document.ts';
import { documentText, readDocumentText, withDocumentText } from '../../procedure/document-text.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_JSON } from '../../procedure/explained/statements.ts';
import { saveDocumentFile } from '../../procedure/save-document-file.ts';
import { plural } from '../../text/words.ts';
import { askBlock } from '../asking/ask-block.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { saveAs } from '../run/save-request.ts';
import type { Sitting } from '../sitting.ts';
import { askFile, problemLines } from '../start/own-document.ts';
import { changeDocument } from './history.ts';

/** jsonTalk reads the policy as JSON, and takes another text in its place: pasted, or from a file. */
export async function jsonTalk(sitting: Sitting): Promise<void> {
  const { talk } = sitting;
  for (;;) {
    const chosen = await chooseOne<'done' | 'read' | 'paste' | 'file' | 'save'>(talk, {
      question: ['The policy as JSON: what with it?'],
      options: [
        { id: 'read', label: 'Read it', note: 'placeholders kept' },
        { id: 'paste', label: 'Paste another text in its place' },
        { id: 'file', label: 'Take the text of a file in its place' },
        { id: 'save', label: 'Save it to a file', note: 'to be edited elsewhere' },
        { id: 'done', label: 'Done' },
      ],
      usual: 'done',
      help: withOwnWords(
        EXPLAINED_JSON,
        'To edit it in an editor of your own, save it to a file, edit that, and take its text from there.',
      ),
    });
    if (chosen.kind !== 'chosen' || chosen.id === 'done') return;
    if (chosen.id === 'read') {
      talk.say('', ...documentText(sitting.answers.document).trimEnd().split('\n'));
      continue;
    }
    if (chosen.id === 'save') {
      await saveAs(sitting, 'policy.json', (name, overwrite) =>
        saveDocumentFile(name, documentText(sitting.answers.document), overwrite),
      );
      continue;
    }
    const text = chosen.id === 'file' ? (await askFile(sitting))?.text : await askPolicyText(sitting);
    if (text !== undefined) takeText(sitting, text);
  }
}

async function askPolicyText({ talk }: Sitting): Promise<string | undefined> {
  const given = await askBlock(
    talk,
    ['Paste or type the policy document. It is complete with its last bracket.'],
    text => readDocumentText(text).kind === 'document',
  );
  return given.kind === 'back' ? undefined : given.text;
}

function takeText(sitting: Sitting, text: string): void {
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
