import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { assumedRegionNote } from '../../../source/commands/run/assumed-region.ts';
import { type Answers, begin, noAnswers } from '../../../source/procedure/answers.ts';
import { template } from '../../../source/template/read.ts';

beforeEach(() => {
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE']) vi.stubEnv(name, undefined);
  vi.stubEnv('AWS_CONFIG_FILE', 'no-such-file');
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const ACCOUNT = { sandbox: false } as const;

function answersFrom(name: string, parameters: Readonly<Record<string, string>> = {}): Answers {
  const begun = begin(noAnswers('create'), {
    kind: 'template',
    template: template(name),
    variant: 'corrected',
  });
  return { ...begun, parameters };
}

it('tells of the Region that ARNs get where nobody named one', async () => {
  expect(await assumedRegionNote(answersFrom('task-list'), ACCOUNT)).toBe(
    'No Region is configured: ARNs get us-east-1. --region NAME, or --set region=NAME, says another.',
  );
});

it('tells of it for what a task role may do', async () => {
  const { document } = answersFrom('task-list');
  const roles = [{ kind: 'task', name: 'webTask', document, ifDiffers: 'fail' }] as const;
  expect(await assumedRegionNote({ ...noAnswers('roles'), roles }, ACCOUNT)).toContain('us-east-1');
});

it('is silent where a flag or the environment names the Region', async () => {
  const answers = answersFrom('task-list');
  expect(await assumedRegionNote(answers, { ...ACCOUNT, region: 'us-east-1' })).toBeUndefined();
  vi.stubEnv('AWS_REGION', 'us-east-1');
  expect(await assumedRegionNote(answers, ACCOUNT)).toBeUndefined();
});

it('is silent where the policy is given its Region, or names none', async () => {
  expect(await assumedRegionNote(answersFrom('task-list', { region: '*' }), ACCOUNT)).toBeUndefined();
  expect(await assumedRegionNote(answersFrom('ecs-read-only'), ACCOUNT)).toBeUndefined();
});

it('is silent in the practice account', async () => {
  expect(await assumedRegionNote(answersFrom('task-list'), { sandbox: true })).toBeUndefined();
});
