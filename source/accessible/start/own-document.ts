import { type DocumentText, readDocumentFile } from '../../procedure/document-file.ts';
import { readDocumentText, type TextProblem } from '../../procedure/document-text.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_DOCUMENTS } from '../../procedure/explained/starts.ts';
import { askBlock } from '../asking/ask-block.ts';
import { askText } from '../asking/ask-text.ts';
import { failureLines } from '../failure-lines.ts';
import type { Sitting } from '../sitting.ts';

/** askFile asks for a file with a policy document until one can be read; nothing when the person goes back. */
export async function askFile(sitting: Sitting, current = ''): Promise<DocumentText | undefined> {
  for (;;) {
    const given = await askText(sitting.talk, {
      question: ['Which file?'],
      current,
      need: 'required',
      check: () => undefined,
      help: withOwnWords(
        EXPLAINED_DOCUMENTS,
        'Placeholders such as <cluster_name> are asked for afterwards.',
        'A path from the folder in which you began; ~ is your own folder. The file is only read.',
      ),
    });
    if (given.kind === 'back') return undefined;
    const read = await sitting.attempt(() => readDocumentFile(given.text));
    if (read.kind === 'done') return read.value;
    const { message, hint } = read.failure;
    sitting.talk.say(
      ...(read.failure.kind === 'usage' ? [message, ...(hint ? [hint] : [])] : failureLines(read.failure)),
    );
  }
}

/** askPaste takes a policy document that is typed or pasted; nothing when the person goes back. */
export async function askPaste({ talk }: Sitting): Promise<DocumentText | undefined> {
  const given = await askBlock(talk, {
    question: ['Paste or type the policy document.'],
    isWhole: text => readDocumentText(text).kind === 'document',
    ending: 'It ends with its last bracket, or with a line that holds a dot alone',
  });
  return given.kind === 'back' ? undefined : { origin: 'a pasted text', text: given.text };
}

/** problemLines say what keeps a text from being a policy document, line by line. */
export function problemLines(problems: readonly TextProblem[], text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  return problems.flatMap(({ line, column, sentence }) => [
    `Line ${line}, character ${column}: ${sentence}`,
    ...(lines[line - 1] === undefined ? [] : [`That line is: ${lines[line - 1]?.trim()}`]),
  ]);
}
