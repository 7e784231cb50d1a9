import type { SessionRun } from '../../procedure/session-runs.ts';
import type { Planned, WizardEvent } from './events.ts';
import { runOver } from './run-over.ts';
import { isStopping } from './under-way.ts';
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
    case 'run-ended': {
      const { receipt, file } = event;
      const made = { receipt, file, stopped: isStopping(wizard) };
      return ended({ ...wizard, run: { status: 'ended', ...made } }, { kind: 'run', ...made });
    }
    case 'run-broke': {
      const { type: _, ...broken } = event;
      return ended({ ...wizard, run: { status: 'broken', ...broken } }, { kind: 'broken', ...broken });
    }
    default:
      return undefined;
  }
}

/** A plan for something else than what is wanted by now must not be taken for the present one. */
function awaits({ plan, answers, undertaking, choice }: Wizard, made: Planned): boolean {
  if (plan.status !== 'loading') return false;
  return made.answers === answers && made.undertaking === undertaking && made.choice === choice;
}

function ended(before: Wizard, made: SessionRun): Wizard {
  return runOver({ ...before, carriedOut: carriedOut(before, made) }, made);
}

function carriedOut(
  { carriedOut: known, undertaking, answers }: Wizard,
  made: SessionRun,
): Wizard['carriedOut'] {
  if (undertaking.kind !== 'answers' || made.kind !== 'run') return known;
  return { runId: made.receipt.runId, answers };
}
