import type { Receipt } from '../provision/run.ts';
import { hasWritten } from '../provision/run-state.ts';

/** canUndo tells whether a run left anything that can be taken back. */
export function canUndo({ undoes, status, steps }: Receipt): boolean {
  return undoes === undefined && status !== 'undone' && steps.some(hasWritten);
}

/** triedPolicies are the policies of a run that a test user can try: those that somebody has by it. */
export function triedPolicies({ undoes, user, steps }: Receipt): string[] {
  if (undoes !== undefined || user !== undefined) return [];
  const there = steps.flatMap(({ action, status, policyArn }) =>
    policyArn !== undefined && TRIED.has(action) && (status === 'done' || status === 'in-place')
      ? [policyArn]
      : [],
  );
  return [...new Set(there)];
}

const TRIED: ReadonlySet<string> = new Set(['create-policy', 'create-policy-version', 'attach']);
