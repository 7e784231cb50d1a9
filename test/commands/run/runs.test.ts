import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgramAsker } from '../flag-table/ask-program.ts';

let program: ProgramAsker;

beforeAll(() => {
  program = new ProgramAsker();
});

afterAll(() => program.remove());

describe('the list of runs', () => {
  it('names the roles of a run, and no policy of AWS that they got', async () => {
    const create = 'roles create events anywhere=webServers --sandbox --yes --output json';
    const { runId } = JSON.parse((await program.ask(create.split(' '))).stdout);
    const { stdout } = await program.ask(['runs', '--output', 'json']);
    const [row] = JSON.parse(stdout);
    expect(row).toMatchObject({ runId, roles: ['ecsEventsRole', 'webServers'] });
    expect(row).not.toHaveProperty('policyArn');
  });
});
