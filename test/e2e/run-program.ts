import { spawn } from 'node:child_process';
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

/** runCommand runs any command so. */
export async function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ProgramRun> {
  const child = spawn(command, [...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { exitCode, stdout, stderr };
}
