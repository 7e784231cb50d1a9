import { systemReason } from '../files/system-error.ts';

/** What kept stdout from taking all of its text, other than a reader that had read enough. */
let lostOutput: Error | undefined;

/** guardOutput keeps a closed pipe quiet: a reader such as `head` may stop reading, and the run still ends in order. */
export function guardOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && stream === process.stdout) lostOutput = error;
    });
  }
}

/** leave ends the process as soon as all output has been taken; reads that are still under way do not hold it up. */
export async function leave(exitCode: number): Promise<never> {
  await flushed(process.stdout);
  if (lostOutput === undefined) {
    await flushed(process.stderr);
    process.exit(exitCode);
  }
  const failed = await reportLostOutput(lostOutput);
  await flushed(process.stderr);
  process.exit(exitCode === 0 ? failed : exitCode);
}

async function reportLostOutput(error: Error): Promise<number> {
  const [{ errorForm, reportFailure }, { Failure }] = await Promise.all([
    import('./report-failure.ts'),
    import('../text/failure.ts'),
  ]);
  const failure = new Failure(
    'other',
    'OutputLost',
    `The output could not be written: ${systemReason(error)}.`,
  );
  return reportFailure(failure, errorForm(process.argv.slice(2)));
}

function flushed(stream: NodeJS.WriteStream): Promise<void> {
  if (stream.destroyed) return Promise.resolve();
  return new Promise(resolve => stream.write('', () => resolve()));
}
