import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import type { Surroundings } from '../e2e/surroundings.ts';

/** An account behind HTTP, which the program takes for one of AWS. */
export interface ServedAccount {
  /** Flags and variables that lead the program there. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** What stands between the program and the account. */
export interface Between {
  /** Awaited before a call is carried out; named by IAM's name of the action. */
  readonly before?: (action: string) => Promise<void> | undefined;
  /** Changes the XML of an answer. */
  readonly disguise?: (body: string) => string;
}

/** serveAccount puts a practice account, kept in a home, behind HTTP. */
export async function serveAccount({ folder }: Surroundings, between: Between = {}): Promise<ServedAccount> {
  const account = new PracticeAccount(path.join(folder, 'served-account.json'));
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const parameters = new URLSearchParams(body);
    await between.before?.(parameters.get('Action') ?? '');
    const service = parameters.get('Version') === '2011-06-15' ? 'sts' : 'iam';
    const answer = account.answer({ service, body });
    response.writeHead(answer.status, answer.headers);
    response.end(between.disguise?.(answer.body) ?? answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    args: ['--endpoint-url', `http://127.0.0.1:${port}`],
    env: { AWS_ACCESS_KEY_ID: 'dummy', AWS_SECRET_ACCESS_KEY: 'dummy' },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
