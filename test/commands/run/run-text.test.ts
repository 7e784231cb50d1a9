import { describe, expect, it } from 'vitest';
import { PLAIN_STYLE } from '../../../source/commands/output/style.ts';
import { planText } from '../../../source/commands/run/plan-text.ts';
import { receiptText } from '../../../source/commands/run/receipt-text.ts';
import { blockedFailure, receiptFailure } from '../../../source/commands/run/run-failure.ts';
import type { Plan, Receipt, Step } from '../../../source/provision/run.ts';

const ARN = 'arn:aws:iam::123456789012:policy/WebTaskList';
const OTHER = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess';
const attach = (name: string, status: Step['status'], policyArn = ARN): Step => ({
  action: 'attach',
  policyArn,
  principal: { type: 'user', name },
  status,
});
const create: Step = { action: 'create-policy', policyArn: ARN, status: 'pending' };
const missing = {
  code: 'NoSuchEntity',
  message: 'There is no user named eve in this account.',
  hint: 'Check the name.',
};

function planOf(steps: Step[]): Plan {
  return {
    kind: 'plan',
    runId: '20261121-1403-7f2c',
    account: {
      id: '123456789012',
      arn: 'arn:aws:iam::123456789012:user/admin',
      partition: 'aws',
      region: 'eu-west-1',
      sandbox: true,
    },
    startedAt: '2026-11-21T14:03:00.000Z',
    status: steps.some(step => step.status === 'blocked') ? 'blocked' : 'planned',
    policy: {
      arn: ARN,
      name: 'WebTaskList',
      path: '/',
      description: '',
      tags: {},
      sha256: '00',
      document: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'ecs:ListTasks', Resource: '*' }],
      },
    },
    steps,
    findings: [],
    equivalentCommand: 'ecs-iam-wizard create --yes',
    undoCommand: 'ecs-iam-wizard undo 20261121-1403-7f2c',
  };
}

const receiptOf = (status: Receipt['status'], steps: Step[]): Receipt => ({
  ...planOf(steps),
  kind: 'receipt',
  status,
});

describe('a plan for people', () => {
  it('shows what would be written and what is there', () => {
    const steps = [
      create,
      attach('alice', 'pending'),
      attach('bob', 'pending'),
      attach('alice', 'pending', OTHER),
      attach('carol', 'in-place'),
    ];
    expect(planText(planOf(steps), PLAIN_STYLE)).toMatchInlineSnapshot(`
      "Nothing has been changed yet. This run would:
        + create policy                    WebTaskList   1 statement, 97 characters
        + attach it to                     user alice, user bob
        + attach AmazonECS_FullAccess to   user alice
        = already there                    WebTaskList on user carol
      Account 123456789012 (PRACTICE ACCOUNT)   as user/admin"
    `);
  });

  it('says so when nothing is left to do', () => {
    const text = planText(
      planOf([{ ...create, status: 'in-place' }, attach('carol', 'in-place')]),
      PLAIN_STYLE,
    );
    expect(text).toContain('nothing needs to be');
    expect(text).not.toContain('+ ');
  });

  it('names a problem once, however many steps it blocks', () => {
    const steps = [
      create,
      { ...attach('eve', 'blocked'), error: missing },
      { ...attach('eve', 'blocked', OTHER), error: missing },
    ];
    expect(planText(planOf(steps), PLAIN_STYLE)).toMatchInlineSnapshot(`
      "Nothing has been changed, and this run cannot go ahead:
        + create policy   WebTaskList   1 statement, 97 characters
        ! blocked         There is no user named eve in this account. Check the name.
      Account 123456789012 (PRACTICE ACCOUNT)   as user/admin"
    `);
  });

  it('counts what lint finds, the worst first', () => {
    const found = (severity: 'WARNING' | 'SECURITY_WARNING') => ({ severity }) as Plan['findings'][number];
    const findings = [found('WARNING'), found('SECURITY_WARNING'), found('WARNING')];
    const counted = 'Lint finds 1 security warning, 2 warnings in the policy.';
    expect(planText({ ...planOf([create]), findings }, PLAIN_STYLE)).toContain(counted);
    const receipt = { ...receiptOf('done', [{ ...create, status: 'done' }]), findings };
    expect(receiptText(receipt, 'r.json', PLAIN_STYLE)).toContain(counted);
  });

  it('says in full what is an error, without what could move the cursor', () => {
    const error = {
      severity: 'ERROR',
      code: 'INVALID_ACTION',
      message: 'ECS has no action "ecs:Describe\u001B[2JTask".',
    };
    const warning = { severity: 'WARNING', code: 'EMPTY_ARRAY_ACTION', message: 'Nothing.' };
    const findings = [error, warning].map(found => found as Plan['findings'][number]);
    const text = planText({ ...planOf([create]), findings }, PLAIN_STYLE);
    expect(text.split('\n').slice(-3)).toEqual([
      'Lint finds 1 error, 1 warning in the policy.',
      '  ECS has no action "ecs:DescribeTask". (INVALID_ACTION)',
      'Account 123456789012 (PRACTICE ACCOUNT)   as user/admin',
    ]);
  });

  it('lets no foreign name move the cursor or hide', () => {
    const text = planText(planOf([create, attach('a\u001B[2Jb\u202E', 'pending')]), PLAIN_STYLE);
    expect(text).toContain('user ab');
    expect(text).not.toMatch(/[\u001B\u202E]/);
  });
});

