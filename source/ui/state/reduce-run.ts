import type { WizardEvent } from './events.ts';
import { exitCodeOf } from './leaving.ts';
import type { Wizard } from './wizard.ts';

/** reduceRun takes in how planning and applying go; it leaves every other event alone. */
export function reduceRun(wizard: Wizard, event: WizardEvent): Wizard | undefined {
  switch (event.type) {
    case 'plan-awaited':
      return { ...wizard, plan: { status: 'loading' } };
    case 'plan-made':
      return awaits(wizard, event) ? { ...wizard, plan: { status: 'ready', value: event.plan } } : wizard;
    case 'plan-failed':
      return awaits(wizard, event)
        ? { ...wizard, plan: { status: 'failed', failure: event.failure } }
        : wizard;
    case 'run-began':
      return wizard.run.status === 'wanted'
        ? { ...wizard, run: { ...wizard.run, status: 'running' } }
        : wizard;
    case 'run-progressed':
      if (wizard.run.status !== 'running') return wizard;
      return { ...wizard, run: { ...wizard.run, progress: [...wizard.run.progress, event.progress] } };
    case 'run-ended':
      return endIfStopped({
        ...wizard,
        run: { status: 'ended', receipt: event.receipt, file: event.file, stopped: isStopping(wizard) },
      });
    case 'run-broke':
      return endIfStopped({ ...wizard, run: { status: 'broken', failure: event.failure } });
    default:
      return undefined;
  }
}

/** A plan for answers that have changed meanwhile must not be taken for the present one. */
function awaits({ plan, answers }: Wizard, made: { readonly answers: Wizard['answers'] }): boolean {
  return plan.status === 'loading' && made.answers === answers;
}

/** A signal that came during the run ends the wizard now that the step under way is done. */
function endIfStopped(wizard: Wizard): Wizard {
  return wizard.stoppedWith === undefined ? wizard : { ...wizard, exitCode: exitCodeOf(wizard) };
}

function isStopping(wizard: Wizard): boolean {
  return (wizard.run.status === 'running' || wizard.run.status === 'wanted') && wizard.run.stopping;
}
