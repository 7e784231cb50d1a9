import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from './run-program.ts';
import { ownSurroundings, type Surroundings } from './surroundings.ts';

let home: Surroundings;

beforeEach(() => {
  home = ownSurroundings();
});

afterEach(() => home.remove());

const run = (...words: string[]) => runProgram([...words, '--output', 'json'], home.env);

const create = () =>
  run(
    ...['create', '--template', 'iam-self-view', '--policy-name', 'SelfView', '--user-name', 'alice'],
    ...['--reason', 'OPS-1', '--sandbox', '--yes'],
  );

async function attachments() {
  const { stdout } = await run('sandbox', 'show');
  const { policies, attachments: attached } = JSON.parse(stdout);
  return { policies: policies.map((policy: { name: string }) => policy.name), attached };
}

describe('undo, resume and runs', () => {
  it('undo takes back the last run in the practice account without a flag, once', async () => {
    const before = await attachments();
    const created = JSON.parse((await create()).stdout);
    expect(await attachments()).not.toEqual(before);
    const undone = await run('undo', '--yes');
    expect(undone).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(undone.stdout)).toMatchObject({ status: 'done', undoes: created.runId });
    expect(await attachments()).toEqual(before);
    const again = await run('undo', created.runId, '--yes');
    expect(again.exitCode).toBe(0);
    expect(JSON.parse(again.stdout).status).toBe('undone');
    expect((await run('undo', '--yes')).exitCode).toBe(0);
  });

  it('runs lists what was done, the newest first', async () => {
    const created = JSON.parse((await create()).stdout);
    await run('undo', '--yes');
    const rows = JSON.parse((await run('runs')).stdout);
    expect(rows.map((row: { status: string }) => row.status)).toEqual(['done', 'undone']);
    expect(rows[1]).toMatchObject({ runId: created.runId, reason: 'OPS-1', steps: 2 });
    expect(JSON.parse((await run('runs', created.runId)).stdout)).toMatchObject({ runId: created.runId });
    expect(await run('runs', '20260101-0000-0000')).toMatchObject({ exitCode: 252 });
  });

  it('resume says when nothing is open', async () => {
    await create();
    expect(await run('resume', '--yes')).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('undo shows what it would do, and asks', async () => {
    await create();
    const before = await attachments();
    const dry = await run('undo', '--dry-run');
    expect(dry.exitCode).toBe(0);
    expect(JSON.parse(dry.stdout)).toMatchObject({ kind: 'plan', status: 'planned' });
    expect((await run('undo')).exitCode).toBe(252);
    expect(await attachments()).toEqual(before);
  });
});
