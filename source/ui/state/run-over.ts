import type { SessionRun } from '../../procedure/session-runs.ts';
import { record } from '../../procedure/session-runs.ts';
import { exitCodeOf } from './leaving.ts';
import type { Wizard } from './wizard.ts';

/** runOver keeps what became of a run; a signal that came meanwhile ends the wizard now that the step under way is done. */
export function runOver(before: Wizard, made: SessionRun): Wizard {
  const wizard = { ...before, session: record(before.session, made) };
  return wizard.stoppedWith === undefined ? wizard : { ...wizard, exitCode: exitCodeOf(wizard) };
}
