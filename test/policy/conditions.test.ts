import { describe, expect, it } from 'vitest';
import { addCondition, conditionsOf, removeCondition } from '../../source/policy/conditions.ts';
import type { ConditionBlock, PolicyDocument, Statement } from '../../source/policy/document.ts';
import type { RequestCondition } from '../../source/policy/request-condition.ts';
import { fillTemplate } from '../../source/template/fill.ts';
import { template } from '../../source/template/read.ts';

const WEB = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const MFA: RequestCondition = { kind: 'mfa' };

const allow = (Action: string | string[], Condition?: ConditionBlock): Statement => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...(Condition ? { Condition } : {}),
});
const policy = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });

/** The changed document, or a failed test. */
function added(document: PolicyDocument, condition: RequestCondition) {
  const change = addCondition(document, condition);
  if (change.kind === 'refused') throw new Error(change.problem);
  return change;
}
const conditionsIn = (document: PolicyDocument) =>
  (document.Statement as Statement[]).map(statement => statement.Condition);

describe('addCondition', () => {
  it('asks every Allow statement for MFA and leaves Deny statements alone', () => {
    const deny: Statement = { Effect: 'Deny', Action: 'ecs:DeleteCluster', Resource: '*' };
    const { document } = added(policy(allow('ecs:RunTask'), deny, allow('ecs:StopTask')), MFA);
    const asked = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    expect(conditionsIn(document)).toEqual([asked, undefined, asked]);
  });

  it('never writes BoolIfExists, which long-term access keys pass without MFA', () => {
    const { document } = added(policy(allow('ecs:RunTask')), { kind: 'mfa', maxAgeSeconds: 3600 });
    expect(JSON.stringify(document)).not.toContain('IfExists');
    expect(conditionsIn(document)).toEqual([
      {
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' },
      },
    ]);
  });

  it('joins the operators that a statement has already', () => {
    const { document } = added(
      policy(allow('ecs:RunTask', { Bool: { 'aws:SecureTransport': 'true' } })),
      MFA,
    );
    expect(conditionsIn(document)).toEqual([
      { Bool: { 'aws:SecureTransport': 'true', 'aws:MultiFactorAuthPresent': 'true' } },
    ]);
  });

  it('writes a time window in UTC', () => {
    const window: RequestCondition = {
      kind: 'time-window',
      notBefore: '2026-12-01',
      expires: '2026-12-31T18:00:00+02:00',
    };
    expect(conditionsIn(added(policy(allow('ecs:RunTask')), window).document)).toEqual([
      {
        DateGreaterThan: { 'aws:CurrentTime': '2026-12-01T00:00:00Z' },
        DateLessThan: { 'aws:CurrentTime': '2026-12-31T16:00:00Z' },
      },
    ]);
  });

  it('keeps a single statement that stands without a list', () => {
    const document: PolicyDocument = { Version: '2012-10-17', Statement: allow('ecs:RunTask') };
    expect(added(document, { kind: 'tls' }).document.Statement).toMatchObject({
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    });
  });

  it('leaves alone what is as strict already, however its key is written', () => {
    const strict = policy(
      allow('ecs:RunTask', {
        Bool: { 'AWS:MultiFactorAuthPresent': true },
        NumericLessThan: { 'aws:multifactorauthage': 900 },
        IpAddress: { 'aws:SourceIp': '203.0.113.128/25' },
      }),
    );
    expect(added(strict, { kind: 'mfa', maxAgeSeconds: 3600 }).document).toBe(strict);
    expect(added(strict, { kind: 'source-ip', cidrs: ['203.0.113.0/24', '2001:db8::/32'] }).document).toBe(
      strict,
    );
  });

  it('refuses to widen: further values of a key would let more through', () => {
    const document = policy(
      allow('ecs:StopTask'),
      allow('ecs:RunTask', { StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'eu-west-1'] } }),
    );
    expect(addCondition(document, { kind: 'requested-region', regions: ['eu-west-1'] })).toEqual({
      kind: 'refused',
      problem:
        'Statement 2 already asks that aws:RequestedRegion is us-east-1 or eu-west-1 (StringEquals), which is not as strict as eu-west-1. Change or remove that condition first.',
    });
  });

  it('refuses values that IAM could not read', () => {
    expect(
      addCondition(policy(allow('ecs:RunTask')), { kind: 'source-ip', cidrs: ['10.0.0.0/8'] }),
    ).toMatchObject({
      kind: 'refused',
      problem: expect.stringContaining('public addresses only'),
    });
  });

  it('leaves statements on global services without a Region and says which', () => {
    const change = added(policy(allow('ecs:RunTask'), allow(['iam:PassRole', 'sts:AssumeRole'])), {
      kind: 'requested-region',
      regions: ['eu-west-1'],
    });
    expect(conditionsIn(change.document)).toEqual([
      { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
      undefined,
    ]);
    expect(change.left).toEqual([
      { statement: 1, reason: 'iam and sts are global services: requests go to one fixed Region.' },
    ]);
    expect(change.cautions).toEqual([]);
  });

  it('warns where global and regional services share a statement', () => {
    const change = added(policy(allow(['ecs:RunTask', 'iam:PassRole'])), {
      kind: 'requested-region',
      regions: ['eu-west-1'],
    });
    expect(change.left).toEqual([]);
    expect(change.cautions).toEqual([
      { statement: 0, reason: expect.stringContaining('statement of their own') },
    ]);
  });

  it('asks for a cluster only where every action carries it', () => {
    const change = added(
      policy(
        allow(['ecs:RunTask', 'ecs:stoptask']),
        allow(['ecs:ListTasks', 'ecs:ListClusters']),
        allow('ecs:*'),
        allow('iam:PassRole'),
        { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
        allow('ecs:NoSuchAction'),
      ),
      { kind: 'cluster', arn: WEB },
    );
    expect(conditionsIn(change.document)).toEqual([
      { ArnEquals: { 'ecs:cluster': WEB } },
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(change.left.map(({ statement }) => statement)).toEqual([1, 2, 3, 4, 5]);
    expect(change.left[0]?.reason).toBe(
      'Requests for ecs:ListClusters do not carry ecs:cluster, so the condition would deny them.',
    );
    expect(change.left[1]?.reason).toMatch(/^Requests for \S+, \S+, \S+ and \d+ more do not carry/);
  });

  it('takes every condition at once on a filled-in template', () => {
    const run = template('task-run');
    const values = Object.fromEntries(run.parameters.map(({ name, example }) => [name, example]));
    const filled = fillTemplate(run, values, 'corrected');
    let document = filled.kind === 'document' ? filled.document : policy();
    const wanted: RequestCondition[] = [
      { kind: 'mfa', maxAgeSeconds: 3600 },
      { kind: 'source-ip', cidrs: ['203.0.113.0/24', '2001:db8::/32'] },
      { kind: 'time-window', notBefore: '2026-12-01T00:00:00Z', expires: '2026-12-31T00:00:00Z' },
      { kind: 'tls' },
      { kind: 'requested-region', regions: ['eu-west-1'] },
      { kind: 'cluster', arn: WEB },
    ];
    for (const condition of wanted) document = added(document, condition).document;
    expect(conditionsOf(document)).toEqual(wanted);
  });
});

describe('removeCondition', () => {
  it('leaves what is stricter, what else the operator asks, and Deny statements', () => {
    const region = (...regions: string[]) => ({
      StringEquals: { 'aws:RequestedRegion': regions, 'ecs:propagate-tags': 'TASK' },
    });
    const deny: Statement = {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: region('eu-west-1', 'us-east-1'),
    };
    const start = policy(
      allow('ecs:RunTask', region('us-east-1', 'eu-west-1')),
      allow('ecs:StopTask', region('us-east-1')),
      deny,
    );
    const left = removeCondition(start, { kind: 'requested-region', regions: ['eu-west-1', 'us-east-1'] });
    expect(conditionsIn(left)).toEqual([
      { StringEquals: { 'ecs:propagate-tags': 'TASK' } },
      region('us-east-1'),
      deny.Condition,
    ]);
  });
});

describe('conditionsOf', () => {
  it('names nothing that one Allow statement goes without', () => {
    const asked = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
    expect(conditionsOf(policy(allow('ecs:RunTask', asked), allow('ecs:StopTask')))).toEqual([]);
    expect(conditionsOf(policy(allow('ecs:RunTask', asked)))).toEqual([MFA]);
  });

  it('names the weakest where statements differ', () => {
    const age = (seconds: string) => ({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      NumericLessThan: { 'aws:MultiFactorAuthAge': seconds },
    });
    expect(
      conditionsOf(policy(allow('ecs:RunTask', age('900')), allow('ecs:StopTask', age('3600')))),
    ).toEqual([{ kind: 'mfa', maxAgeSeconds: 3600 }]);
  });

  it('does not take BoolIfExists for MFA', () => {
    expect(
      conditionsOf(policy(allow('ecs:RunTask', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }))),
    ).toEqual([]);
  });

  it('names nothing in a policy that allows nothing', () => {
    expect(conditionsOf(policy())).toEqual([]);
    expect(conditionsOf(policy({ Effect: 'Deny', Action: '*', Resource: '*' }))).toEqual([]);
  });
});
