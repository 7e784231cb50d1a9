import { useEffect } from 'react';
import { namesOfRun } from '../../procedure/names-of-run.ts';
import type { LastNames } from '../../settings/last-names.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Wizard } from '../state/wizard.ts';

/** useLastNames brings the names that were used last in the account of the person, and keeps those of each run. */
export function useLastNames(
  { identity, run, carriedOut, undertaking }: Wizard,
  lastNames: LastNames,
  dispatch: (event: WizardEvent) => void,
): void {
  const account = identity.status === 'ready' ? identity.value : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a run ends once
  useEffect(() => {
    if (run.status !== 'ended') return;
    const { receipt } = run;
    const answers = undertaking.kind === 'answers' ? carriedOut?.answers : undefined;
    const names = namesOfRun(receipt, answers);
    if (names !== undefined) lastNames.remember(receipt.account, names);
  }, [run.status]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names are read anew when a run has added some
  useEffect(() => {
    if (account === undefined) return;
    const names = lastNames.of(account);
    dispatch({ type: 'last-names-read', names, notices: lastNames.notices() });
  }, [account, run.status, lastNames]);
}
