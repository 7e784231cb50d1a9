import { Failure, type FailureKind } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';
import { withoutCredentials } from '../text/without-credentials.ts';
import type { Call } from './call.ts';
import { connectionFailure } from './connection-failure.ts';
import { credentialsHint, credentialsSentence, profileFlag } from './credential-words.ts';
import { codeOf } from './error-code.ts';

interface Translation {
  readonly kind: FailureKind;
  /** What happened, in place of AWS's own message where that says too little or too much. */
  readonly sentence?: (message: string, call: Call) => string;
  readonly hint?: (message: string, call: Call) => string;
}

/** Wire codes of IAM, STS and the credential chain to what a person reads. Source: IAM API reference, common errors. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  AccessDenied: {
    kind: 'refused',
    hint: (message, call) =>
      `Ask an administrator to allow ${deniedAction(message) ?? call.action} for you, or use another profile.`,
  },
  ExpiredToken: {
    kind: 'credentials',
    sentence: () => 'Your AWS credentials have expired.',
    hint: (_, call) =>
      `Sign in again: aws sso login${profileFlag(call)} (or renew the session in the way you got it).`,
  },
  InvalidClientTokenId: {
    kind: 'credentials',
    sentence: () => 'AWS does not know this access key.',
    hint: () =>
      'Check AWS_ACCESS_KEY_ID or the profile: the key may be deleted, inactive or from another partition.',
  },
  UnrecognizedClient: {
    kind: 'credentials',
    hint: () => 'Check the access key and the Region of the profile.',
  },
  // AWS's own message quotes the request that it expected, the session token included.
  SignatureDoesNotMatch: {
    kind: 'credentials',
    sentence: () => 'AWS finds the signature of the request wrong.',
    hint: () => 'Check the secret access key and the clock of this machine.',
  },
  IncompleteSignature: {
    kind: 'credentials',
    sentence: () => 'AWS cannot read the signature of the request.',
    hint: () => 'Check the access key: it holds something that no key holds.',
  },
  MissingAuthenticationToken: {
    kind: 'credentials',
    sentence: () => 'The request reached AWS without a signature.',
    hint: () => 'Check --endpoint-url: something in between takes the signature away.',
  },
  RequestExpired: { kind: 'credentials', hint: () => 'Check the clock of this machine.' },
  CredentialsProviderError: {
    kind: 'credentials',
    sentence: (message, call) => credentialsSentence(message, call),
    hint: (message, call) => credentialsHint(message, call),
  },
  TokenProviderError: {
    kind: 'credentials',
    sentence: () => 'The single sign-on session has expired.',
    hint: (_, call) => `Sign in again: aws sso login${profileFlag(call)}`,
  },
  EntityAlreadyExists: {
    kind: 'refused',
    hint: () => 'Choose another name, or run it again: what is there as it is wanted is used as it is.',
  },
  NoSuchEntity: { kind: 'refused', hint: () => 'Check the name; it may have been deleted a moment ago.' },
  LimitExceeded: {
    kind: 'refused',
    hint: () => 'Detach or delete something first, or ask AWS for a higher quota.',
  },
  MalformedPolicyDocument: { kind: 'refused', hint: () => 'Correct the policy document and try again.' },
  PolicyNotAttachable: {
    kind: 'refused',
    hint: () => 'Policies of service-linked roles cannot be attached.',
  },
  UnmodifiableEntity: {
    kind: 'refused',
    hint: () => 'Only the AWS service that owns the role can change it.',
  },
  EndpointError: {
    kind: 'usage',
    hint: () => 'Check --endpoint-url, the Region and AWS_USE_FIPS_ENDPOINT.',
  },
  Throttling: { kind: 'refused', hint: () => 'AWS asks for fewer calls a second: try again in a minute.' },
  ServiceFailure: { kind: 'refused', hint: () => 'The fault is on the side of AWS: try again in a moment.' },
};

/** Codes that mean the same as one of the table. */
const ALIASES: Readonly<Record<string, string>> = {
  UnauthorizedOperation: 'AccessDenied',
  InternalFailure: 'ServiceFailure',
  InternalError: 'ServiceFailure',
  InternalServerError: 'ServiceFailure',
  ServiceUnavailable: 'ServiceFailure',
  RequestLimitExceeded: 'Throttling',
  TooManyRequests: 'Throttling',
  RequestTimeTooSkewed: 'RequestExpired',
};

/** translateError turns whatever a call threw into a Failure; a Failure stays as it is. */
export function translateError(error: unknown, call: Call): Failure {
  if (error instanceof Failure) return error;
  const wireCode = codeOf(error);
  const code = entry(ALIASES, wireCode) ?? wireCode;
  const message = messageOf(error);
  const known = entry(TRANSLATIONS, code);
  if (known) {
    const hint = known.hint?.(message, call);
    return new Failure(known.kind, code, known.sentence?.(message, call) ?? message, hint, { cause: error });
  }
  return connectionFailure(error, call) ?? otherFailure(error, code, message, call);
}

function otherFailure(error: unknown, code: string, message: string, call: Call): Failure {
  const status = httpStatus(error);
  if (message === NO_REASON && status !== undefined) {
    return new Failure(
      'refused',
      status >= 500 ? 'ServiceFailure' : code,
      `The answer to ${call.action} was HTTP ${status} without a reason.`,
      'Try again in a moment; if it stays so, check --endpoint-url.',
      { cause: error },
    );
  }
  const kind = status === undefined ? 'other' : 'refused';
  return new Failure(kind, code, message, undefined, { cause: error });
}

function entry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Errors of the services carry the status of their answer; those of this machine do not. */
function httpStatus(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null || !('$fault' in error)) return undefined;
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode;
}

/** The denied action may be another one than the call's: sts:AssumeRole, when a profile assumes a role first. */
function deniedAction(message: string): string | undefined {
  return /not authorized to perform:? ([\w-]+:\w+)/.exec(message)?.[1];
}

const NO_REASON = 'AWS gave no reason.';

function messageOf(error: unknown): string {
  const text = withoutCredentials(safeLine(error instanceof Error ? error.message : String(error))).trim();
  if (text === '' || text === 'Unknown' || text === 'UnknownError') return NO_REASON;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
