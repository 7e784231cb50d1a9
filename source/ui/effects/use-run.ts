import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Account } from '../../account/account.ts';
import { applyPlan } from '../../provision/apply.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Wizard } from '../state/wizard.ts';
import { planWanted } from './plan-wanted.ts';
import type { Services } from './services.ts';
import { shownFailure } from './shown-failure.ts';

type Dispatch = (event: WizardEvent) => void;

/** usePlan makes the plan when the final review wants one. */
export function usePlan(wizard: Wizard, account: Account, services: Services, dispatch: Dispatch): void {
  const { status } = wizard.plan;
  const { answers } = wizard;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan is made when it is wanted, and only then
  useEffect(() => {
    if (status !== 'wanted') return;
    dispatch({ type: 'plan-awaited' });
    planWanted(wizard, account, services).then(
      plan => dispatch({ type: 'plan-made', plan, answers }),
      error => dispatch({ type: 'plan-failed', failure: shownFailure(error), answers }),
    );
  }, [status]);
}

/** useRun carries out the plan that was confirmed, and stops it after the step under way when asked. */
export function useRun(wizard: Wizard, account: Account, services: Services, dispatch: Dispatch): void {
  const stopper = useRef(new AbortController());
  const { status } = wizard.run;
  const stopping = (wizard.run.status === 'running' || wizard.run.status === 'wanted') && wizard.run.stopping;
  // Before the screen says so, not after it: the next step might begin in between.
  useLayoutEffect(() => {
    if (stopping) stopper.current.abort();
  }, [stopping]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run begins when it was confirmed, once
  useEffect(() => {
    if (status !== 'wanted' || wizard.plan.status !== 'ready') return;
    const plan = wizard.plan.value;
    dispatch({ type: 'run-began' });
    applyPlan(plan, {
      account,
      receipts: services.receipts,
      signal: stopper.current.signal,
      onProgress: progress => dispatch({ type: 'run-progressed', progress }),
    }).then(
      receipt => dispatch({ type: 'run-ended', receipt, file: services.receipts.fileOf(receipt.runId) }),
      error => dispatch({ type: 'run-broke', failure: shownFailure(error) }),
    );
  }, [status]);
}
