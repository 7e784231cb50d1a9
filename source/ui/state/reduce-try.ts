import { isDeepStrictEqual } from 'node:util';
import type { WizardEvent } from './events.ts';
import { runOver } from './run-over.ts';
import { tryUnderWay } from './under-way.ts';
import type { TryUnderWay, Wizard } from './wizard.ts';

/** reduceTry takes in how a try goes; it leaves every other event alone. */
export function reduceTry(wizard: Wizard, event: WizardEvent): Wizard | undefined {
  const { trying } = wizard;
  const underWay = tryUnderWay(wizard);
  switch (event.type) {
    case 'try-planned': {
      const { policyArns, context, tried } = event;
      const wish = { policyArns, context };
      // Meanwhile something else may be about to be tried.
      if (trying.status !== 'planning' || !isDeepStrictEqual(trying.wish, wish)) return wizard;
      return { ...wizard, trying: { status: 'planned', wish, tried } };
    }
    case 'errand-failed':
      if (event.errand.type !== 'plan-try') return undefined;
      if (trying.status !== 'planning') return wizard;
      return { ...wizard, trying: { status: 'failed', failure: event.failure } };
    case 'try-began':
      return underWay === undefined ? wizard : change(wizard, { ...underWay, status: 'running' });
    case 'try-progressed':
      if (underWay === undefined) return wizard;
      return change(wizard, { ...underWay, told: [...underWay.told, event.progress] });
    case 'try-answered':
      return underWay === undefined ? wizard : change(wizard, { ...underWay, answered: event.answered });
    case 'try-ended': {
      if (underWay === undefined) return wizard;
      const { tried, stopping: stopped } = underWay;
      const made = { tried, outcome: event.outcome, file: event.file, stopped };
      return runOver({ ...wizard, trying: { status: 'over', ...made } }, { kind: 'try', ...made });
    }
    case 'try-broke': {
      const failed: Wizard = { ...wizard, trying: { status: 'failed', failure: event.failure } };
      return wizard.stoppedWith === undefined ? failed : { ...failed, exitCode: wizard.stoppedWith };
    }
    default:
      return undefined;
  }
}

function change(wizard: Wizard, trying: TryUnderWay): Wizard {
  return { ...wizard, trying };
}
