import type { Step, StepAction, StepError, StepStatus } from '../provision/run.ts';

/** Steps that differ in nothing but whom they are about: one line says them all. */
export interface StepGroup {
  readonly action: StepAction;
  readonly status: StepStatus;
  readonly policyArn: string | undefined;
  readonly versionId: string | undefined;
  readonly inlinePolicy: string | undefined;
  readonly note: string | undefined;
  readonly error: StepError | undefined;
  /** `user alice`, in the order of the steps; empty for what concerns a policy alone. */
  readonly who: readonly string[];
}

/** stepGroups puts the steps of a run together, each group in the place of its first step. */
export function stepGroups(steps: readonly Step[]): StepGroup[] {
  const groups = new Map<string, StepGroup & { readonly who: string[] }>();
  for (const step of steps) {
    const { action, status, policyArn, versionId, note, error, principal } = step;
    const inlinePolicy = 'inlinePolicy' in step ? step.inlinePolicy : undefined;
    const said = { action, status, policyArn, versionId, inlinePolicy, note };
    const key = JSON.stringify([said, error?.message]);
    const group = groups.get(key) ?? { ...said, error, who: [] };
    groups.set(key, group);
    if (principal !== undefined) group.who.push(`${principal.type} ${principal.name}`);
  }
  return [...groups.values()];
}

/** roleNames are the names of the roles that a group is about. */
export function roleNames({ who }: StepGroup): string[] {
  return who.map(words => words.slice(words.indexOf(' ') + 1));
}
