import { useEffect } from 'react';
import type { WizardEvent } from '../state/events.ts';

/** Exit codes of a process that a signal ended: 128 and the signal's number. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * useSignals ends the wizard when the system asks for it: a run under way stops after its step, the terminal is
 * restored, and the person is told what was written. A second signal ends the process at once.
 */
export function useSignals(dispatch: (event: WizardEvent) => void): void {
  useEffect(() => {
    let heard = false;
    const listeners = Object.entries(EXIT_CODES).map(([name, exitCode]) => {
      const listener = () => {
        if (heard) process.exit(exitCode);
        heard = true;
        dispatch({ type: 'stopped-from-outside', exitCode });
      };
      process.on(name, listener);
      return () => process.off(name, listener);
    });
    return () => {
      for (const release of listeners) release();
    };
  }, [dispatch]);
}
