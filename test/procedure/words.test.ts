import { describe, expect, it } from 'vitest';
import { runLines, writesSomething } from '../../source/procedure/run-words.ts';
import type { Plan, Receipt, Step } from '../../source/provision/run.ts';

describe('the lines of a run', () => {
  const alice = { type: 'user', name: 'alice' } as const;
  const policyArn = 'arn:aws:iam::123456789012:policy/teams/Web';
  const create = { action: 'create-policy', policyArn } as const;
  const attach = { action: 'attach', policyArn, principal: alice } as const;

  function run(kind: 'plan' | 'receipt', steps: Step[]): Plan | Receipt {
    const shared = {
      runId: '20261121-1403-7f2c',
      account: { id: '1', arn: '', partition: 'aws', region: 'us-east-1', sandbox: false },
      startedAt: '',
      findings: [],
      equivalentCommand: '',
      undoCommand: '',
      policy: {
        arn: policyArn,
        name: 'Web',
        path: '/teams/',
        description: '',
        tags: {},
        sha256: '',
        document: { Statement: [] },
      },
      steps,
    };
    return kind === 'plan' ? { ...shared, kind, status: 'planned' } : { ...shared, kind, status: 'partial' };
  }

  const lines = (made: Plan | Receipt) => runLines(made).map(({ sign, text }) => `${sign} ${text}`);

  it('say what would be written, what is so already and what is in the way', () => {
    const steps: Step[] = [
      { ...create, status: 'pending' },
      { ...attach, status: 'in-place' },
      { ...attach, status: 'done' },
      { ...attach, status: 'blocked', error: { code: 'NoSuchEntity', message: 'No.', hint: 'Look.' } },
    ];
    expect(lines(run('plan', steps))).toEqual([
      '+ create policy Web, 16 characters',
      '= attach Web to user alice   already so',
      '= attach Web to user alice   done already',
      '! attach Web to user alice   cannot be done',
    ]);
    expect(runLines(run('plan', steps))[3]?.notes).toEqual(['NoSuchEntity: No.', 'Look.']);
  });

  it('say what was written, what failed and what was not begun', () => {
    const steps: Step[] = [
      { ...create, status: 'done' },
      { ...attach, status: 'failed', error: { code: 'AccessDenied', message: 'No.' } },
      { ...attach, status: 'pending' },
      { ...attach, status: 'in-place' },
      { ...attach, status: 'undone' },
    ];
    expect(lines(run('receipt', steps))).toEqual([
      '+ create policy Web, 16 characters',
      '! attach Web to user alice   failed',
      '+ attach Web to user alice   not done',
      '= attach Web to user alice   was so already',
      '- attach Web to user alice   undone',
    ]);
    expect(runLines(run('receipt', steps))[1]?.notes).toEqual(['AccessDenied: No.']);
  });

  it('say why a step was left as it is', () => {
    const kept: Step = { ...create, action: 'delete-policy', status: 'in-place', note: 'Kept: bob has it.' };
    const [line] = runLines(run('receipt', [kept]));
    expect([line?.text, line?.notes]).toEqual(['delete policy Web', ['Kept: bob has it.']]);
  });

  it('let no foreign text reach the terminal as it is', () => {
    const evil = '\u001b[2Jx\u202e\n';
    const steps: Step[] = [
      {
        ...attach,
        policyArn: `arn:aws:iam::1:policy/${evil}`,
        principal: { type: 'user', name: evil },
        status: 'failed',
        error: { code: evil, message: evil, hint: evil },
      },
    ];
    const [line] = runLines(run('receipt', steps));
    expect([line?.text, ...(line?.notes ?? [])].join('')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('tell whether anything is written at all', () => {
    expect(writesSomething(run('plan', [{ ...attach, status: 'pending' }]) as Plan)).toBe(true);
    expect(writesSomething(run('plan', [{ ...attach, status: 'in-place' }]) as Plan)).toBe(false);
  });
});
