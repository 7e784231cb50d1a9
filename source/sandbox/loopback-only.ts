import type { IncomingMessage } from 'node:http';
import { WireError } from './wire-error.ts';

/** Names by which a machine calls itself; a web page whose name was made to point here goes by another. */
const LOOPBACK_NAMES = ['127.0.0.1', 'localhost'];
const FORM = 'application/x-www-form-urlencoded';

/**
 * refusedRequest says why a request is not answered, if so: only programs of this machine are, and no web page that a browser
 * shows here, be it by a name that points to 127.0.0.1 or by a form.
 */
export function refusedRequest({ method, headers }: IncomingMessage): WireError | undefined {
  if (!LOOPBACK_NAMES.includes(hostName(headers.host)))
    return denied('The practice account answers to 127.0.0.1 and localhost only.');
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined)
    return denied('The practice account answers no web pages.');
  if (method !== 'POST')
    return new WireError(405, 'MethodNotAllowed', 'The practice account takes POST only.');
  if (headers['content-type']?.split(';')[0]?.trim().toLowerCase() !== FORM)
    return new WireError(415, 'UnsupportedMediaType', `The practice account takes ${FORM} only.`);
  return undefined;
}

function denied(message: string): WireError {
  return new WireError(403, 'AccessDenied', message);
}

function hostName(host = ''): string {
  return host.replace(/:\d+$/, '').toLowerCase();
}
