import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { ownSurroundings, PROGRAM } from '../e2e/surroundings.ts';

/** A fresh practice account behind HTTP, for programs other than this one. */
export interface ServedAccount {
  readonly url: string;
  readonly folder: string;
  /** What a program needs to reach it. */
  readonly env: Readonly<Record<string, string>>;
  /** close ends the server and deletes its files. */
  close(): Promise<void>;
}

/** serveAccount starts `sandbox serve` on a free port. */
export async function serveAccount(): Promise<ServedAccount> {
  const { folder, env, remove } = ownSurroundings();
  const server = spawn(process.execPath, [PROGRAM, 'sandbox', 'serve', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await addressOf(server);
  return {
    url,
    folder,
    env: {
      ...env,
      AWS_ACCESS_KEY_ID: 'PRACTICE',
      AWS_SECRET_ACCESS_KEY: 'PRACTICE',
      AWS_REGION: 'us-east-1',
    },
    async close() {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      remove();
    },
  };
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('The server has no output.');
  for await (const line of readline.createInterface({ input: server.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (address !== undefined) {
      server.stdout.resume();
      return address;
    }
  }
  throw new Error('The server ended before it listened.');
}

/** A policy as the file of a practice account keeps it. */
interface KeptPolicy {
  readonly name: string;
  readonly path: string;
  readonly description?: string;
  readonly tags: readonly { readonly key: string; readonly value: string }[];
  readonly versions: readonly { readonly id: string; readonly document: string }[];
  readonly defaultVersionId: string;
}

/** A role as the file of a practice account keeps it. */
interface KeptRole {
  readonly name: string;
  readonly path: string;
  readonly description?: string;
  readonly trust: string;
  readonly inlinePolicies?: readonly { readonly name: string; readonly document: string }[];
}

/** keptRoles are the roles and the instance profiles of a practice account, documents read, from the files in a folder. */
export function keptRoles(folder: string) {
  const file = path.join(folder, 'wizard', 'practice-account.json');
  const { roles, instanceProfiles } = JSON.parse(readFileSync(file, 'utf8')) as {
    roles: readonly KeptRole[];
    instanceProfiles: readonly { readonly name: string; readonly roles: readonly string[] }[];
  };
  const kept = roles.map(({ name, path, description, trust, inlinePolicies = [] }) => ({
    ...{ name, path, description },
    trust: JSON.parse(trust) as unknown,
    inline: inlinePolicies.map(({ name, document }) => [name, JSON.parse(document) as unknown]),
  }));
  return { roles: kept, profiles: instanceProfiles.map(({ name, roles }) => ({ name, roles })) };
}

/** keptPolicies are the policies of a practice account as they were asked for, documents read, from the files in a folder. */
export function keptPolicies(folder: string) {
  const file = path.join(folder, 'wizard', 'practice-account.json');
  const { policies } = JSON.parse(readFileSync(file, 'utf8')) as { policies: readonly KeptPolicy[] };
  return policies.map(({ name, path, description, tags, versions, defaultVersionId }) => {
    const document = versions.find(({ id }) => id === defaultVersionId)?.document ?? '';
    return { name, path, description, tags, document: JSON.parse(document) as unknown };
  });
}
