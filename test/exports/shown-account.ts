import { expect } from 'vitest';
import { runProgram } from '../e2e/run-program.ts';

/** shownAccount is what a home's practice account holds, but for where its file is and in which order policies were attached. */
export async function shownAccount(env: Readonly<Record<string, string>>): Promise<Record<string, unknown>> {
  const { exitCode, stdout, stderr } = await runProgram(['sandbox', 'show', '--output', 'json'], env);
  expect(exitCode, stderr).toBe(0);
  const { account: _, attachments, ...rest } = JSON.parse(stdout);
  return { ...rest, attachments: attachments.map((one: unknown) => JSON.stringify(one)).sort() };
}
