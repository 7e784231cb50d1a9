import { countWords } from '../../../policy/lint/count-words.ts';
import { writesSomething } from '../../../procedure/run-words.ts';
import { widePolicies } from '../../../procedure/wide-policies.ts';
import type { Plan } from '../../../provision/run.ts';
import { plural, sentenceList } from '../../../text/words.ts';
import type { Wizard } from '../../state/wizard.ts';
import { securityWarnings } from '../finding-lines.ts';

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

/** weightOf tells whether one y is enough: a security warning, or a policy that reaches over the whole account, wants another one. */
export function weightOf({ plan }: Wizard): 'plain' | 'weighty' {
  if (plan.status !== 'ready') return 'plain';
  const { findings } = plan.value;
  return securityWarnings(findings).length + widePolicies(plan.value).length > 0 ? 'weighty' : 'plain';
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
      return `Nothing has been changed yet. Go on with ${plan.status === 'ready' ? doubts(plan.value) : ''}?`;
    }
    case 'ready':
      return `Nothing has been changed yet. ${HEADLINES[local.confirm.shows](plan)}`;
  }
}

const HEADLINES: Readonly<Record<Wizard['local']['confirm']['shows'], (plan: Wizard['plan']) => string>> = {
  changes: plan => `${plan.status === 'ready' ? subject(plan.value) : 'This run'} would:`,
  document: () => 'This JSON would be sent:',
  command: () => 'The same as a command:',
  differences: () => 'The new version would differ:',
  findings: () => 'Lint finds this:',
};

function doubts(plan: Plan): string {
  const warnings = securityWarnings(plan.findings);
  const wide = widePolicies(plan).length;
  return sentenceList([
    ...(warnings.length === 0 ? [] : [countWords(warnings)]),
    ...(wide === 0 ? [] : [`${plural(wide, 'policy', 'policies')} over the whole account`]),
  ]);
}

function subject({ undoes, resumedAt }: Plan): string {
  if (undoes !== undefined) return 'This undo';
  return resumedAt === undefined ? 'This run' : 'The rest of the run';
}
