import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_FINDINGS } from '../../../procedure/explained/reviews.ts';
import { safeLine } from '../../../text/safe-text.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK, NEXT } from '../../keys/common-bindings.ts';
import { jsonViewTyped } from '../../prompts/json-view-keys.ts';
import { goBack, openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { canUndo, changed } from '../review/mending.ts';
import { reduceReview } from '../review/reduce-review.ts';
import { ReviewBody } from '../review/review-body.tsx';
import { isSearching, reviewKeys } from '../review/review-keys.ts';
import { findingHelp, refusalWords, reviewDetail } from '../review/review-lines.ts';
import { NEW_REVIEW_STATE } from '../review/review-state.ts';
import { reviewedIn, reviewIn } from '../review/subject.ts';
import type { Screen } from '../screen.ts';
import type { Checked } from './check-state.ts';

/** What was found in a policy that is only checked; the same views as in the review of a new one. */
export const checkReview: Screen = {
  id: 'check-review',
  question: ({ local: { checked } }) => (checked === undefined ? '' : titleOf(checked)),
  enter: wizard => {
    const { findings } = reviewIn(wizard);
    const changes = canUndo(wizard) ? wizard.local.review.changes : [];
    const front = findings.length === 0 ? 'words' : 'findings';
    return withLocal(wizard, 'review', { ...NEW_REVIEW_STATE, front, changes });
  },
  resume: wizard => wizard,
  bindings: wizard =>
    isSearching(wizard)
      ? reviewKeys(wizard)
      : [
          ...reviewKeys(wizard),
          ...editorKeys(wizard),
          isReadable(wizard) ? WHAT_NEXT : { ...WHAT_NEXT, quiet: true },
          BACK,
        ],
  typed: (wizard, text) => (isSearching(wizard) ? jsonViewTyped(wizard.local.review.json, text) : undefined),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered':
        return onward(wizard);
      case 'went-back':
        return goBack(wizard);
      case 'checked-given-to-editor':
        return { ...wizard, outsideEdit: { text: reviewIn(wizard).text, ending: '.json' } };
      case 'text-edited':
        return edited(wizard, event.text);
      case 'edit-failed':
        return { ...wizard, problem: [event.failure.message, event.failure.hint].filter(Boolean).join(' ') };
      default:
        return reduceReview(wizard, event) ?? wizard;
    }
  },
  Body: ReviewBody,
  detail: reviewDetail,
  caution: refusalWords,
  helpInHand: findingHelp,
  help: withOwnWords(
    EXPLAINED_FINDINGS,
    'f makes the fix of the one in hand, F all that are certain, u takes the last change back.',
    'ctrl+o opens the text in the editor that VISUAL or EDITOR names. Nothing is written to the account or to a file here; Enter asks what shall become of the policy.',
  ),
};

function titleOf({ origin, source }: Checked): string {
  const name = safeLine(origin);
  switch (source.kind) {
    case 'template':
      return `The ${name}, with example values`;
    case 'policy':
      return `The policy ${name}`;
    default:
      return `The policy of ${name}`;
  }
}

const WHAT_NEXT: Binding = { ...NEXT, label: 'what next' };

function editorKeys(wizard: Wizard): Binding[] {
  if (reviewedIn(wizard).kind !== 'text') return [];
  return [{ keys: ['ctrl-o'], shown: 'ctrl+o', label: 'edit', event: { type: 'checked-given-to-editor' } }];
}

function edited(wizard: Wizard, text: string): Wizard {
  const before = reviewedIn(wizard);
  if (before.kind !== 'text' || before.text.trimEnd() === text.trimEnd()) return wizard;
  return changed(wizard, { kind: 'text', text }, 'what you edited');
}

/** A text that is no policy document can only be mended. */
function onward(wizard: Wizard): Wizard {
  return isReadable(wizard) ? openScreen(wizard, 'check-next') : { ...wizard, problem: refusalWords(wizard) };
}

function isReadable(wizard: Wizard): boolean {
  return reviewIn(wizard).reading.kind === 'document';
}
