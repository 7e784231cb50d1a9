import type { Severity } from '../../../policy/lint/severity.ts';
import { findingExplained } from '../../../procedure/explain-finding.ts';
import type { ReviewedFinding } from '../../../procedure/reviewed-policy.ts';
import type { Wizard } from '../../state/wizard.ts';
import { findingInHand } from './mending.ts';
import { frontTab } from './review-tabs.ts';
import { isChecking, reviewIn } from './subject.ts';

/** reviewDetail explains what is in hand. */
export function reviewDetail(wizard: Wizard): readonly string[] {
  switch (frontTab(wizard)) {
    case 'findings':
      return findingDetail(findingInHand(wizard));
    case 'table':
      return [
        'The access levels, resources and conditions of each service, as the console sums a policy up.',
      ];
    case 'json':
      return ['! stands beside each line in which something was found.'];
    case 'words':
      return [
        'Findings lists what may be wrong; t asks what the policy would allow.',
        ...(isChecking(wizard) ? [] : ['Nothing has been sent to AWS.']),
      ];
  }
}

/** findingHelp explains the finding in hand. */
export function findingHelp(wizard: Wizard): readonly string[] {
  const found = frontTab(wizard) === 'findings' ? findingInHand(wizard) : undefined;
  return found === undefined ? [] : findingExplained(found.finding.code);
}

/** refusalWords says why IAM would refuse the policy, or nothing. */
export function refusalWords(wizard: Wizard): string | undefined {
  const { refused, reading } = reviewIn(wizard);
  if (reading.kind === 'problems') return 'This is no policy document yet: ctrl+o opens it in your editor.';
  return refused && `IAM would refuse this policy: ${refused.message}`;
}

function findingDetail(found: ReviewedFinding | undefined): readonly string[] {
  if (found === undefined)
    return ['Nothing was found that is wrong with this policy or makes it weaker than it looks.'];
  const { code, severity, path } = found.finding;
  return [
    `${code}  ${placeWords(path)}`,
    SEVERITY_WORDS[severity],
    '? tells why it matters and how to mend it.',
  ];
}

/** In the words of IAM Access Analyzer. Source: IAM User Guide, Access Analyzer policy validation. */
const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  ERROR: 'Error: it keeps the policy, or a part of it, from working.',
  SECURITY_WARNING: 'Security warning: it allows more than it seems to.',
  WARNING: 'Warning: it is not best practice, or does not do what it seems to.',
  SUGGESTION: 'Suggestion: the policy would be better with it, and means the same without.',
};

/** `Statement 1, Action` for Statement.0.Action.0. */
function placeWords([first, ...rest]: ReviewedFinding['finding']['path']): string {
  if (first !== 'Statement') return first === undefined ? '' : String(first);
  const [index, element] = typeof rest[0] === 'number' ? rest : [0, ...rest];
  return [`Statement ${Number(index) + 1}`, element].filter(part => typeof part === 'string').join(', ');
}
