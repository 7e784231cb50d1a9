import type { Answers } from '../../../procedure/answers.ts';
import { type Review, type Reviewed, reviewOf } from '../../../procedure/reviewed-policy.ts';
import { withAnswers, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';

/** isChecking tells whether the screens of the review are about a policy that is only checked. */
export function isChecking({ screen, openers }: Wizard): boolean {
  return screen === 'check' || openers.includes('check');
}

/** reviewedIn is what the screens of the review are about. */
export function reviewedIn(wizard: Wizard): Reviewed {
  const { checked } = wizard.local;
  return isChecking(wizard) && checked !== undefined
    ? checked.reviewed
    : { kind: 'answers', answers: wizard.answers };
}

/** reviewIn is the review of it; it is made once, however often it is looked at. */
export function reviewIn(wizard: Wizard): Review {
  const reviewed = reviewedIn(wizard);
  return reviewed.kind === 'answers' ? ofAnswers(reviewed.answers) : ofText(reviewed.text);
}

/** withReviewed puts a changed policy in the place of the one under review. */
export function withReviewed(wizard: Wizard, reviewed: Reviewed): Wizard {
  const { checked } = wizard.local;
  if (isChecking(wizard) && checked !== undefined)
    return withLocal(wizard, 'checked', { ...checked, reviewed });
  return reviewed.kind === 'answers' ? withAnswers(wizard, { document: reviewed.answers.document }) : wizard;
}

/** isSamePolicy tells whether two policies under review are one and the same, whatever else was answered meanwhile. */
export function isSamePolicy(one: Reviewed, other: Reviewed): boolean {
  if (one.kind === 'answers')
    return other.kind === 'answers' && one.answers.document === other.answers.document;
  return other.kind === 'text' && one.text === other.text;
}

const reviews = new WeakMap<Answers, Review>();
let latest: { readonly text: string; readonly review: Review } | undefined;

function ofAnswers(answers: Answers): Review {
  const known = reviews.get(answers);
  if (known !== undefined) return known;
  const review = reviewOf({ kind: 'answers', answers });
  reviews.set(answers, review);
  return review;
}

function ofText(text: string): Review {
  if (latest?.text !== text) latest = { text, review: reviewOf({ kind: 'text', text }) };
  return latest.review;
}
