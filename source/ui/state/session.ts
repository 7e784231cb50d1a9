import { runIdOf } from '../../procedure/session-runs.ts';
import type { Wizard } from './wizard.ts';

/** areCarriedOut tells whether the present answers were written, wholly or in part, and not changed since. */
export function areCarriedOut({ carriedOut, answers, session }: Wizard): boolean {
  if (carriedOut === undefined || carriedOut.answers !== answers) return false;
  const made = session.find(one => runIdOf(one) === carriedOut.runId);
  return made?.kind === 'run' && made.receipt.status !== 'failed';
}
