import { type Mend, planFaults } from '../../procedure/plan-faults.ts';
import type { Plan } from '../../provision/run.ts';

/** mendsOf are the ways out of what is in the way of a plan, each once. */
export function mendsOf(plan: Plan): Mend[] {
  const all = planFaults(plan).flatMap(({ mends }) => mends);
  return [...new Map(all.map(mend => [mendLabel(mend), mend])).values()];
}

const STEP_LABELS: Readonly<Record<string, string>> = {
  name: 'Choose another name',
  who: 'Change who gets it',
  'which-policies': 'Choose other policies',
  permissions: 'Change the permissions',
  'which-roles': 'Choose other roles, or other names for them',
  'role-details': 'Change what the role may do',
};

/** mendLabel is a way out as a choice. */
export function mendLabel(mend: Mend): string {
  switch (mend.kind) {
    case 'step':
      return STEP_LABELS[mend.step] ?? 'Go back there';
    case 'new-version':
      return 'Make it a new version of the policy that has the name';
    case 'prune':
      return 'Delete the oldest version to make room';
    case 'mend-role':
      return `Change the role ${mend.name} into what you want`;
    case 'undo':
      return 'Undo the run instead';
  }
}
