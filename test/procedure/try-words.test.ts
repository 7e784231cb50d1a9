import { describe, expect, it } from 'vitest';
import { tryCommand } from '../../source/procedure/try-command.ts';
import { tryCount, tryRows } from '../../source/procedure/try-words.ts';
import type { TryResult } from '../../source/provision/ask-try.ts';
import type { TriedPolicy, TryRequest } from '../../source/provision/plan-try.ts';

const policy = (name: string): TriedPolicy => ({ arn: '', name, text: '', document: { Statement: [] } });

const allowed: TryResult = {
  action: 'ecs:RunTask',
  resource: '*',
  decision: 'allowed',
  matchedStatements: [
    { policy: 0, statement: 0, sid: 'Run', effect: 'Allow' },
    { policy: 1, statement: 2, effect: 'Allow' },
    { effect: 'Allow', source: 'Other' },
  ],
  missingContext: [],
};
const denied: TryResult = {
  action: 'ecs:StopTask\u001B[2J',
  resource: '*',
  decision: 'implicitDeny',
  matchedStatements: [],
  missingContext: ['ecs:cluster'],
};

describe('the table of a try', () => {
  it('names the statements that decided, and their policies where there are several', () => {
    const [one] = tryRows([allowed], [policy('Web'), policy('Api')]);
    expect(one).toMatchObject({ verdict: 'allowed', by: 'Run of Web, statement 3 of Api, Other' });
    const first = { ...allowed, matchedStatements: allowed.matchedStatements.slice(0, 1) };
    expect(tryRows([first], [policy('Web')])[0]?.by).toBe('Run');
  });

  it('holds nothing that a terminal would obey, and what is missing', () => {
    const [row] = tryRows([denied], []);
    expect(row).toMatchObject({ decision: 'implicit deny', verdict: 'denied', missing: 'ecs:cluster' });
    expect(row?.action).not.toContain('\u001B');
  });

  it('counts what is allowed', () => {
    expect(tryCount([allowed, denied])).toBe('1 of 2 requests allowed.');
  });
});

describe('the command of a try', () => {
  it('says all that was asked', () => {
    const request: TryRequest = {
      policyArns: ['arn:aws:iam::aws:policy/AmazonECS_FullAccess'],
      document: undefined,
      actions: ['ecs:RunTask'],
      resources: ['*'],
      context: new Map([['aws:TagKeys', ['a', 'b c']]]),
      afterwards: 'keep',
      reason: undefined,
    };
    expect(tryCommand(request, { sandbox: true })).toBe(
      "ecs-iam-wizard try --policy-arn arn:aws:iam::aws:policy/AmazonECS_FullAccess --action ecs:RunTask --resource '*' --context aws:TagKeys=a --context 'aws:TagKeys=b c' --keep --sandbox --yes",
    );
  });
});
