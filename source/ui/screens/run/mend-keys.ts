import { policyNameOf, policyPathOf } from '../../../policy/arn.ts';
import type { ExistingPolicy } from '../../../procedure/answers.ts';
import { asNewVersion } from '../../../procedure/name-taken.ts';
import { type Mend, planFaults } from '../../../procedure/plan-faults.ts';
import { mendingRole } from '../../../procedure/role-consent.ts';
import type { StepId } from '../../../procedure/steps.ts';
import type { Plan } from '../../../provision/run.ts';
import type { Binding } from '../../keys/binding.ts';
import { goTo, withAnswers, withLocal } from '../../state/moves.ts';
import { outdated } from '../../state/outdated.ts';
import type { Wizard } from '../../state/wizard.ts';

/** mendKeys lead from a blocked plan right to what is at fault; Enter leads to the first step of the procedure that is. */
export function mendKeys({ plan }: Wizard): Binding[] {
  if (plan.status !== 'ready') return [];
  const mends = new Map(mendsOf(plan.value).map(mend => [keyOf(mend).key, mend]));
  const first = firstStep(plan.value);
  return [...mends.values()].map((mend): Binding => {
    const { key, label } = keyOf(mend);
    const event = { type: 'fault-mended', mend } as const;
    if (mend.kind !== 'step') return { keys: [key], shown: key, label, event };
    if (key === first) return { keys: ['enter', key], shown: 'enter', label, event };
    return { keys: [key], shown: key, label, event, quiet: true };
  });
}

/** mendWords name the keys that mend one fault of a plan: `enter another name    v new version`. */
export function mendWords(plan: Plan, mends: readonly Mend[]): string {
  const first = firstStep(plan);
  return mends
    .map(keyOf)
    .map(({ key, label }) => `${key === first ? 'enter' : key} ${label}`)
    .join('    ');
}

function mendsOf(plan: Plan): Mend[] {
  return planFaults(plan).flatMap(({ mends }) => mends);
}

function firstStep(plan: Plan): string | undefined {
  const first = mendsOf(plan).find(({ kind }) => kind === 'step');
  return first && keyOf(first).key;
}

const STEP_KEYS: Readonly<Partial<Record<StepId, { readonly key: string; readonly label: string }>>> = {
  start: { key: 'b', label: 'another start' },
  name: { key: 'n', label: 'another name' },
  who: { key: 'o', label: 'change who' },
  'which-policies': { key: 'p', label: 'other policies' },
  permissions: { key: 'e', label: 'edit permissions' },
  'which-roles': { key: 'n', label: 'other roles' },
  'role-details': { key: 'e', label: 'edit the details' },
};

function keyOf(mend: Mend): { readonly key: string; readonly label: string } {
  switch (mend.kind) {
    case 'step':
      return STEP_KEYS[mend.step] ?? { key: 'b', label: 'go back there' };
    case 'new-version':
      return { key: 'v', label: 'new version' };
    case 'prune':
      return { key: 'x', label: 'delete the oldest' };
    case 'mend-role':
      return { key: 'm', label: 'change that role' };
    case 'undo':
      return { key: 'u', label: 'undo it' };
  }
}

/** mended goes where a fault can be mended, or mends it and looks at the account again. */
export function mended(wizard: Wizard, mend: Mend): Wizard {
  switch (mend.kind) {
    case 'step':
      // The lists may be older than what the plan found.
      return goTo({ ...wizard, listings: outdated(wizard.listings) }, mend.step);
    case 'new-version':
      return planAgain(withAnswers(wizard, asNewVersion(wizard.answers, policyOf(mend.existing))));
    case 'prune':
      return planAgain(withLocal(wizard, 'pruned', mend.policyArn));
    case 'mend-role':
      return planAgain(withAnswers(wizard, mendingRole(wizard.answers, mend.name)));
    case 'undo':
      return planAgain({ ...wizard, undertaking: { kind: 'undo', runId: mend.runId } });
  }
}

function policyOf({ arn, versionId }: ExistingPolicy) {
  return { arn, name: policyNameOf(arn), path: policyPathOf(arn), defaultVersionId: versionId };
}

function planAgain(wizard: Wizard): Wizard {
  return { ...wizard, plan: { status: 'wanted' } };
}
