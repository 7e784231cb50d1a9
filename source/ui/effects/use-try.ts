import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Account } from '../../account/account.ts';
import { shownFailure } from '../../procedure/shown-failure.ts';
import type { TryRequest } from '../../provision/plan-try.ts';
import { runTry } from '../../provision/run-try.ts';
import type { WizardEvent } from '../state/events.ts';
import { tryUnderWay } from '../state/under-way.ts';
import type { Wizard } from '../state/wizard.ts';
import type { Services } from './services.ts';

type Decide = (decision: TryRequest['afterwards']) => void;

/** useTry makes the try that was confirmed, asks what becomes of the test user, and lets a stop take all of it away. */
export function useTry(
  wizard: Wizard,
  account: Account,
  { receipts }: Services,
  dispatch: (event: WizardEvent) => void,
): void {
  const stopper = useRef(new AbortController());
  const decide = useRef<Decide>(() => {});
  const underWay = tryUnderWay(wizard);
  const stopping = underWay?.stopping ?? false;
  const decision = underWay?.decision;
  useLayoutEffect(() => {
    if (stopping) stopper.current.abort();
  }, [stopping]);
  useEffect(() => {
    if (decision !== undefined) decide.current(decision);
  }, [decision]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a try begins when it was confirmed, once
  useEffect(() => {
    if (underWay?.status !== 'wanted') return;
    // A stop is for one try: the next one of the session is not to be stopped before it began.
    if (!stopping) stopper.current = new AbortController();
    dispatch({ type: 'try-began' });
    runTry(underWay.tried, {
      account,
      receipts,
      signal: stopper.current.signal,
      onProgress: progress => dispatch({ type: 'try-progressed', progress }),
      decide: answered =>
        new Promise(resolve => {
          decide.current = resolve;
          dispatch({ type: 'try-answered', answered });
        }),
    }).then(
      outcome => dispatch({ type: 'try-ended', outcome, file: receipts.fileOf(outcome.receipt.runId) }),
      error => dispatch({ type: 'try-broke', failure: shownFailure(error) }),
    );
  }, [underWay?.status]);
}
