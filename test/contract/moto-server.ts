import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import readline from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where moto listens, such as `http://127.0.0.1:40123`. */
    motoUrl: string;
  }
}

const START_PATIENCE_MS = 60_000;

/** A moto server of this machine. */
export interface MotoServer {
  /** Where it listens, such as `http://127.0.0.1:40123`. */
  readonly url: string;
  end(): Promise<void>;
}

/** Starts the moto server that MOTO_SERVER names on a free port of this machine, and ends it after the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startMoto();
  project.provide('motoUrl', server.url);
  return () => server.end();
}

/** startMoto starts a further moto server, with variables that change how it answers. */
export async function startMoto(variables: Readonly<Record<string, string>> = {}): Promise<MotoServer> {
  const executable = process.env.MOTO_SERVER;
  if (!executable)
    throw new Error('MOTO_SERVER has to name the moto_server executable (see .ci/requirements.txt).');
  const server = spawn(executable, ['-H', '127.0.0.1', '-p', '0'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...variables, PYTHONUNBUFFERED: '1' },
  });
  const url = await addressOf(server);
  return {
    url,
    end: async () => {
      if (server.exitCode !== null) return;
      const ended = once(server, 'exit');
      server.kill();
      await ended;
    },
  };
}

/** The server writes its address once it listens. */
async function addressOf(server: ChildProcess): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(timer);
      reject(new Error(`The moto server ${why}.\n${said.join('\n')}`));
    };
    const timer = setTimeout(() => {
      server.kill();
      fail(`did not listen within ${START_PATIENCE_MS} ms`);
    }, START_PATIENCE_MS);
    server.once('error', error => fail(`could not be started: ${error.message}`));
    server.once('exit', code => fail(`ended with exit code ${code}`));
    for (const stream of [server.stdout, server.stderr]) {
      if (stream === null) continue;
      readline.createInterface({ input: stream }).on('line', line => {
        said.push(line);
        const address = /Running on (http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1];
        if (address === undefined) return;
        clearTimeout(timer);
        resolve(address);
      });
    }
  });
}
