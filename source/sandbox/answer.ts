import type { WireError } from './wire-error.ts';
import { type XmlRecord, xmlElement } from './xml.ts';

/** An answer as it goes over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** successAnswer wraps a result as IAM and STS do; a call without a result has its request id only. */
export function successAnswer(
  namespace: string,
  action: string,
  result: XmlRecord | undefined,
  requestId: string,
): Answer {
  const parts = { [`${action}Result`]: result, ResponseMetadata: { RequestId: requestId } };
  return answer(200, `${action}Response`, namespace, parts, requestId);
}

/** errorAnswer writes a refusal. `Type` says whose fault it is: the sender's up to 499, the receiver's from 500. */
export function errorAnswer(namespace: string, error: WireError, requestId: string): Answer {
  const Type = error.status >= 500 ? 'Receiver' : 'Sender';
  const parts = { Error: { Type, Code: error.code, Message: error.message }, RequestId: requestId };
  return answer(error.status, 'ErrorResponse', namespace, parts, requestId);
}

function answer(
  status: number,
  root: string,
  namespace: string,
  parts: XmlRecord,
  requestId: string,
): Answer {
  const content = Object.entries(parts)
    .map(([name, value]) => xmlElement(name, value))
    .join('');
  const headers = { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
  return { status, headers, body: `<${root} xmlns="${namespace}">${content}</${root}>` };
}
