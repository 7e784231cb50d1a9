import { Failure } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';

/** A Failure as a person sees it, fit for a terminal. */
export interface ShownFailure {
  readonly kind: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
}

/** shownFailure makes whatever was thrown fit to be shown; what is no Failure is a bug, and says so. */
export function shownFailure(error: unknown): ShownFailure {
  if (error instanceof Failure) {
    const { kind, code, message, hint } = error;
    return { kind, code, message: safeLine(message), hint: hint === undefined ? undefined : safeLine(hint) };
  }
  const words = error instanceof Error ? error.message : String(error);
  return {
    kind: 'other',
    code: 'Bug',
    message: `The program made a mistake: ${safeLine(words)}`,
    hint: 'Please report it; ecs-iam-wizard create --debug shows more.',
  };
}
