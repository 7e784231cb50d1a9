import { serialize } from '../../policy/document.ts';
import type { Plan } from '../../provision/run.ts';
import { foundLines } from '../review-words.ts';
import { changeWords, roleChangeLines } from './role-change-lines.ts';
import { roleLines } from './role-lines.ts';

/** What of a plan can be heard in full. */
export type View = 'json' | 'roles' | 'differences' | 'findings' | 'command';

const VIEWS: readonly string[] = ['json', 'roles', 'differences', 'findings', 'command'] satisfies View[];

/** isView tells views from other choices. */
export function isView(choice: string): choice is View {
  return VIEWS.includes(choice);
}

/** viewLines tell one part of a plan in full. */
export function viewLines(plan: Plan, view: View): string[] {
  const { policy, roles = [], findings, resumedAt, runId, equivalentCommand } = plan;
  switch (view) {
    case 'json':
      return policy === undefined ? [] : serialize(policy.document).split('\n');
    case 'differences':
      return [
        ...(policy?.changes ?? []).map(changeWords),
        ...roles.flatMap(({ name, changes = [] }) =>
          changes.length === 0 ? [] : [`The role ${name}.`, ...roleChangeLines(changes)],
        ),
      ];
    case 'roles':
      return roles.flatMap(roleLines);
    case 'findings':
      return foundLines(findings);
    case 'command':
      return resumedAt === undefined
        ? equivalentCommand.split('\n')
        : [`ecs-iam-wizard resume ${runId} --yes`];
  }
}
