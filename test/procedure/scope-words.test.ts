import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arnWords } from '../../source/procedure/arn-words.ts';
import { keyWithTag } from '../../source/procedure/condition-key-choices.ts';
import { keyParts, listedConditions } from '../../source/procedure/listed-conditions.ts';
import { suggestedResources } from '../../source/procedure/suggested-resources.ts';
import { completed, valueCandidates } from '../../source/procedure/value-candidates.ts';
import { CALLER } from './answered.ts';

describe('an ARN in words', () => {
  it.each([
    ['arn:aws:ecs:eu-west-1:123456789012:cluster/web', 'cluster/web', 'eu-west-1, this account'],
    ['arn:aws:ecs:*:*:cluster/*', 'cluster/*', 'any Region, any account'],
    ['arn:aws:iam::999988887777:role/x', 'role/x', 'account 999988887777'],
    ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'policy/ReadOnlyAccess', ''],
    ['arn:aws-cn:s3:::logs/*', 'logs/*', 'partition aws-cn'],
    ['<task_role_arn>', '<task_role_arn>', ''],
  ])('%s names %s in "%s"', (arn, name, place) => {
    expect(arnWords(arn, CALLER, undefined)).toEqual({ name, place });
  });
});

describe('a statement without resources', () => {
  it('is offered any of each type in this account', () => {
    const statement = { Effect: 'Allow', Action: ['ecs:DescribeClusters', 'ecs:RunTask'] } as const;
    expect(suggestedResources({ ...statement, Action: [...statement.Action] }, CALLER)).toEqual([
      'arn:aws:ecs:eu-west-1:123456789012:cluster/*',
      'arn:aws:ecs:eu-west-1:123456789012:task-definition/*:*',
    ]);
  });

  it.each([
    [['ecs:ListClusters'], ['*']],
    [['*'], ['*']],
    [[], []],
  ])('whose actions are %j is offered %j', (actions, offered) => {
    expect(suggestedResources({ Effect: 'Allow', Action: actions, Resource: [] }, CALLER)).toEqual(offered);
  });
});

describe('the conditions of a statement', () => {
  it('stand once each, whether a common one stands for them or not', () => {
    const Condition = {
      Bool: { 'aws:MultiFactorAuthPresent': 'true', 'aws:ViaAWSService': 'false' },
      StringEquals: { 'aws:RequestedRegion': ['eu-west-1'] },
    };
    const document = {
      Statement: [{ Effect: 'Allow' as const, Action: 'ecs:RunTask', Resource: '*', Condition }],
    };
    const { toggles, others } = listedConditions(document, 0);
    expect(toggles.filter(({ state }) => state === 'on').map(({ kind }) => kind)).toEqual([
      'mfa',
      'requested-region',
    ]);
    expect(others.map(({ key }) => key)).toEqual(['aws:ViaAWSService']);
  });

  it('take a key apart into its name and its tag, and together again', () => {
    expect(keyParts('ecs:cluster')).toEqual({ name: 'ecs:cluster', tag: '' });
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z<][\w+=.@>-]{0,20}$/), tag => {
        const parts = keyParts(`aws:ResourceTag/${tag}`);
        expect(parts).toEqual({ name: 'aws:ResourceTag/${TagKey}', tag });
        expect(keyWithTag(parts.name, parts.tag)).toBe(`aws:ResourceTag/${tag}`);
      }),
      { numRuns: 30 },
    );
  });
});

describe('values that a person may mean', () => {
  const web = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
  const document = {
    Statement: [{ Effect: 'Allow' as const, Action: 'ecs:DescribeClusters', Resource: web }],
  };

  it('are what the policy names already, then how an ARN of this account begins', () => {
    expect(valueCandidates(document, { operator: 'ArnEquals', key: 'ecs:cluster' }, CALLER)).toEqual([
      web,
      'arn:aws:ecs:eu-west-1:123456789012:cluster/',
    ]);
    expect(valueCandidates(document, { operator: 'StringEquals', key: 'aws:username' }, CALLER)).toEqual([]);
  });

  it('come one after another, as far as they begin like what was typed', () => {
    const list = ['true', 'false', 'tree'];
    expect(completed('t', list, 't')).toBe('true');
    expect(completed('true', list, 't')).toBe('tree');
    expect(completed('tree', list, 't')).toBe('true');
    expect(completed('x', list, 'x')).toBeUndefined();
    const arn = 'arn:aws:ecs:us-east-1:123456789012:cluster/';
    expect(completed('web', [arn], 'web')).toBe(`${arn}web`);
    expect(completed(`${arn}web`, [arn], `${arn}web`)).toBeUndefined();
  });
});
