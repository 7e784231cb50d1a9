import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { FaultPlan } from '../../source/sandbox/fault-plan.ts';
import { FaultyAccount } from '../../source/sandbox/faults.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { ownFolder } from '../own-folder.ts';
import { seededCredentials } from './seeded-credentials.ts';

/** A call as it arrived. */
export interface Arrived {
  readonly action: string;
  /** Of the credentials that signed it; nothing where it was not signed. */
  readonly keyId: string | undefined;
}

/** An account behind HTTP on 127.0.0.1, which the program takes for one of AWS. */
export interface RecordingAccount {
  readonly url: string;
  /** `127.0.0.1:4580` */
  readonly place: string;
  readonly arrived: Arrived[];
  /** Refuses a call with the text that it answers, as a server that sends back what it was sent. */
  echo: ((request: IncomingMessage, body: string) => string | undefined) | undefined;
  close(): Promise<void>;
}

/** What STS gives for a role: the actions of the practice account end before it. */
const ROLE_ACTIONS = /^AssumeRole/;

/** startRecordingAccount serves a practice account in which a plan may let things go wrong. */
export async function startRecordingAccount(plan: FaultPlan = {}): Promise<RecordingAccount> {
  const file = path.join(ownFolder('recording'), 'account.json');
  const answering = new FaultyAccount(new PracticeAccount(file), plan);
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const parameters = new URLSearchParams(body);
    const action = parameters.get('Action') ?? '';
    const keyId = /Credential=([^/]+)/.exec(request.headers.authorization ?? '')?.[1];
    account.arrived.push({ action, keyId });
    const echo = account.echo?.(request, body);
    if (echo !== undefined) {
      response.writeHead(403, { 'content-type': 'text/xml', 'x-amzn-requestid': 'echo' }).end(echo);
    } else if (ROLE_ACTIONS.test(action)) {
      response.writeHead(200, { 'content-type': 'text/xml', 'x-amzn-requestid': 'role' });
      response.end(roleAnswer(action));
    } else {
      const service = parameters.get('Version') === '2011-06-15' ? 'sts' : 'iam';
      const answer = await answering.answer({ service, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const account: RecordingAccount = {
    url: `http://${place}`,
    place,
    arrived: [],
    echo: undefined,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return account;
}

function roleAnswer(action: string): string {
  const { keyId, secret, token } = seededCredentials(action);
  return `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result><Credentials>
<AccessKeyId>${keyId}</AccessKeyId><SecretAccessKey>${secret}</SecretAccessKey><SessionToken>${token}</SessionToken>
<Expiration>2099-01-01T00:00:00Z</Expiration></Credentials>
<AssumedRoleUser><Arn>arn:aws:sts::123456789012:assumed-role/r/s</Arn><AssumedRoleId>AROA:s</AssumedRoleId></AssumedRoleUser>
</${action}Result><ResponseMetadata><RequestId>role</RequestId></ResponseMetadata></${action}Response>`;
}
