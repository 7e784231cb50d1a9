import type { Answers } from '../../procedure/answers.ts';
import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_FINDINGS } from '../../procedure/explained/reviews.ts';
import { type Mended, mendAll, mendFinding, type Review, reviewOf } from '../../procedure/reviewed-policy.ts';
import { stepQuestion } from '../../procedure/steps.ts';
import { chooseOne, type Told } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import { editJson } from '../editor/json.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import { hasEditor } from '../own-editor.ts';
import { findingOption, reviewLines, reviewTold } from '../review-words.ts';
import type { Sitting } from '../sitting.ts';
import { askWhatWould } from '../what-would.ts';

/** A mending that can be taken back. */
interface Change {
  readonly answers: Answers;
  readonly words: string;
}

/** reviewPolicyStep tells what the policy allows and what was found, mends what can be mended, and answers questions to it. */
export async function reviewPolicyStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const changes: Change[] = [];
  const heard = new Heard();
  let lines = heading;
  let toldOf: Answers | undefined;
  for (;;) {
    const { answers } = sitting;
    const review = reviewOf({ kind: 'answers', answers });
    const chosen = await chooseOne<string>(sitting.talk, {
      question: [...lines, ...(toldOf === answers ? [] : reviewLines(review)), stepQuestion('review-policy')],
      options: choicesFor(sitting, review, changes),
      usual: 'on',
      help: HELP,
      heard,
      tell: answer => (answer.kind === 'chosen' ? told(sitting, review, answer.id) : undefined),
    });
    lines = [];
    toldOf = answers;
    if (chosen.kind !== 'chosen' || chosen.id === 'edit') return BACK;
    if (chosen.id === 'on') return NEXT;
    if (chosen.id === 'text') await editJson(sitting);
    else if (chosen.id === 'undo') takeBack(sitting, changes);
    else mend(sitting, review, chosen.id, changes);
  }
}

const BY_HAND = 'That cannot be mended at once. The last choice leads to the statements, to change it there.';

const HELP = withOwnWords(
  EXPLAINED_FINDINGS,
  'The number of a finding mends it, where that can be done at once.',
);

function choicesFor(sitting: Sitting, review: Review, changes: readonly Change[]): Option[] {
  const last = changes.at(-1);
  const mendable = review.findings.some(({ remedy }) => remedy.kind === 'fix');
  return [
    { id: 'on', label: 'Yes, go on' },
    ...review.findings.map(findingOption),
    ...(mendable ? [{ id: 'all', label: 'Mend all that can be mended' }] : []),
    ...(last === undefined ? [] : [{ id: 'undo', label: `Take back: ${last.words}` }]),
    { id: 'ask', label: 'Ask what it would allow' },
    { id: 'table', label: 'Hear it by service' },
    { id: 'json', label: 'Read the JSON' },
    ...(hasEditor(sitting) ? [{ id: 'text', label: 'Edit the JSON in your editor' }] : []),
    { id: 'edit', label: 'Change it' },
  ];
}

/** What leaves the policy as it is. */
async function told(sitting: Sitting, review: Review, id: string): Promise<Told> {
  if (id !== 'ask') return reviewTold(id, review, BY_HAND);
  await askWhatWould(sitting, review);
  return [];
}

function takeBack(sitting: Sitting, changes: Change[]): void {
  const last = changes.pop();
  if (last === undefined) return;
  sitting.answers = last.answers;
  sitting.talk.say(`Taken back: ${last.words}.`);
}

/** A finding that cannot be mended by itself says so. */
function mend(sitting: Sitting, review: Review, id: string, changes: Change[]): void {
  const { answers, talk } = sitting;
  const before = { kind: 'answers', answers } as const;
  const found = review.findings[Number(id.split(' ')[1])];
  const { reviewed, done }: Mended = found === undefined ? mendAll(before) : mendFinding(before, found);
  if (reviewed.kind !== 'answers' || done.length === 0) {
    talk.say(BY_HAND);
    return;
  }
  const words = done.join('; ');
  changes.push({ answers, words });
  sitting.answers = reviewed.answers;
  talk.say(`Done: ${words}.`);
}
