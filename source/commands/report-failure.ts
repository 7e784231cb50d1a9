import { knownReason } from '../files/system-error.ts';
import { Failure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { OUTPUT_FORMS, type OutputForm, outputForm } from './flags/shared-flags.ts';
import { print } from './print.ts';
import { traceOf } from './trace.ts';

/** How errors are told. */
export interface ErrorForm {
  readonly output: OutputForm;
  readonly debug: boolean;
}

/** errorForm reads from the words alone how errors are to be told, for words that cannot be parsed. */
export function errorForm(argv: readonly string[], environment: NodeJS.ProcessEnv = process.env): ErrorForm {
  const given = argv.findLastIndex(word => word === '--output' || word.startsWith('--output='));
  const value = argv[given]?.split('=')[1] ?? argv[given + 1];
  const flag = given < 0 ? undefined : OUTPUT_FORMS.find(form => form === value);
  return { output: outputForm(flag, environment), debug: argv.includes('--debug') };
}

/** reportFailure tells on stderr what went wrong and what to do about it; it answers the exit code. */
export function reportFailure(error: unknown, form: ErrorForm): number {
  const failure = error instanceof Failure ? error : unexpected(error);
  const { code, exitCode } = failure;
  const message = safeLine(failure.message);
  const hint = failure.hint === undefined ? undefined : safeLine(failure.hint);
  if (form.output === 'json') {
    print(
      'stderr',
      `${JSON.stringify({ error: { code, message, ...(hint === undefined ? {} : { hint }), exitCode } })}\n`,
    );
  } else {
    print('stderr', `ecs-iam-wizard: ${message}\n${hint === undefined ? '' : `${hint}\n`}`);
  }
  if (form.debug) print('stderr', `${traceOf(error)}\n`);
  return exitCode;
}

function unexpected(error: unknown): Failure {
  const { code, path: file } = error as { code?: unknown; path?: unknown };
  const reason = knownReason(error);
  if (reason !== undefined) {
    const where = typeof file === 'string' ? file : 'A file';
    const hint = 'The program keeps its files under ECS_IAM_WIZARD_HOME where that is set.';
    return new Failure('other', String(code), `${where} cannot be used: ${reason}.`, hint, { cause: error });
  }
  const message = error instanceof Error ? error.message : String(error);
  const hint = 'This is a fault of the program: --debug shows where it lies.';
  return new Failure('other', 'InternalError', `Something unexpected went wrong: ${message}`, hint, {
    cause: error,
  });
}
