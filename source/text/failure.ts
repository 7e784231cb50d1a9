/** What kind of thing went wrong; it decides the exit code of a command. */
export type FailureKind = 'usage' | 'credentials' | 'refused' | 'partial' | 'interrupted' | 'other';

/** Exit codes of the AWS CLI, and 3 for a run that was carried out in part. */
const EXIT_CODES: Record<FailureKind, number> = {
  usage: 252,
  credentials: 253,
  refused: 254,
  partial: 3,
  interrupted: 130,
  other: 255,
};

/**
 * Failure is an error that a person is meant to read: `message` says what happened in one sentence,
 * `hint` what to do about it. Everything else that is thrown is a bug.
 */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly code: string;
  readonly hint: string | undefined;

  constructor(kind: FailureKind, code: string, message: string, hint?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.kind = kind;
    this.code = code;
    this.hint = hint;
  }

  get exitCode(): number {
    return EXIT_CODES[this.kind];
  }
}

/** usageFailure is for words that the person gave wrongly: a flag, a file, a value. */
export function usageFailure(code: string, message: string, hint?: string): Failure {
  return new Failure('usage', code, message, hint);
}
