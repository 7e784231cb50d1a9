import { serialize } from '../../policy/document.ts';
import type { Plan } from '../../provision/run.ts';
import { foundLines } from '../review-words.ts';

/** What of a plan can be heard in full. */
export type View = 'json' | 'differences' | 'findings' | 'command';

const VIEWS: readonly string[] = ['json', 'differences', 'findings', 'command'] satisfies View[];

/** isView tells views from other choices. */
export function isView(choice: string): choice is View {
  return VIEWS.includes(choice);
}

/** viewLines tell one part of a plan in full. */
export function viewLines(plan: Plan, view: View): string[] {
  const { policy, findings, resumedAt, runId, equivalentCommand } = plan;
  switch (view) {
    case 'json':
      return policy === undefined ? [] : serialize(policy.document).split('\n');
    case 'differences':
      return (policy?.changes ?? []).map(changeWords);
    case 'findings':
      return foundLines(findings);
    case 'command':
      return resumedAt === undefined
        ? equivalentCommand.split('\n')
        : [`ecs-iam-wizard resume ${runId} --yes`];
  }
}

const CHANGE_WORDS: Readonly<Record<string, string>> = { '-': 'goes', '+': 'comes' };

/** A sign at the beginning of a line is not heard. */
function changeWords(line: string): string {
  return `${CHANGE_WORDS[line.charAt(0)] ?? 'stays'}: ${line.slice(1).trim()}`;
}
