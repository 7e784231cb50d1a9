import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { PROGRAM } from './surroundings.ts';

/** What a run of the program left. */
export interface ProgramRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** runProgram runs the built program without a terminal, its stdin closed, and waits for its end. */
export function runProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ProgramRun> {
  return runCommand(process.execPath, [PROGRAM, ...args], env);
}

/** Where a command runs, when that is not where the tests do, and what it reads. */
export interface RunPlace {
  readonly cwd?: string | undefined;
  /** Its stdin is closed without it. */
  readonly input?: string | undefined;
}

/** runCommand runs any command so. */
export async function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { cwd, input }: RunPlace = {},
): Promise<ProgramRun> {
  const stdin = input === undefined ? 'ignore' : 'pipe';
  const child = spawn(command, [...args], { env, cwd, stdio: [stdin, 'pipe', 'pipe'] });
  const told = (stream: Readable | null) => (stream === null ? '' : text(stream));
  // Who does not read to the end may be gone before it.
  child.stdin?.on('error', () => {});
  child.stdin?.end(input);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [stdout, stderr, exitCode] = await Promise.all([told(child.stdout), told(child.stderr), ended]);
  return { exitCode, stdout, stderr };
}
