import { systemReason } from '../files/system-error.ts';
import { flushed, whatLostOutput } from './print.ts';

/** leave ends the process as soon as all output has been taken; reads that are still under way do not hold it up. */
export async function leave(exitCode: number): Promise<never> {
  await flushed('stdout');
  const lostOutput = whatLostOutput();
  if (lostOutput === undefined) {
    await flushed('stderr');
    process.exit(exitCode);
  }
  const failed = await reportLostOutput(lostOutput);
  await flushed('stderr');
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
