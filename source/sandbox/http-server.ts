import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Failure } from '../text/failure.ts';
import { type Answer, errorAnswer } from './answer.ts';
import { ConnectionFault } from './connection-fault.ts';
import type { FaultPlan } from './fault-plan.ts';
import { FaultyAccount } from './faults.ts';
import { newRequestId } from './ids.ts';
import { refusedRequest } from './loopback-only.ts';
import { serviceOf, serviceOfVersion } from './operations.ts';
import type { PracticeAccount } from './practice-account.ts';
import { WireError } from './wire-error.ts';

/** The only address: nobody but this machine gets to it. */
const ADDRESS = '127.0.0.1';
/** Most bytes of a request: the longest policy document with every character percent-encoded as two bytes, and more. */
const BODY_BYTES_MAX = 1_048_576;

/** A practice account that is served. */
export interface PracticeServer {
  readonly url: string;
  /** Ends all connections. */
  close(): Promise<void>;
}

/** servePracticeAccount answers on a port of 127.0.0.1 (0: any free one); it throws a Failure when it cannot have the port. */
export async function servePracticeAccount(
  account: PracticeAccount,
  options: { readonly port: number; readonly plan?: FaultPlan | undefined },
): Promise<PracticeServer> {
  const answering = options.plan ? new FaultyAccount(account, options.plan) : account;
  const server = createServer((request, response) => void respond(request, response, answering));
  const port = await listen(server, options.port);
  return {
    url: `http://${ADDRESS}:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', error => reject(portFailure(port, error)));
    server.listen(port, ADDRESS, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

function portFailure(port: number, error: Error): Failure {
  const code = 'code' in error ? String(error.code) : error.message;
  return new Failure(
    'other',
    'PortOutOfReach',
    `The practice account cannot be served on port ${port} (${code}).`,
    'Name another port, or --port 0 for any that is free.',
    { cause: error },
  );
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answering: PracticeAccount | FaultyAccount,
): Promise<void> {
  try {
    const { status, headers, body } = await answerTo(request, answering);
    // What is left of a request that was refused is not waited for.
    const connection = request.complete ? {} : { connection: 'close' };
    response.writeHead(status, { ...headers, ...connection }).end(body);
  } catch (error) {
    // An answer that never comes is the client's to give up.
    if (error instanceof ConnectionFault && error.code === 'ETIMEDOUT') return;
    request.socket.destroy();
  }
}

async function answerTo(
  request: IncomingMessage,
  answering: PracticeAccount | FaultyAccount,
): Promise<Answer> {
  const refused = refusedRequest(request);
  if (refused) return refusal(refused);
  const body = await bodyOf(request);
  if (body === undefined)
    return refusal(new WireError(413, 'RequestEntityTooLarge', `More than ${BODY_BYTES_MAX} bytes.`));
  try {
    const service = serviceOfVersion(new URLSearchParams(body).get('Version') ?? undefined);
    return await answering.answer({ service, body });
  } catch (error) {
    if (error instanceof ConnectionFault) throw error;
    const message = error instanceof Failure ? error.message : 'The practice account failed.';
    return refusal(new WireError(500, 'ServiceFailure', message));
  }
}

/** bodyOf reads a body as far as it may be long, or gives nothing. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  if (Number(request.headers['content-length']) > BODY_BYTES_MAX) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > BODY_BYTES_MAX) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function refusal(error: WireError): Answer {
  return errorAnswer(serviceOf('iam').namespace, error, newRequestId());
}
