import { BACK, NEXT } from '../../keys/common-bindings.ts';
import { jsonViewTyped } from '../../prompts/json-view-keys.ts';
import { goBack, goForward, withLocal } from '../../state/moves.ts';
import type { Screen } from '../screen.ts';
import { canUndo } from './mending.ts';
import { reduceReview } from './reduce-review.ts';
import { ReviewBody } from './review-body.tsx';
import { isSearching, reviewKeys } from './review-keys.ts';
import { refusalWords, reviewDetail } from './review-lines.ts';
import { NEW_REVIEW_STATE } from './review-state.ts';

/** The policy in words, what is wrong with it and how to mend it, the console's table, and the JSON that will be sent. */
export const reviewPolicy: Screen = {
  id: 'review-policy',
  question: () => 'Is this the policy that you mean?',
  enter: wizard => {
    const changes = canUndo(wizard) ? wizard.local.review.changes : [];
    return withLocal(wizard, 'review', { ...NEW_REVIEW_STATE, changes });
  },
  resume: wizard => wizard,
  bindings: wizard => (isSearching(wizard) ? reviewKeys(wizard) : [...reviewKeys(wizard), NEXT, BACK]),
  typed: (wizard, text) => (isSearching(wizard) ? jsonViewTyped(wizard.local.review.json, text) : undefined),
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'answered': {
        const problem = refusalWords(wizard);
        return problem === undefined ? goForward(wizard) : { ...wizard, problem };
      }
      case 'went-back':
        return goBack(wizard);
      default:
        return reduceReview(wizard, event) ?? wizard;
    }
  },
  Body: ReviewBody,
  detail: reviewDetail,
  caution: refusalWords,
  help: [
    'Read what the policy allows, and what may be wrong with it. Nothing has been sent to AWS yet; the name comes next.',
    'Findings are graded as IAM Access Analyzer does: errors, security warnings, warnings and suggestions. docs/findings.md explains each code with an example. f makes the fix of the one in hand, F all that are certain, u takes the last one back.',
    'By service is the policy summary of the console: access levels, resources and request conditions of each service.',
    'IAM counts the characters of a policy without white space; a managed policy may have 6,144.',
    'AWS documentation: Creating IAM policies (console), and IAM Access Analyzer policy validation, IAM User Guide.',
  ],
};
