import { statements } from '../../policy/document.ts';
import type { Answers } from '../../procedure/answers.ts';
import type { DocumentText } from '../../procedure/document-file.ts';
import type { TextProblem } from '../../procedure/document-text.ts';
import { EXPLAINED_STARTS } from '../../procedure/explained/starts.ts';
import { startFromText } from '../../procedure/import-document.ts';
import { CREATE_STEPS, stepQuestion } from '../../procedure/steps.ts';
import { plural } from '../../text/words.ts';
import { askYes } from '../asking/ask-yes.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import { editText, hasEditor } from '../own-editor.ts';
import type { Sitting } from '../sitting.ts';
import { beginWith } from '../start/begin-with.ts';
import { askManaged } from '../start/managed.ts';
import { managedMove } from '../start/managed-use.ts';
import { askFile, askPaste, problemLines } from '../start/own-document.ts';
import { askTemplate } from '../start/template.ts';

type Kind = 'kept' | 'given' | 'template' | 'aws' | 'customer' | 'file' | 'paste' | 'editor' | 'blank';

/** startStep asks where the policy starts from: a template, a policy that exists, a document of the person's own, or nothing. */
export async function startStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const heard = new Heard();
  let lines = heading;
  for (;;) {
    const { answers, given } = sitting;
    const chosen = await chooseOne<Kind>(sitting.talk, {
      question: [...lines, stepQuestion('start')],
      options: kindsFor(sitting),
      usual: answers.start === undefined ? 'template' : 'kept',
      help: EXPLAINED_STARTS,
      heard,
    });
    if (chosen.kind !== 'chosen') return BACK;
    if (chosen.id === 'kept') return NEXT;
    lines = [];
    const move =
      chosen.id === 'given' && given !== undefined
        ? (await beginWith(sitting, given)) === 'begun'
          ? NEXT
          : undefined
        : await takeStart(sitting, chosen.id);
    if (move !== undefined) return move;
  }
}

function kindsFor(sitting: Sitting): Option<Kind>[] {
  const { answers, given } = sitting;
  const kept: Option<Kind>[] =
    answers.start === undefined ? [] : [{ id: 'kept', label: `Go on with ${keptWords(answers)}` }];
  const before: Option<Kind>[] =
    given?.kind === 'document' && answers.start !== given
      ? [{ id: 'given', label: `The document from ${given.origin}`, note: 'given with --policy-document' }]
      : [];
  return [
    ...kept,
    ...before,
    { id: 'template', label: 'A template', note: 'the example policies of AWS, brought up to date' },
    { id: 'aws', label: 'A policy of AWS', note: 'as a copy, or to attach as it is' },
    { id: 'customer', label: 'A policy of this account', note: 'as a copy, or to change' },
    { id: 'file', label: 'A JSON file' },
    { id: 'paste', label: 'A pasted JSON document' },
    ...(hasEditor(sitting)
      ? [{ id: 'editor', label: 'A JSON document written in your editor' } as const]
      : []),
    { id: 'blank', label: 'Nothing', note: 'choose the actions yourself' },
  ];
}

function keptWords(answers: Answers): string {
  const step = CREATE_STEPS.find(({ id }) => id === 'start');
  return step?.summary(answers) ?? '';
}

/** What leads on from here, or nothing when the kind is to be chosen again. */
async function takeStart(sitting: Sitting, kind: Kind): Promise<Move | undefined> {
  switch (kind) {
    case 'template': {
      const chosen = await askTemplate(sitting, 'all');
      if (chosen === undefined) return undefined;
      return (await beginWith(sitting, { kind, ...chosen })) === 'begun' ? NEXT : undefined;
    }
    case 'aws':
    case 'customer': {
      const row = await askManaged(sitting, kind);
      return row && managedMove(sitting, row, kind);
    }
    case 'file':
      return takeDocument(sitting, await askFile(sitting, sitting.preset.file));
    case 'paste':
      return takeDocument(sitting, await askPaste(sitting));
    case 'editor':
      return takeDocument(sitting, await written(sitting, ''));
    default:
      return (await beginWith(sitting, { kind: 'blank' })) === 'begun' ? NEXT : undefined;
  }
}

/** What was written in the editor, which is opened with a text that is to be put right. */
async function written(sitting: Sitting, text: string): Promise<DocumentText | undefined> {
  const made = await editText(sitting, text, problemsIn);
  return made === undefined ? undefined : { origin: 'your editor', text: made };
}

function problemsIn(text: string): readonly TextProblem[] {
  const made = startFromText(text, '');
  return made.kind === 'problems' ? made.problems : [];
}

async function takeDocument(sitting: Sitting, given: DocumentText | undefined): Promise<Move | undefined> {
  if (given === undefined) return undefined;
  const { talk } = sitting;
  const made = startFromText(given.text, given.origin);
  if (made.kind === 'problems') {
    talk.say('This is no policy document:', ...problemLines(made.problems, given.text));
    if (!hasEditor(sitting)) return undefined;
    const mend = await askYes(talk, ['Put it right in your editor?'], EDITOR_HELP);
    return mend === 'no' ? undefined : takeDocument(sitting, await written(sitting, given.text));
  }
  if ((await beginWith(sitting, made.start)) === 'kept') return undefined;
  const count = statements(sitting.answers.document).length;
  talk.say(`Taken: a policy document with ${plural(count, 'statement')}.`);
  return NEXT;
}

const EDITOR_HELP = [
  'Your editor is the one that VISUAL or EDITOR names. It gets the text as it is; a file that it came from is not changed.',
];
