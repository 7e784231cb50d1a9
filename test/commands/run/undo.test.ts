import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgramAsker } from '../flag-table/ask-program.ts';

let program: ProgramAsker;

beforeAll(() => {
  program = new ProgramAsker();
});

afterAll(() => program.remove());

describe('undo of a run that found everything in place', () => {
  it('is not offered, says that there is nothing to undo, and makes no run of it', async () => {
    const create =
      'create --template task-list --set cluster_name=web --policy-name Twice --sandbox --yes --output json';
    const dryRun = [...create.split(' '), '--dry-run'];
    expect(JSON.parse((await program.ask(dryRun)).stdout)).not.toHaveProperty('undoCommand');
    const made = JSON.parse((await program.ask(create.split(' '))).stdout);
    expect(made.undoCommand).toBe(`ecs-iam-wizard undo ${made.runId}`);
    const { runId, undoCommand } = JSON.parse((await program.ask(create.split(' '))).stdout);
    expect(undoCommand).toBeUndefined();
    const { exitCode, stdout, stderr } = await program.ask(['undo', runId, '--yes', '--output', 'json']);
    expect([exitCode, stderr]).toEqual([0, `The run ${runId} wrote nothing, so there is nothing to undo.\n`]);
    expect(JSON.parse(stdout)).toMatchObject({ runId, status: 'done' });
    expect(JSON.parse((await program.ask(['runs', '--output', 'json'])).stdout)).toHaveLength(2);
  });
});