describe('a receipt for people', () => {
  it('shows what was done, what was there, what failed and what was not tried', () => {
    const steps = [
      { ...create, status: 'done' } as const,
      attach('alice', 'done'),
      attach('carol', 'in-place'),
      { ...attach('eve', 'failed'), error: missing },
      attach('frank', 'pending'),
    ];
    expect(receiptText(receiptOf('partial', steps), 'runs/x.json', PLAIN_STYLE)).toMatchInlineSnapshot(`
      "ok WebTaskList created   arn:aws:iam::123456789012:policy/WebTaskList
      ok WebTaskList attached to user alice
      = user carol had WebTaskList already
      FAILED WebTaskList not attached to user eve: There is no user named eve in this account.
      - WebTaskList not tried for user frank
      Account 123456789012 (PRACTICE ACCOUNT)   as user/admin
      Same again, without questions:  ecs-iam-wizard create --yes
      To undo it:                     ecs-iam-wizard undo 20261121-1403-7f2c
      Receipt:                        runs/x.json"
    `);
  });
});

describe('what a run ends with', () => {
  it('is 254 with the one problem of a blocked plan', () => {
    const failure = blockedFailure(planOf([create, { ...attach('eve', 'blocked'), error: missing }]));
    expect(failure).toMatchObject({ code: 'NoSuchEntity', exitCode: 254, hint: 'Check the name.' });
    expect(failure.message).toBe('Nothing was written: There is no user named eve in this account.');
  });

  it('counts further problems', () => {
    const steps = ['eve', 'mallet'].map(name => ({
      ...attach(name, 'blocked'),
      error: { code: 'NoSuchEntity', message: `There is no ${name}.` },
    }));
    expect(blockedFailure(planOf(steps)).message).toMatch(/There is no eve\. \(and 1 more problem\)$/);
  });

  it('is 3 when some of it was done, and 254 when nothing was', () => {
    const failed = { ...attach('eve', 'failed'), error: missing };
    expect(receiptFailure(receiptOf('partial', [attach('alice', 'done'), failed]))).toMatchObject({
      exitCode: 3,
      message: 'Partly done: 1 of 2 changes were made. There is no user named eve in this account.',
    });
    expect(receiptFailure(receiptOf('failed', [failed])).exitCode).toBe(254);
  });
});
