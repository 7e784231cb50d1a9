import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** What a run of a tool left. */
export interface ToolRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** runTool runs a program without a terminal and waits for its end. */
export async function runTool(
  program: string,
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ToolRun> {
  const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}
