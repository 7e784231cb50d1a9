import { parseArn } from '../../policy/arn.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_FINDINGS } from '../../procedure/explained/reviews.ts';
import { type Mended, mendAll, mendFinding, type Review, reviewOf } from '../../procedure/reviewed-policy.ts';
import { saveDocumentFile } from '../../procedure/save-document-file.ts';
import type { Overwrite } from '../../procedure/save-text-file.ts';
import { askYes } from '../asking/ask-yes.ts';
import { chooseOne, type Told } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import { LeaveAsked } from '../asking/ways-out.ts';
import { editText, hasEditor } from '../own-editor.ts';
import { findingOption, reviewLines, reviewTold } from '../review-words.ts';
import { saveAs } from '../run/save-request.ts';
import type { Sitting } from '../sitting.ts';
import { problemLines } from '../start/own-document.ts';
import { askWhatWould } from '../what-would.ts';
import type { Checked } from './checked.ts';

/** Where a check ended: what is to become of the text. */
export type CheckEnd =
  | { readonly kind: 'back' }
  | { readonly kind: 'new-policy' | 'new-version'; readonly text: string };

/** The text as it stands, what it was before each change, and what of it is in a file. */
interface Desk {
  text: string;
  saved: string;
  readonly before: string[];
  /** The text whose findings were told last. */
  told: string | undefined;
}

/** reviewText tells what was found in a text, mends it, asks it, saves it, until the person goes on with it or back. */
export async function reviewText(sitting: Sitting, checked: Checked): Promise<CheckEnd> {
  const desk: Desk = { text: checked.text, saved: checked.text, before: [], told: undefined };
  const heard = new Heard();
  for (;;) {
    const end = await orLeave(sitting, desk, () => oneChoice(sitting, checked, desk, heard));
    if (end !== undefined) return end;
  }
}

async function oneChoice(
  sitting: Sitting,
  checked: Checked,
  desk: Desk,
  heard: Heard,
): Promise<CheckEnd | undefined> {
  const { text, told: toldOf } = desk;
  const review = reviewOf({ kind: 'text', text });
  desk.told = text;
  const chosen = await chooseOne<string>(sitting.talk, {
    question: [...(toldOf === text ? [] : allLines(review)), `What shall become of ${checked.origin}?`],
    options: choicesFor(sitting, review, checked, desk),
    help: HELP,
    heard,
    tell: answer => (answer.kind === 'chosen' ? told(sitting, review, desk, answer.id) : undefined),
  });
  if (chosen.kind !== 'chosen') return (await mayGo(sitting, desk)) === 'yes' ? { kind: 'back' } : undefined;
  if (chosen.id === 'new-policy' || chosen.id === 'new-version') return { kind: chosen.id, text };
  await change(sitting, review, desk, chosen.id);
  return undefined;
}

/** To leave, wherever it is asked for, gives up what b would give up: an edited text is kept in no draft. */
async function orLeave<T>(sitting: Sitting, desk: Desk, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof LeaveAsked) || (await mayGo(sitting, desk)) === 'yes') throw error;
    return undefined;
  }
}

/** What leaves the text as it is. */
async function told(sitting: Sitting, review: Review, desk: Desk, id: string): Promise<Told> {
  switch (id) {
    case 'ask':
      await askWhatWould(sitting, review);
      return [];
    case 'save': {
      const save = (name: string, overwrite: Overwrite) => saveDocumentFile(name, desk.text, overwrite);
      if ((await saveAs(sitting, 'policy.json', save)) === 'saved') desk.saved = desk.text;
      return [];
    }
    default:
      return reviewTold(id, review, BY_HAND);
  }
}

async function change(sitting: Sitting, review: Review, desk: Desk, id: string): Promise<void> {
  if (id === 'undo') {
    desk.text = desk.before.pop() ?? desk.text;
    sitting.talk.say('Taken back.');
    return;
  }
  const next =
    id === 'edit' ? await editText(sitting, desk.text, () => []) : mended(sitting, review, desk, id);
  if (next === undefined) return;
  desk.before.push(desk.text);
  desk.text = next;
}

function mended({ talk }: Sitting, review: Review, { text }: Desk, id: string): string | undefined {
  const before = { kind: 'text', text } as const;
  const found = review.findings[Number(id.split(' ')[1])];
  const { reviewed, done }: Mended = found === undefined ? mendAll(before) : mendFinding(before, found);
  if (reviewed.kind !== 'text' || done.length === 0) {
    talk.say(BY_HAND);
    return undefined;
  }
  talk.say(`Done: ${done.join('; ')}.`);
  return reviewed.text;
}

const BY_HAND = 'That cannot be mended at once.';

const HELP = withOwnWords(
  EXPLAINED_FINDINGS,
  'The number of a finding mends it, where that can be done at once. A checked policy can be the start of a new one, or a new version of the policy that it came from.',
);

function allLines(review: Review): string[] {
  const { reading, text } = review;
  const problems = reading.kind === 'problems' ? problemLines(reading.problems, text) : [];
  return [...reviewLines(review), ...problems];
}

function choicesFor(
  sitting: Sitting,
  { findings, reading }: Review,
  { policy, text: given }: Checked,
  { text, before }: Desk,
): Option[] {
  const mendable = findings.some(({ remedy }) => remedy.kind === 'fix');
  const isOwn = policy !== undefined && parseArn(policy.arn)?.account !== 'aws';
  const isDocument = reading.kind === 'document';
  return [
    ...findings.map(findingOption),
    ...(mendable ? [{ id: 'all', label: 'Mend all that can be mended' }] : []),
    ...(before.length === 0 ? [] : [{ id: 'undo', label: 'Take the last change back' }]),
    ...(isDocument
      ? [
          { id: 'ask', label: 'Ask what it would allow' },
          { id: 'table', label: 'Hear it by service' },
        ]
      : []),
    { id: 'json', label: 'Read the text' },
    ...(hasEditor(sitting) ? [{ id: 'edit', label: 'Edit the text in your editor' }] : []),
    { id: 'save', label: 'Save it to a file' },
    ...(isDocument ? [{ id: 'new-policy', label: 'Start a new policy with it' }] : []),
    ...(isOwn && text !== given ? [{ id: 'new-version', label: 'Make it a new version of the policy' }] : []),
  ];
}

async function mayGo({ talk }: Sitting, { text, saved }: Desk): Promise<'yes' | 'no'> {
  if (text === saved) return 'yes';
  return askYes(talk, ['What was changed is saved nowhere. Give it up?'], HELP);
}
