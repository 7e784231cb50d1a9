import { usageFailure } from '../../text/failure.ts';
import type { StopSignal } from './stop-signal.ts';

/** hasTerminal tells whether somebody can be asked. */
export function hasTerminal(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** confirmationStream is where questions are asked: never among the data, unless only that is seen. */
export function confirmationStream(): NodeJS.WriteStream {
  return process.stderr.isTTY ? process.stderr : process.stdout;
}

const WITHOUT_TERMINAL = 'Add --yes to make the changes, or --dry-run to see them.';

/** refuseUnasked throws a usage Failure where a change needs a yes and nobody can be asked; `hint` names the flags that the command has for it. */
export function refuseUnasked(hint = WITHOUT_TERMINAL): void {
  if (hasTerminal()) return;
  throw usageFailure(
    'ConfirmationNeeded',
    'Without a terminal nobody can be asked to confirm. Nothing was written.',
    hint,
  );
}

/** confirm asks a question on the terminal; only a written-out yes agrees. The end of input is a no. */
export async function confirm(question: string, stop: StopSignal): Promise<'yes' | 'no'> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: confirmationStream(), terminal: false });
  try {
    const answer = new Promise<string>(resolve => {
      lines.once('close', () => resolve(''));
      lines.question(question, resolve);
    });
    return (await stop.orStopped(answer)).trim().toLowerCase() === 'yes' ? 'yes' : 'no';
  } finally {
    lines.close();
  }
}
