import {
  type Mended,
  mendAll,
  mendFinding,
  type ReviewedFinding,
} from '../../../procedure/reviewed-policy.ts';
import { plural, sentenceList } from '../../../text/words.ts';
import { withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { begun } from './finding-blocks.ts';
import { isSamePolicy, reviewedIn, reviewIn, withReviewed } from './subject.ts';

/** findingInHand is the finding that is told in full. */
export function findingInHand(wizard: Wizard): ReviewedFinding | undefined {
  const { findings } = reviewIn(wizard);
  return findings[indexInHand(wizard)];
}

/** indexInHand is its place among the findings. */
export function indexInHand(wizard: Wizard): number {
  const { findings } = reviewIn(wizard);
  return Math.max(0, Math.min(wizard.local.review.finding.index, findings.length - 1));
}

/** fixable counts the findings that can be mended at once. */
export function fixable(wizard: Wizard): number {
  return reviewIn(wizard).findings.filter(({ remedy }) => remedy.kind === 'fix').length;
}

/** mendInHand makes the fix of the finding in hand. */
export function mendInHand(wizard: Wizard): Wizard {
  const found = findingInHand(wizard);
  return found === undefined ? wizard : mended(wizard, mendFinding(reviewedIn(wizard), found));
}

/** mendEverything makes every fix that is certain. */
export function mendEverything(wizard: Wizard): Wizard {
  return mended(wizard, mendAll(reviewedIn(wizard)));
}

/** canUndo tells whether the last thing that was done here can be taken back. */
export function canUndo(wizard: Wizard): boolean {
  const last = wizard.local.review.changes.at(-1);
  return last !== undefined && isSamePolicy(last.after, reviewedIn(wizard));
}

/** undoMending takes back what was done last. */
export function undoMending(wizard: Wizard): Wizard {
  const { review } = wizard.local;
  const last = review.changes.at(-1);
  if (last === undefined || !canUndo(wizard)) return wizard;
  const back = withReviewed(wizard, last.before);
  const next = withLocal(back, 'review', { ...review, changes: review.changes.slice(0, -1) });
  return { ...next, notice: `Taken back: ${last.words}.` };
}

/** changed puts another policy in the place of the one under review, in such a way that it can be taken back. */
export function changed(wizard: Wizard, after: Mended['reviewed'], words: string): Wizard {
  const before = reviewedIn(wizard);
  const { review } = wizard.local;
  // What was done before the policy changed elsewhere can no longer be taken back.
  const changes = canUndo(wizard) ? review.changes : [];
  const next = withReviewed(wizard, after);
  return withLocal(next, 'review', {
    ...review,
    finding: { index: review.finding.index, above: 0 },
    changes: [...changes, { before, after: reviewedIn(next), words }],
  });
}

function mended(wizard: Wizard, { reviewed, done }: Mended): Wizard {
  if (done.length === 0) return wizard;
  const words = sentenceList(done.slice(0, WORDS_MAX).map(begun));
  const more =
    done.length > WORDS_MAX ? ` and ${plural(done.length - WORDS_MAX, 'other fix', 'other fixes')}` : '';
  return { ...changed(wizard, reviewed, words + more), notice: `Done: ${words}${more}. u takes it back.` };
}

/** Fixes that are named one by one. */
const WORDS_MAX = 3;
