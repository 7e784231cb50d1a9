import { Failure, type FailureKind } from '../text/failure.ts';
import { safeLine } from '../text/safe-text.ts';

interface Translation {
  readonly kind: FailureKind;
  /** What happened, in place of AWS's own message where that says too little. */
  readonly sentence?: (message: string, call: Call) => string;
  readonly hint?: (message: string, call: Call) => string;
}

/** The call that failed, for sentences that name it. */
export interface Call {
  /** As IAM names it: `iam:CreatePolicy`. */
  readonly action: string;
  readonly profile: string | undefined;
}

/** Wire codes of IAM, STS and the credential chain to what a person reads. Source: IAM API reference, common errors. */
const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  AccessDenied: {
    kind: 'refused',
    hint: (_, call) => `Ask an administrator to allow ${call.action} for you, or use another profile.`,
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
  SignatureDoesNotMatch: {
    kind: 'credentials',
    hint: () => 'Check the secret access key and the clock of this machine.',
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
    hint: () => 'Choose another name, or --if-exists reuse for the same document.',
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
  Throttling: { kind: 'refused', hint: () => 'AWS asks for fewer calls a second: try again in a minute.' },
  ServiceFailure: { kind: 'refused', hint: () => 'The fault is on the side of AWS: try again in a moment.' },
};

/** Codes that mean the same as one of the table. */
const ALIASES: Readonly<Record<string, string>> = {
  AccessDeniedException: 'AccessDenied',
  UnauthorizedOperation: 'AccessDenied',
  ExpiredTokenException: 'ExpiredToken',
  UnrecognizedClientException: 'UnrecognizedClient',
  ThrottlingException: 'Throttling',
  InternalFailure: 'ServiceFailure',
};

/** Node's words for a connection that could not be made or was lost. */
const CONNECTION_CODES =
  /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL)/;

/** translateError turns whatever a call threw into a Failure; a Failure stays as it is. */
export function translateError(error: unknown, call: Call): Failure {
  if (error instanceof Failure) return error;
  const code = codeOf(error);
  const message = sentence(safeLine(error instanceof Error ? error.message : String(error)));
  const known = TRANSLATIONS[ALIASES[code] ?? code];
  if (known) {
    const hint = known.hint?.(message, call);
    return new Failure(known.kind, ALIASES[code] ?? code, known.sentence?.(message, call) ?? message, hint, {
      cause: error,
    });
  }
  return (
    connectionFailure(error, code, call) ??
    new Failure(isServiceError(error) ? 'refused' : 'other', code, message, undefined, { cause: error })
  );
}

function connectionFailure(error: unknown, code: string, call: Call): Failure | undefined {
  const cause = rootCause(error);
  const nodeCode = codeOf(cause);
  const timedOut = code === 'TimeoutError' || nodeCode === 'ETIMEDOUT';
  const garbled =
    error instanceof Error &&
    /XML parse|Deserialization|Unexpected token|not well-formed/i.test(error.message);
  if (garbled) {
    return new Failure(
      'other',
      'UnreadableAnswer',
      `The answer to ${call.action} is not what IAM sends; a proxy may stand in between.`,
      'Check --endpoint-url, AWS_ENDPOINT_URL_IAM and HTTPS_PROXY.',
      { cause: error },
    );
  }
  if (!timedOut && !CONNECTION_CODES.test(nodeCode)) return undefined;
  const where = addressOf(cause);
  return new Failure(
    'other',
    timedOut ? 'Timeout' : 'ConnectionFailed',
    `No connection to ${where}: ${timedOut ? 'no answer in time' : nodeCode}.`,
    'Check the network, the proxy (HTTPS_PROXY) and --endpoint-url.',
    { cause: error },
  );
}

/** codeOf reads the wire code (`NoSuchEntity`) off an error, whatever the SDK named its class. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'Unknown';
  const { Code, code, name } = error as { Code?: unknown; code?: unknown; name?: unknown };
  for (const candidate of [Code, code, name]) {
    if (typeof candidate === 'string' && candidate !== '' && candidate !== 'Error') {
      return candidate in TRANSLATIONS || candidate in ALIASES
        ? candidate
        : candidate.replace(/Exception$/, '');
    }
  }
  return 'Unknown';
}

function isServiceError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && '$fault' in error;
}

function rootCause(error: unknown): unknown {
  let current = error;
  while (current instanceof Error && current.cause instanceof Error) current = current.cause;
  if (current instanceof AggregateError && current.errors[0]) return current.errors[0];
  return current;
}

function addressOf(error: unknown): string {
  const { address, port, hostname } = error as { address?: string; port?: number; hostname?: string };
  const host = hostname ?? address ?? 'AWS';
  return port === undefined ? host : `${host}:${port}`;
}

function sentence(message: string): string {
  const text = message.trim() || 'AWS gave no reason';
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function profileFlag(call: Call): string {
  return call.profile === undefined ? '' : ` --profile ${call.profile}`;
}

function credentialsSentence(message: string, call: Call): string {
  if (/sso|token.*expired|refresh/i.test(message))
    return 'The single sign-on session has expired or was never started.';
  if (call.profile !== undefined && /could not be found|not found|resolve credentials/i.test(message)) {
    return `The profile ${JSON.stringify(call.profile)} has no usable credentials.`;
  }
  return 'No AWS credentials were found.';
}

function credentialsHint(message: string, call: Call): string {
  if (/sso|token.*expired|refresh/i.test(message)) return `Sign in: aws sso login${profileFlag(call)}`;
  return 'Sign in with the AWS CLI, choose --profile NAME, or practise without an account: --sandbox.';
}
