import { Failure } from '../text/failure.ts';
import type { Call } from './call.ts';
import { codeOf } from './error-code.ts';

/** Node's words for a connection that could not be made or was lost. */
const CONNECTION_CODES =
  /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EADDRNOTAVAIL|EPIPE|EPROTO|ERR_TLS|ERR_SSL)/;
/** OpenSSL's words for a certificate that is not trusted. Source: Node.js documentation, X509 certificate error codes. */
const CERTIFICATE_CODES =
  /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH)/;
/** What the SDK and Node say of an answer that is no XML, or no HTTP. */
const GARBLED = /XML parse|Deserialization|Unexpected token|not well-formed|^Parse Error/i;

/** connectionFailure translates errors of the way to AWS and back; it answers nothing for any other error. */
export function connectionFailure(error: unknown, call: Call): Failure | undefined {
  if (error instanceof Error && GARBLED.test(error.message)) return unreadableAnswer(call.action, error);
  const cause = rootCause(error);
  const code = codeOf(cause);
  if (codeOf(error) === 'TimeoutError' || code === 'ETIMEDOUT') {
    return failure('Timeout', `No answer${from(cause)} in time to ${call.action}.`, DIRECT, error);
  }
  if (CERTIFICATE_CODES.test(code)) {
    return failure(
      'ConnectionFailed',
      `The certificate${of(cause)} is not trusted: ${code}.`,
      'Check --endpoint-url; for a certificate of your own, name its file in NODE_EXTRA_CA_CERTS.',
      error,
    );
  }
  if (!CONNECTION_CODES.test(code)) return undefined;
  return failure('ConnectionFailed', `No connection${to(cause)} for ${call.action}: ${code}.`, DIRECT, error);
}

/** unreadableAnswer is for answers that cannot come from IAM or STS. */
export function unreadableAnswer(action: string, cause: unknown): Failure {
  return failure(
    'UnreadableAnswer',
    `The answer to ${action} is not what AWS sends; something else answers at that address.`,
    'Check --endpoint-url, AWS_ENDPOINT_URL and the network (a sign-in page of the network, say).',
    cause,
  );
}

/** The SDK's connections take no proxy from the environment. */
const DIRECT = 'Check the network and --endpoint-url; the connection is direct, HTTPS_PROXY is not used.';

function failure(code: string, message: string, hint: string, cause: unknown): Failure {
  return new Failure('other', code, message, hint, { cause });
}

function rootCause(error: unknown): unknown {
  let current = error;
  while (current instanceof Error && current.cause instanceof Error) current = current.cause;
  if (current instanceof AggregateError && current.errors[0]) return current.errors[0];
  return current;
}

const to = (error: unknown) => withAddress('to', error);
const from = (error: unknown) => withAddress('from', error);
const of = (error: unknown) => withAddress('of', error);

/** Node names the address of some failed connections, not of all. */
function withAddress(preposition: string, error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { address, port, hostname, host } = error as Record<string, unknown>;
  const where = [hostname, host, address].find(name => typeof name === 'string');
  if (where === undefined) return '';
  return ` ${preposition} ${where}${typeof port === 'number' ? `:${port}` : ''}`;
}
