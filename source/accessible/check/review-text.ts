import { parseArn } from '../../policy/arn.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_FINDINGS } from '../../procedure/explained/reviews.ts';
import { type Mended, mendAll, mendFinding, type Review, reviewOf } from '../../procedure/reviewed-policy.ts';
import { saveDocumentFile } from '../../procedure/save-document-file.ts';
import { askYes } from '../asking/ask-yes.ts';
import { type Chosen, chooseOne } from '../asking/choose-one.ts';
import type { Option } from '../asking/option.ts';
import { findingWords, reviewLines, reviewTold } from '../review-words.ts';
import { saveAs } from '../run/save-request.ts';
import type { Sitting } from '../sitting.ts';
import { problemLines } from '../start/own-document.ts';
import { askWhatWould } from '../what-would.ts';
import type { Checked } from './checked.ts';

/** Where a check ended: what is to become of the text. */
export type CheckEnd =
  | { readonly kind: 'back' }
  | { readonly kind: 'new-policy' | 'new-version'; readonly text: string };

/** reviewText tells what was found in a text, mends it, asks it, saves it, until the person goes on with it or back. */
export async function reviewText(sitting: Sitting, checked: Checked): Promise<CheckEnd> {
  const { talk } = sitting;
  const before: string[] = [];
  let text = checked.text;
  let saved = checked.text;
  let isTold = false;
  for (;;) {
    const review = reviewOf({ kind: 'text', text });
    const chosen: Chosen<string> = await chooseOne<string>(talk, {
      question: [...(isTold ? [] : allLines(review)), `What shall become of ${checked.origin}?`],
      options: choicesFor(review, before, checked, text),
      help: HELP,
      tell: answer => (answer.kind === 'chosen' ? reviewTold(answer.id, review, BY_HAND) : undefined),
    });
    isTold = true;
    if (chosen.kind !== 'chosen') {
      if (text === saved || (await giveUp(sitting)) === 'yes') return { kind: 'back' };
      continue;
    }
    switch (chosen.id) {
      case 'new-policy':
      case 'new-version':
        return { kind: chosen.id, text };
      case 'ask':
        await askWhatWould(sitting, review);
        break;
      case 'save': {
        const now = text;
        const end = await saveAs(sitting, 'policy.json', (name, overwrite) =>
          saveDocumentFile(name, now, overwrite),
        );
        if (end === 'saved') saved = text;
        break;
      }
      case 'undo':
        text = before.pop() ?? text;
        isTold = false;
        break;
      default: {
        const found = review.findings[Number(chosen.id.split(' ')[1])];
        const reviewed = { kind: 'text', text } as const;
        const mended: Mended = found === undefined ? mendAll(reviewed) : mendFinding(reviewed, found);
        if (mended.reviewed.kind !== 'text' || mended.done.length === 0) {
          talk.say(BY_HAND);
          break;
        }
        before.push(text);
        text = mended.reviewed.text;
        talk.say(`Done: ${mended.done.join('; ')}.`);
        isTold = false;
      }
    }
  }
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
  { findings, reading }: Review,
  before: readonly string[],
  { policy, text: given }: Checked,
  text: string,
): Option[] {
  const mendable = findings.some(({ remedy }) => remedy.kind === 'fix');
  const isOwn = policy !== undefined && parseArn(policy.arn)?.account !== 'aws';
  const isDocument = reading.kind === 'document';
  return [
    ...findings.map((one, index) => ({ id: `finding ${index}`, label: findingWords(one) })),
    ...(mendable ? [{ id: 'all', label: 'Mend all that can be mended' }] : []),
    ...(before.length === 0 ? [] : [{ id: 'undo', label: 'Take the last mending back' }]),
    ...(isDocument
      ? [
          { id: 'ask', label: 'Ask what it would allow' },
          { id: 'table', label: 'Hear it by service' },
        ]
      : []),
    { id: 'json', label: 'Read the text' },
    { id: 'save', label: 'Save it to a file' },
    ...(isDocument ? [{ id: 'new-policy', label: 'Start a new policy with it' }] : []),
    ...(isOwn && text !== given ? [{ id: 'new-version', label: 'Make it a new version of the policy' }] : []),
  ];
}

function giveUp({ talk }: Sitting): Promise<'yes' | 'no'> {
  return askYes(talk, ['What was mended is saved nowhere. Give it up?'], HELP);
}
