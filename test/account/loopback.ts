import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Arrived {
  readonly headers: IncomingHttpHeaders;
  readonly parameters: URLSearchParams;
}

export type Respond = (response: ServerResponse, request: Arrived) => void;

/** Loopback is a server on 127.0.0.1 that answers as a test says and keeps what it was asked. */
export interface Loopback {
  readonly url: string;
  readonly arrived: Arrived[];
  respond: Respond;
}

/** startLoopback opens a server for the test that runs. */
export async function startLoopback(respond: Respond): Promise<Loopback> {
  const arrived: Arrived[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const parameters = new URLSearchParams(Buffer.concat(chunks).toString());
      const one = { headers: request.headers, parameters };
      arrived.push(one);
      loopback.respond(response, one);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const loopback: Loopback = { url: `http://127.0.0.1:${port}`, arrived, respond };
  return loopback;
}

/** xml answers with a result in the form of AWS's Query protocol. */
export function xml(action: string, result: string): Respond {
  const body = `<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`;
  return text(200, body, 'text/xml', { 'x-amzn-requestid': 'req-1' });
}

/** wireError answers with an error in the form of AWS's Query protocol. */
export function wireError(status: number, code: string, message: string): Respond {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
  const body = `<ErrorResponse>${error}<RequestId>req-2</RequestId></ErrorResponse>`;
  return text(status, body, 'text/xml', { 'x-amzn-requestid': 'req-2' });
}

/** text answers with any text. */
export function text(status: number, body: string, type: string, headers = {}): Respond {
  return response => {
    response.writeHead(status, { 'content-type': type, ...headers });
    response.end(body);
  };
}

/** callerIdentity answers GetCallerIdentity. */
export const callerIdentity = xml(
  'GetCallerIdentity',
  '<Arn>arn:aws:iam::123456789012:user/ada</Arn><UserId>AIDA</UserId><Account>123456789012</Account>',
);

/** accountSummary answers GetAccountSummary. */
export const accountSummary = xml(
  'GetAccountSummary',
  '<SummaryMap><entry><key>PoliciesQuota</key><value>1500</value></entry></SummaryMap>',
);

/** signingScope is the Region and the service that a request is signed for. */
export function signingScope(request: Arrived | undefined): string | undefined {
  return /Credential=[^/]+\/\d{8}\/([^/]+\/[^/]+)\/aws4_request/.exec(
    request?.headers.authorization ?? '',
  )?.[1];
}
