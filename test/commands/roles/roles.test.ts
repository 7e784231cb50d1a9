import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgramAsker } from '../flag-table/ask-program.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf';

let asker: ProgramAsker;

beforeAll(() => {
  asker = new ProgramAsker();
});

afterAll(() => asker.remove());

const ask = (words: string) => asker.ask([...words.split(' '), '--sandbox']);
async function statusOf(kind: string): Promise<string> {
  const { stdout } = await ask('roles --all --output json');
  const rows = JSON.parse(stdout) as { kind: string; status: string; differences: string[] }[];
  const row = rows.find(one => one.kind === kind);
  return [row?.status, ...(row?.differences ?? [])].join(', ');
}

describe('the command roles', () => {
  it('tells of each role what it is for and how it stands, the legacy one where it is asked for', async () => {
    const { stdout } = await ask('roles --output json');
    const rows = JSON.parse(stdout) as Record<string, unknown>[];
    expect(rows[0]).toMatchObject({
      kind: 'task-execution',
      roleName: 'ecsTaskExecutionRole',
      status: 'present',
      trust: { Statement: [{ Principal: { Service: 'ecs-tasks.amazonaws.com' } }] },
      managedPolicies: ['arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy'],
      differences: [],
    });
    expect(rows.map(({ kind }) => kind)).not.toContain('legacy-service');
    expect(await statusOf('legacy-service')).toBe('present');
    const text = (await ask('roles')).stdout;
    expect(text).toMatch(/^- events +ecsEventsRole +absent$/m);
    expect(text).toContain('EventBridge runs tasks on a schedule');
  });

  it('makes what is missing, leaves alone what is there, and undo takes it back', async () => {
    const { exitCode, stdout } = await ask('roles create events instance --yes');
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('role ecsEventsRole created')]);
    expect(stdout).toContain('= role ecsInstanceRole was there as ECS needs it');
    expect(await statusOf('events')).toBe('present');
    expect((await asker.ask(['undo', '--yes'])).exitCode).toBe(0);
    expect(await statusOf('events')).toBe('absent');
  });

  it('shows how a role differs, and changes it with consent only', async () => {
    const blocked = await ask(`roles create task-execution --secret ${SECRET} --yes`);
    expect(blocked.exitCode).toBe(254);
    expect(blocked.stdout).toContain('+ Inline policy TaskExecutionExtras');
    expect(blocked.stderr).toContain('--if-differs mend');
    const mended = await ask(`roles create task-execution --secret ${SECRET} --if-differs mend --yes`);
    expect(mended.stdout).toContain('the inline policy TaskExecutionExtras of ecsTaskExecutionRole written');
  });

  it('warns of the legacy role, and writes nothing where nobody can be asked', async () => {
    expect((await ask('roles create legacy-service --dry-run')).stderr).toContain('service-linked role');
    expect((await ask('roles create codedeploy=other')).exitCode).toBe(252);
  });
});
