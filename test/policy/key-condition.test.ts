import { describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../../source/policy/document.ts';
import { addKeyCondition } from '../../source/policy/key-condition.ts';

const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const allow = (...Action: string[]): Statement => ({ Effect: 'Allow', Action, Resource: '*' });
const policy = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement });
const onCluster = { operator: 'ArnEquals', key: 'ecs:cluster', values: [CLUSTER] };

describe('addKeyCondition', () => {
  it('asks every Allow statement whose requests carry the key, and says which it leaves', () => {
    const deny: Statement = { Effect: 'Deny', Action: 'ecs:RunTask', Resource: '*' };
    const change = addKeyCondition(policy(allow('ecs:RunTask'), allow('ecs:ListClusters'), deny), onCluster);
    if (change.kind === 'refused') throw new Error(change.problem);
    expect((change.document.Statement as Statement[]).map(({ Condition }) => Condition)).toEqual([
      { ArnEquals: { 'ecs:cluster': CLUSTER } },
      undefined,
      undefined,
    ]);
    expect(change.left).toEqual([
      {
        statement: 1,
        reason: 'Requests for ecs:ListClusters do not carry ecs:cluster, so the condition would deny them.',
      },
    ]);
  });

  it('refuses with the reason when no statement can have it', () => {
    expect(addKeyCondition(policy(allow('ecs:ListClusters')), onCluster)).toEqual({
      kind: 'refused',
      problem: 'Requests for ecs:ListClusters do not carry ecs:cluster, so the condition would deny them.',
    });
    expect(addKeyCondition(policy(), onCluster)).toMatchObject({ kind: 'refused' });
  });

  it('puts IfExists also where only some actions carry the key', () => {
    const change = addKeyCondition(policy(allow('ecs:RunTask', 'ecs:ListClusters')), {
      ...onCluster,
      operator: 'ArnEqualsIfExists',
    });
    expect(change).toMatchObject({ kind: 'changed', left: [] });
  });

  it.each([
    ['ArnNotEquals', [CLUSTER]],
    ['ForAllValues:ArnEquals', [CLUSTER]],
    ['Null', ['true']],
  ])('puts %s also where only some actions carry the key, since it is met without', (operator, values) => {
    const entry = { ...onCluster, operator, values };
    const change = addKeyCondition(policy(allow('ecs:RunTask', 'ecs:ListClusters')), entry);
    if (!operator.startsWith('ForAllValues')) expect(change).toMatchObject({ kind: 'changed', left: [] });
    expect(addKeyCondition(policy(allow('ecs:ListClusters')), entry)).toMatchObject({
      kind: 'refused',
      problem: expect.not.stringContaining('would deny them'),
    });
  });

  it('leaves out for a negated operator only what no request of carries the key', () => {
    const entry = { operator: 'StringNotEquals', key: 'aws:ResourceTag/env', values: ['prod'] };
    const mixed = policy(allow('ecs:StopTask', 'ecs:ListClusters'), allow('ecs:ListClusters'));
    expect(addKeyCondition(mixed, entry)).toMatchObject({
      kind: 'changed',
      left: [
        {
          statement: 1,
          reason:
            'Requests for ecs:ListClusters do not carry aws:ResourceTag/env, so the condition would ask nothing of them.',
        },
      ],
    });
    const forAny = { ...entry, operator: 'ForAnyValue:StringNotEquals', key: 'aws:TagKeys' };
    expect(addKeyCondition(policy(allow('ecs:CreateCluster', 'ecs:ListClusters')), forAny)).toMatchObject({
      kind: 'refused',
    });
  });

  it('warns of the global services of a statement that is about all', () => {
    const region = { operator: 'StringEquals', key: 'aws:RequestedRegion', values: ['eu-west-1'] };
    const cautions = (statement: Statement) => {
      const change = addKeyCondition(policy(statement), region);
      return change.kind === 'changed' ? change.cautions.length : -1;
    };
    const all = { Effect: 'Allow', Resource: '*' } as const;
    expect(cautions({ ...all, Action: '*' })).toBe(1);
    expect(cautions({ ...all, NotAction: 's3:*' })).toBe(1);
    expect(cautions({ ...all, NotAction: ['iam:*', 'sts:*'] })).toBe(0);
    expect(cautions({ ...all, Action: 'ecs:*' })).toBe(0);
  });

  it('changes nothing at all when one statement would be widened', () => {
    const document = policy(allow('ecs:StopTask'), {
      ...allow('ecs:RunTask'),
      Condition: { ArnEquals: { 'ecs:cluster': `${CLUSTER}-2` } },
    });
    expect(addKeyCondition(document, onCluster)).toMatchObject({
      kind: 'refused',
      problem: expect.stringMatching(/^Statement 2: It already asks that ecs:cluster is/),
    });
  });

  it('leaves statements on global services alone for a Region', () => {
    const change = addKeyCondition(policy(allow('ecs:RunTask'), allow('iam:PassRole')), {
      operator: 'StringEquals',
      key: 'aws:RequestedRegion',
      values: ['eu-west-1'],
    });
    expect(change).toMatchObject({ kind: 'changed', left: [{ statement: 1 }] });
  });
});
