import { type Key, useInput, useStdout } from 'ink';
import { useCallback, useEffect } from 'react';
import { keyPresses } from '../keys/key-press.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Size } from '../state/wizard.ts';

/** useKeys sends what the keyboard says to the reducer. */
export function useKeys(dispatch: (event: WizardEvent) => void): void {
  // Always the same function: Ink listens anew for another one.
  const press = useCallback(
    (input: string, key: Key) => {
      for (const press of keyPresses(input, key)) dispatch({ type: 'key-pressed', press });
    },
    [dispatch],
  );
  useInput(press);
}

/** useSize follows the size of the terminal. */
export function useSize(dispatch: (event: WizardEvent) => void): void {
  const { stdout } = useStdout();
  useEffect(() => {
    const resized = () => dispatch({ type: 'resized', size: sizeOf(stdout) });
    stdout.on('resize', resized);
    return () => {
      stdout.off('resize', resized);
    };
  }, [stdout, dispatch]);
}

/** sizeOf is the size of a terminal, 80 by 24 when it does not tell. */
export function sizeOf(stdout: Pick<NodeJS.WriteStream, 'columns' | 'rows'>): Size {
  return { columns: stdout.columns || 80, rows: stdout.rows || 24 };
}
