import { describe, expect, it } from 'vitest';
import { refuseProblemsOffline } from '../../../source/commands/answers/answer-problems.ts';
import { type CreateFlags, createAnswers } from '../../../source/commands/answers/create-answers.ts';
import { wizardAnswers } from '../../../source/commands/answers/wizard-answers.ts';
import { statements } from '../../../source/policy/document.ts';
import { finalDocument } from '../../../source/procedure/answers.ts';
import { firstOpenStep } from '../../../source/procedure/preset.ts';
import { Failure } from '../../../source/text/failure.ts';
import { NO_FLAGS } from './no-flags.ts';

const TASKS = 'arn:aws:ecs:eu-west-1:123456789012:task/web/*';
const answersOf = (flags: Partial<CreateFlags>) =>
  createAnswers({ ...NO_FLAGS, policyName: 'P', ...flags }, 'create');

async function statementsOf(flags: Partial<CreateFlags>) {
  const { answers, notes } = await answersOf(flags);
  refuseProblemsOffline(answers);
  return { list: statements(finalDocument(answers)), notes };
}

async function refusal(flags: Partial<CreateFlags>): Promise<Failure> {
  const failure = await answersOf(flags).then(
    () => undefined,
    error => error,
  );
  if (failure instanceof Failure) return failure;
  throw failure ?? new Error('The flags were taken.');
}

describe('a statement by hand', () => {
  it('allows on everything unless more is said', async () => {
    const { list } = await statementsOf({ action: ['ecs:StopTask'] });
    expect(list).toEqual([{ Effect: 'Allow', Action: 'ecs:StopTask', Resource: '*' }]);
  });

  it('takes several actions, also in one flag, and writes them as AWS does', async () => {
    const action = ['ecs:runtask,ECS:StopTask', 'ecs:Describe*', 'ecs:RunTask'];
    const { list } = await statementsOf({ action, effect: 'Deny' });
    expect(list).toEqual([
      { Effect: 'Deny', Action: ['ecs:RunTask', 'ecs:StopTask', 'ecs:Describe*'], Resource: '*' },
    ]);
  });

  it('gives actions that take no resource a statement of their own, and says so', async () => {
    const { list, notes } = await statementsOf({
      action: ['ecs:StopTask', 'ecs:ListClusters'],
      resource: [TASKS],
    });
    expect(list).toEqual([
      { Effect: 'Allow', Action: 'ecs:StopTask', Resource: TASKS },
      { Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' },
    ]);
    expect(notes).toEqual([
      'ecs:ListClusters takes no resource: a statement of its own on * is made for it.',
    ]);
  });

  it('is about everything where that is among its resources', async () => {
    const { list } = await statementsOf({ action: ['ecs:StopTask'], resource: [TASKS, '*'] });
    expect(list[0]?.Resource).toBe('*');
  });

  it('leaves placeholders of its resource to --set and to the account', async () => {
    const resource = ['arn:<partition>:ecs:<region>:<aws_account_id>:task/<cluster>/*'];
    const { list } = await statementsOf({
      action: ['ecs:StopTask'],
      resource,
      set: ['cluster=web', 'region=eu-west-1', 'partition=aws', 'aws_account_id=123456789012'],
    });
    expect(list[0]?.Resource).toBe(TASKS);
  });

  it('may deny when a condition is met', async () => {
    const { list } = await statementsOf({
      action: ['ecs:RunTask'],
      effect: 'Deny',
      condition: ['StringNotEquals:aws:RequestedRegion=eu-west-1'],
    });
    expect(list).toEqual([
      {
        Effect: 'Deny',
        Action: 'ecs:RunTask',
        Resource: '*',
        Condition: { StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
      },
    ]);
  });

  it.each<[string, Partial<CreateFlags>, string, string]>([
    ['a misspelt action', { action: ['ecs:RunTsk'] }, 'Did you mean ecs:RunTask?', '--policy-document'],
    ['a misspelt service', { action: ['esc:RunTask'] }, 'Did you mean ecs?', '--policy-document'],
    ['an action without its service', { action: ['RunTask'] }, 'Did you mean ecs:RunTask?', 'reference'],
    ['a pattern for nothing', { action: ['ecs:Bring*'] }, 'stands for no action', 'reference'],
    ['no action at all', { action: ['ecs:RunTask,'] }, '"" is no action', 'reference'],
    ['a resource that is no ARN', { action: ['ecs:RunTask'], resource: ['web'] }, 'is no ARN', ''],
    [
      'a resource of what takes none',
      { action: ['ecs:ListClusters'], resource: [TASKS] },
      'take no resource',
      '',
    ],
    ['a resource of nothing', { resource: ['*'] }, '--resource says of a statement', '--action'],
    ['an effect of nothing', { effect: 'Allow' }, '--effect says of a statement', '--action'],
    [
      'two starts',
      { action: ['ecs:RunTask'], template: 'task-list' },
      '--template and --action exclude each other',
      'one',
    ],
    [
      'a restriction of what is denied',
      { action: ['ecs:RunTask'], effect: 'Deny', requireMfa: true },
      '--require-mfa: It restricts what a policy allows, and this one only denies.',
      '',
    ],
  ])('refuses %s', async (_, flags, sentence, hint) => {
    const failure = await refusal(flags);
    expect(failure.message).toContain(sentence);
    expect(failure.hint ?? '').toContain(hint);
    expect(failure.exitCode).toBe(252);
  });

  it('answers the steps of the wizard, and a misspelt one is told at the start', async () => {
    const opening = async (flags: Partial<CreateFlags>) => {
      const { answers, preset } = await wizardAnswers({ ...NO_FLAGS, ...flags });
      return [firstOpenStep(preset, answers)?.id, ...preset.problems.map(({ problem }) => problem)];
    };
    expect(await opening({ action: ['ecs:StopTask'], requireTls: true })).toEqual(['review-policy']);
    const [step, problem] = await opening({ action: ['ecs:StpTask'] });
    expect([step, problem]).toEqual(['start', expect.stringContaining('Did you mean ecs:StopTask?')]);
  });
});
