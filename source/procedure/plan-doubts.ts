import { countWords } from '../policy/lint/count-words.ts';
import type { PlacedFinding } from '../policy/lint/placed.ts';
import type { Plan } from '../provision/run.ts';
import { plural, sentenceList } from '../text/words.ts';
import { widePolicies } from './wide-policies.ts';

/** securityWarnings are the findings that nobody may pass without having been asked. */
export function securityWarnings(findings: readonly PlacedFinding[]): PlacedFinding[] {
  return findings.filter(({ severity }) => severity === 'SECURITY_WARNING');
}

/** planWeight tells whether one yes is enough: a security warning, or a policy that reaches over the whole account, wants another one. */
export function planWeight(plan: Plan): 'plain' | 'weighty' {
  return securityWarnings(plan.findings).length + widePolicies(plan).length > 0 ? 'weighty' : 'plain';
}

/** planDoubts says in a few words what a plan is to be asked twice for; nothing where one yes is enough. */
export function planDoubts(plan: Plan): string {
  const warnings = securityWarnings(plan.findings);
  const wide = widePolicies(plan).length;
  return sentenceList([
    ...(warnings.length === 0 ? [] : [countWords(warnings)]),
    ...(wide === 0 ? [] : [`${plural(wide, 'policy', 'policies')} over the whole account`]),
  ]);
}

/** planSubject names a plan at the head of a sentence: `This run`, `This undo`, `The rest of the run`. */
export function planSubject({ undoes, resumedAt }: Plan): string {
  if (undoes !== undefined) return 'This undo';
  return resumedAt === undefined ? 'This run' : 'The rest of the run';
}
