import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_FINDINGS } from '../../procedure/explained/reviews.ts';
import { type Mended, mendAll, mendFinding, reviewOf } from '../../procedure/reviewed-policy.ts';
import { type Chosen, chooseOne } from '../asking/choose-one.ts';
import type { Option } from '../asking/option.ts';
import { BACK, type Move, NEXT } from '../move.ts';
import { findingWords, reviewLines, reviewTold } from '../review-words.ts';
import type { Sitting } from '../sitting.ts';
import { askWhatWould } from '../what-would.ts';

/** reviewPolicyStep tells what the policy allows and what was found, mends what can be mended, and answers questions to it. */
export async function reviewPolicyStep(sitting: Sitting, heading: readonly string[]): Promise<Move> {
  const { talk } = sitting;
  const before: { readonly answers: Sitting['answers']; readonly words: string }[] = [];
  let lines = heading;
  let isTold = false;
  for (;;) {
    const review = reviewOf({ kind: 'answers', answers: sitting.answers });
    const mendable = review.findings.some(({ remedy }) => remedy.kind === 'fix');
    const chosen: Chosen<string> = await chooseOne<string>(talk, {
      question: [...lines, ...(isTold ? [] : reviewLines(review)), 'Is this the policy that you mean?'],
      options: [
        { id: 'on', label: 'Yes, go on' },
        ...review.findings.map(
          (one, index): Option => ({ id: `finding ${index}`, label: findingWords(one) }),
        ),
        ...(mendable ? [{ id: 'all', label: 'Mend all that can be mended' }] : []),
        ...(before.length === 0 ? [] : [{ id: 'undo', label: `Take back: ${before.at(-1)?.words}` }]),
        { id: 'ask', label: 'Ask what it would allow' },
        { id: 'table', label: 'Hear it by service' },
        { id: 'json', label: 'Read the JSON' },
        { id: 'edit', label: 'Change it' },
      ],
      usual: 'on',
      help: HELP,
      tell: answer => (answer.kind === 'chosen' ? reviewTold(answer.id, review, BY_HAND) : undefined),
    });
    lines = [];
    isTold = true;
    if (chosen.kind !== 'chosen') return BACK;
    switch (chosen.id) {
      case 'on':
        return NEXT;
      case 'edit':
        return BACK;
      case 'ask':
        await askWhatWould(sitting, review);
        break;
      case 'undo': {
        const last = before.pop();
        if (last === undefined) break;
        sitting.answers = last.answers;
        talk.say(`Taken back: ${last.words}.`);
        isTold = false;
        break;
      }
      default: {
        const reviewed = { kind: 'answers', answers: sitting.answers } as const;
        const found = review.findings[Number(chosen.id.split(' ')[1])];
        const mended: Mended =
          chosen.id === 'all' || found === undefined ? mendAll(reviewed) : mendFinding(reviewed, found);
        isTold = !take(sitting, mended, before);
      }
    }
  }
}

const BY_HAND = 'That cannot be mended at once: change it in the editor.';

const HELP = withOwnWords(
  EXPLAINED_FINDINGS,
  'The number of a finding mends it, where that can be done at once.',
);

/** Whether anything changed; a finding that cannot be mended by itself says so. */
function take(
  sitting: Sitting,
  { reviewed, done }: Mended,
  before: { readonly answers: Sitting['answers']; readonly words: string }[],
): boolean {
  if (reviewed.kind !== 'answers' || done.length === 0) {
    sitting.talk.say(BY_HAND);
    return false;
  }
  const words = done.join('; ');
  before.push({ answers: sitting.answers, words });
  sitting.answers = reviewed.answers;
  sitting.talk.say(`Done: ${words}.`);
  return true;
}
