import type { Receipt } from '../provision/run.ts';
import { hasWritten } from '../provision/run-state.ts';

/** canUndo tells whether a run left anything that can be taken back. */
export function canUndo({ undoes, status, steps }: Receipt): boolean {
  return undoes === undefined && status !== 'undone' && steps.some(hasWritten);
}

/** triedPolicies are the policies of a run that a test user can try: those that somebody has by it. */
export function triedPolicies({ undoes, user, steps, roles = [] }: Receipt): string[] {
  if (undoes !== undefined || user !== undefined) return [];
  // What a service of AWS may do with a role says nothing about people.
  const ofServices = new Set(roles.map(({ name }) => name));
  const there = steps.flatMap(({ action, status, policyArn, principal }) =>
    policyArn !== undefined &&
    TRIED.has(action) &&
    !(principal?.type === 'role' && ofServices.has(principal.name)) &&
    (status === 'done' || status === 'in-place')
      ? [policyArn]
      : [],
  );
  return [...new Set(there)];
}

const TRIED: ReadonlySet<string> = new Set(['create-policy', 'create-policy-version', 'attach']);
