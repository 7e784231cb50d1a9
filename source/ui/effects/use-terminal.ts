import { useInput, useStdout } from 'ink';
import { useEffect } from 'react';
import { keyPresses } from '../keys/key-press.ts';
import type { WizardEvent } from '../state/events.ts';
import type { Size } from '../state/wizard.ts';

const PASTE_MARKS_ON = '\u001B[?2004h';
const PASTE_MARKS_OFF = '\u001B[?2004l';
const CLEAR_FROM_CURSOR = '\u001B[J';

/** useKeys sends what the keyboard says to the reducer. */
export function useKeys(dispatch: (event: WizardEvent) => void): void {
  useInput((input, key) => {
    for (const press of keyPresses(input, key)) dispatch({ type: 'key-pressed', press });
  });
}

/** usePasteMarks asks the terminal to mark what is pasted, so that a line break in it is no Enter. */
export function usePasteMarks(): void {
  const { stdout } = useStdout();
  useEffect(() => {
    if (!stdout.isTTY) return;
    stdout.write(PASTE_MARKS_ON);
    return () => {
      stdout.write(PASTE_MARKS_OFF);
    };
  }, [stdout]);
}

/** useSize follows the size of the terminal. */
export function useSize(dispatch: (event: WizardEvent) => void): void {
  const { stdout } = useStdout();
  useEffect(() => {
    const resized = () => {
      // What a wider frame left below the new one would stay on the screen.
      if (stdout.isTTY) stdout.write(CLEAR_FROM_CURSOR);
      dispatch({ type: 'resized', size: sizeOf(stdout) });
    };
    stdout.on('resize', resized);
    return () => {
      stdout.off('resize', resized);
    };
  }, [stdout, dispatch]);
}

/** sizeOf is the size of a terminal, 80 by 24 when it does not tell. */
export function sizeOf(stdout: NodeJS.WriteStream): Size {
  return { columns: stdout.columns || 80, rows: stdout.rows || 24 };
}
