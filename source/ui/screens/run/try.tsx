import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_TRIES } from '../../../procedure/explained/runs.ts';
import { triedPolicies } from '../../../procedure/run-choices.ts';
import { tryCount } from '../../../procedure/try-words.ts';
import type { TryPlan } from '../../../provision/plan-try.ts';
import { layoutFor } from '../../frame/layout.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { goBack, sendFor, withLocal } from '../../state/moves.ts';
import { tryUnderWay } from '../../state/under-way.ts';
import type { TryUnderWay, Wizard } from '../../state/wizard.ts';
import type { Screen } from '../screen.ts';
import { receiptInHand } from './outcome-choices.ts';
import { review } from './review.ts';
import type { TryWish } from './run-screen-state.ts';
import { scrolled, TryBody } from './try-body.tsx';
import { isDeciding, tryKeys } from './try-keys.ts';
import { tryQuestion } from './try-lines.ts';

/** A try of what was just written as a test user: what it makes, what IAM says of it, and all of it taken away again. */
export const tryOut: Screen = {
  id: 'try',
  question: ({ trying }) => {
    switch (trying.status) {
      case 'failed':
        return 'Nothing was changed: the try could not begin';
      case 'planned':
        return trying.tried.plan.status === 'blocked'
          ? 'Nothing has been changed yet: this cannot be tried as it is'
          : 'Nothing has been changed yet. This try would:';
      case 'wanted':
      case 'running':
        return isDeciding(trying)
          ? `${tryCount(trying.answered.results)} Take the test user away?`
          : 'Trying it as a test user';
      case 'over':
        return tryQuestion(trying);
      default:
        return 'Nothing has been changed yet';
    }
  },
  enter: wizard => plan(wizard, 'as-wanted'),
  resume: wizard => wizard,
  bindings: wizard => [...scrollBindings(layoutFor(wizard.size).bodyRows - 1), ...tryKeys(wizard.trying)],
  reduce: (wizard, event) => {
    const { trying } = wizard;
    const underWay = tryUnderWay(wizard);
    switch (event.type) {
      case 'try-confirmed':
        if (trying.status !== 'planned' || trying.tried.plan.status === 'blocked') return wizard;
        return { ...withLocal(wizard, 'tryScroll', 0), trying: begun(trying.tried) };
      case 'try-decided':
        if (underWay === undefined || !isDeciding(underWay)) return wizard;
        return { ...wizard, trying: { ...underWay, decision: event.decision } };
      case 'retried':
        return underWay === undefined ? plan(wizard, 'as-wanted') : wizard;
      case 'try-context-changed':
        if (trying.status !== 'planned') return wizard;
        return plan(wizard, trying.wish.context === 'none' ? 'as-wanted' : 'none');
      case 'run-undone':
        if (trying.status !== 'over') return wizard;
        return review(wizard, { kind: 'undo', runId: trying.outcome.receipt.runId });
      case 'scrolled': {
        const { count, rows } = scrolled(wizard);
        return withLocal(wizard, 'tryScroll', scrollStart(wizard.local.tryScroll + event.by, count, rows));
      }
      case 'answered':
      case 'went-back':
        return underWay === undefined ? goBack({ ...wizard, trying: { status: 'none' } }) : wizard;
      default:
        return wizard;
    }
  },
  Body: TryBody,
  detail: ({ trying }) => {
    switch (trying.status) {
      case 'planned':
        return trying.tried.plan.status === 'blocked'
          ? ['Nothing is made while anything is in the way.']
          : ['Press y to try it. What it makes is written to a receipt before it is made.'];
      case 'wanted':
      case 'running':
        if (trying.stopping) return ['Stopping; what was made is taken away again.'];
        return isDeciding(trying)
          ? ['enter takes away the user and what was made for it. k keeps it, without password and keys.']
          : ['Whatever happens, what was made is taken away again; ctrl+c stops.'];
      default:
        return [];
    }
  },
  help: withOwnWords(EXPLAINED_TRIES, 'c leaves the values of conditions unsaid, or says them again.'),
};

/** Looks what trying the policies of the run in hand takes. */
function plan(wizard: Wizard, context: TryWish['context']): Wizard {
  const receipt = receiptInHand(wizard);
  const wish: TryWish = { policyArns: receipt === undefined ? [] : triedPolicies(receipt), context };
  const ready: Wizard = { ...withLocal(wizard, 'tryScroll', 0), trying: { status: 'planning', wish } };
  return sendFor(ready, { type: 'plan-try', ...wish });
}

function begun(tried: TryPlan): TryUnderWay {
  return { status: 'wanted', tried, told: [], stopping: false, answered: undefined, decision: undefined };
}
