import type { WizardEvent } from './events.ts';
import type { Wizard } from './wizard.ts';

/** reduceRun takes in how planning and applying go; it leaves every other event alone. */
export function reduceRun(wizard: Wizard, event: WizardEvent): Wizard | undefined {
  switch (event.type) {
    case 'plan-awaited':
      return { ...wizard, plan: { status: 'loading' } };
    case 'plan-made':
      return { ...wizard, plan: { status: 'ready', value: event.plan } };
    case 'plan-failed':
      return { ...wizard, plan: { status: 'failed', failure: event.failure } };
    case 'run-began':
      return wizard.run.status === 'wanted'
        ? { ...wizard, run: { ...wizard.run, status: 'running' } }
        : wizard;
    case 'run-progressed':
      if (wizard.run.status !== 'running') return wizard;
      return { ...wizard, run: { ...wizard.run, progress: [...wizard.run.progress, event.progress] } };
    case 'run-ended':
      return {
        ...wizard,
        run: { status: 'ended', receipt: event.receipt, file: event.file, stopped: isStopping(wizard) },
      };
    case 'run-broke':
      return { ...wizard, run: { status: 'broken', failure: event.failure } };
    default:
      return undefined;
  }
}

function isStopping(wizard: Wizard): boolean {
  return (wizard.run.status === 'running' || wizard.run.status === 'wanted') && wizard.run.stopping;
}
