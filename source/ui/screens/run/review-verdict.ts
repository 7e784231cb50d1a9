import { planDoubts, planSubject, planWeight } from '../../../procedure/plan-doubts.ts';
import { writesSomething } from '../../../procedure/run-words.ts';
import type { Wizard } from '../../state/wizard.ts';

/** What the final review came to, and with it what may be done there. */
export type Verdict = 'none-yet' | 'unreadable' | 'blocked' | 'nothing-to-do' | 'ready' | 'asking-again';

/** verdictOf says how the plan in hand stands. */
export function verdictOf({ plan, local }: Wizard): Verdict {
  if (plan.status === 'failed') return 'unreadable';
  if (plan.status !== 'ready') return 'none-yet';
  if (plan.value.status === 'blocked') return 'blocked';
  if (!writesSomething(plan.value)) return 'nothing-to-do';
  return local.confirm.consent.stage === 'asking-again' ? 'asking-again' : 'ready';
}

/** weightOf tells whether one y is enough for the plan in hand. */
export function weightOf({ plan }: Wizard): 'plain' | 'weighty' {
  return plan.status === 'ready' ? planWeight(plan.value) : 'plain';
}

/** reviewQuestion is the headline of the final review. */
export function reviewQuestion(wizard: Wizard): string {
  const { plan, local } = wizard;
  switch (verdictOf(wizard)) {
    case 'none-yet':
      return 'Nothing has been changed yet';
    case 'unreadable':
      return 'Nothing has been changed yet: the account could not be read';
    case 'blocked':
      return 'Nothing has been changed yet: this cannot be done as it is';
    case 'nothing-to-do':
      return 'Nothing has been changed, and nothing needs to be';
    case 'asking-again': {
      return `Nothing has been changed yet. Go on with ${plan.status === 'ready' ? planDoubts(plan.value) : ''}?`;
    }
    case 'ready':
      return `Nothing has been changed yet. ${HEADLINES[local.confirm.shows](plan)}`;
  }
}

const HEADLINES: Readonly<Record<Wizard['local']['confirm']['shows'], (plan: Wizard['plan']) => string>> = {
  changes: plan => `${plan.status === 'ready' ? planSubject(plan.value) : 'This run'} would:`,
  document: () => 'This JSON would be sent:',
  command: () => 'The same as a command:',
  differences: plan =>
    plan.status === 'ready' && plan.value.policy?.changes === undefined
      ? 'What is there would be changed:'
      : 'The new version would differ:',
  findings: () => 'Lint finds this:',
};
