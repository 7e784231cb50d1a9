import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Account } from '../../account/account.ts';
import { shownFailure } from '../../procedure/shown-failure.ts';
import { applyPlan } from '../../provision/apply.ts';
import type { WizardEvent } from '../state/events.ts';
import { isStopping } from '../state/under-way.ts';
import type { Wizard } from '../state/wizard.ts';
import { planWanted } from './plan-wanted.ts';
import type { Services } from './services.ts';

type Dispatch = (event: WizardEvent) => void;

/** usePlan makes the plan when the final review wants one. */
export function usePlan(wizard: Wizard, account: Account, services: Services, dispatch: Dispatch): void {
  const { answers, undertaking, choice } = wizard;
  const { status } = wizard.plan;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a plan is made when it is wanted, and only then
  useEffect(() => {
    if (status !== 'wanted') return;
    const planned = { answers, undertaking, choice };
    dispatch({ type: 'plan-awaited' });
    planWanted(wizard, account, services).then(
      plan => dispatch({ type: 'plan-made', plan, ...planned }),
      error => dispatch({ type: 'plan-failed', failure: shownFailure(error), ...planned }),
    );
  }, [status]);
}

/** useRun carries out the plan that was confirmed, and stops it after the step under way when asked. */
export function useRun(wizard: Wizard, account: Account, services: Services, dispatch: Dispatch): void {
  const stopper = useRef(new AbortController());
  const { plan, run } = wizard;
  const stopping = isStopping(wizard);
  // Before the screen says so, not after it: the next step might begin in between.
  useLayoutEffect(() => {
    if (stopping) stopper.current.abort();
  }, [stopping]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run begins when it was confirmed, once
  useEffect(() => {
    if (run.status !== 'wanted' || plan.status !== 'ready') return;
    // A stop is for one run: the next one of the session is not to be stopped before it began.
    if (!stopping) stopper.current = new AbortController();
    dispatch({ type: 'run-began' });
    const { receipts } = services;
    const { runId } = plan.value;
    const file = receipts.fileOf(runId);
    applyPlan(plan.value, {
      account,
      receipts,
      signal: stopper.current.signal,
      onProgress: progress => dispatch({ type: 'run-progressed', progress }),
    }).then(
      receipt => dispatch({ type: 'run-ended', receipt, file }),
      error =>
        dispatch({
          type: 'run-broke',
          runId,
          failure: shownFailure(error),
          receipt: receipts.find(runId),
          file,
        }),
    );
  }, [run.status]);
}
