import { spawnSync } from 'node:child_process';

/** A command that ends by itself. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** timeProcess runs a command to its end and gives the milliseconds; it throws with what the command said when it fails. */
export function timeProcess({ file, args, env }: Command): number {
  const begin = performance.now();
  const { status, stderr, error } = spawnSync(file, [...args], { env, encoding: 'utf8' });
  const took = performance.now() - begin;
  if (status === 0) return took;
  throw new Error(`${[file, ...args].join(' ')} ended with ${status ?? error?.message}:\n${stderr}`);
}
