import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  minify,
  type PolicyDocument,
  type Statement,
  serialize,
  statements,
} from '../../source/policy/document.ts';
import { placedFindings } from '../../source/policy/lint/placed.ts';
import { conditionKeyChoices, keyWithTag, needsTag } from '../../source/procedure/condition-key-choices.ts';
import { conditionRows } from '../../source/procedure/condition-rows.ts';
import { toggleRows, withoutToggle, withToggle } from '../../source/procedure/condition-toggles.ts';
import { addConditionTo, changeCondition, dropCondition } from '../../source/procedure/edit-conditions.ts';
import {
  conditionValueProblem,
  operatorCaution,
  operatorChoices,
} from '../../source/procedure/operator-choices.ts';
import { anyDocument, othersOf } from './statement-samples.ts';

const RUN: Statement = { Sid: 'Run', Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' };
const LIST: Statement = { Effect: 'Allow', Action: 'ecs:ListTaskDefinitions', Resource: '*' };

function document(...list: Statement[]): PolicyDocument {
  return { Version: '2012-10-17', Statement: list };
}

function changed<Change extends { kind: string }>(change: Change) {
  if (change.kind === 'refused') throw new Error(JSON.stringify(change));
  return change as Exclude<Change, { kind: 'refused' }>;
}

const ENTRIES = [
  { operator: 'StringEquals', key: 'aws:username', values: ['alice'] },
  { operator: 'StringNotEquals', key: 'aws:RequestedRegion', values: ['us-east-1', 'us-west-2'] },
  { operator: 'IpAddressIfExists', key: 'aws:SourceIp', values: ['203.0.113.0/24'] },
  { operator: 'ForAnyValue:StringLike', key: 'aws:CalledVia', values: ['cloudformation.amazonaws.com'] },
  { operator: 'Null', key: 'aws:MultiFactorAuthAge', values: ['false'] },
];

describe('conditionRows', () => {
  it('say every condition in words, with what is wrong and what to beware of', () => {
    const rows = conditionRows({
      ...RUN,
      Condition: {
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        'ForAllValues:StringEqualsIfExists': { 'aws:TagKeys': ['env', 'team'] },
        NumericLessThan: { 'ecs:task-cpu': 'many' },
        StringNotEquals: { 'aws:ResourceTag/<tag_key>': 'x' },
      },
    });
    expect(rows.map(({ operator, key, values }) => [operator, key, ...values])).toEqual([
      ['Bool', 'aws:MultiFactorAuthPresent', 'true'],
      ['ForAllValues:StringEqualsIfExists', 'aws:TagKeys', 'env', 'team'],
      ['NumericLessThan', 'ecs:task-cpu', 'many'],
      ['StringNotEquals', 'aws:ResourceTag/<tag_key>', 'x'],
    ]);
    expect(rows[0]).toMatchObject({ problem: undefined, caution: undefined, ifExists: false });
    expect(rows[1]).toMatchObject({ qualifier: 'ForAllValues', ifExists: true });
    expect(rows[1]?.caution).toContain('requests without aws:TagKeys');
    expect(rows[2]?.problem).toContain('is no number');
    expect(rows[3]).toMatchObject({ problem: undefined, caution: undefined });
    expect(rows.every(({ words }) => words !== '')).toBe(true);
  });

  it('warn of a key that requests for some action never carry', () => {
    const [row] = conditionRows({ ...LIST, Condition: { ArnEquals: { 'ecs:cluster': '*' } } });
    expect(row?.caution).toContain('Requests for ecs:ListTaskDefinitions do not carry ecs:cluster');
  });
});

describe('a condition of one statement', () => {
  it('is added and dropped again, and nothing else changes', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(4), fc.constantFrom(...ENTRIES), (before, index, entry) => {
        if (statements(before)[index] === undefined) return;
        const { document: after } = changed(addConditionTo(before, index, entry));
        expect(othersOf(after, index)).toBe(othersOf(before, index));
        expect(minify(dropCondition(after, index, entry))).toBe(minify(before));
        expect(conditionRows(statements(after)[index] as Statement).at(-1)).toMatchObject(entry);
      }),
      { numRuns: 50 },
    );
  });

  it('is never widened: further values of one key would be alternatives', () => {
    const alice = changed(addConditionTo(document(RUN), 0, ENTRIES[0] as (typeof ENTRIES)[0])).document;
    const bob = { operator: 'StringEquals', key: 'AWS:UserName', values: ['bob'] };
    expect(addConditionTo(alice, 0, bob)).toMatchObject({ kind: 'refused' });
    const place = { operator: 'StringEquals', key: 'aws:username' };
    expect(statements(changed(changeCondition(alice, 0, place, bob)).document)[0]?.Condition).toEqual({
      StringEquals: { 'aws:username': 'bob' },
    });
  });

  it('moves to another operator or key only where that one is free', () => {
    const Condition = {
      StringEquals: { 'aws:username': 'alice', 'aws:PrincipalOrgID': 'o-1' },
      StringLike: { 'aws:username': 'al*' },
    };
    const before = document({ ...RUN, Condition });
    const place = { operator: 'StringEquals', key: 'aws:username' };
    const to = (operator: string, value: string) =>
      changeCondition(before, 0, place, { operator, key: 'aws:username', values: [value] });
    expect(to('StringLike', 'b*')).toMatchObject({ kind: 'refused' });
    expect(statements(changed(to('StringNotEquals', 'bob')).document)[0]?.Condition).toEqual({
      StringEquals: { 'aws:PrincipalOrgID': 'o-1' },
      StringLike: { 'aws:username': 'al*' },
      StringNotEquals: { 'aws:username': 'bob' },
    });
    expect(to('Nonsense', 'x')).toMatchObject({ kind: 'refused' });
    expect(
      changeCondition(before, 0, { operator: 'Bool', key: 'x' }, { operator: 'Bool', key: 'x', values: [] }),
    ).toMatchObject({ kind: 'refused', problem: 'The statement has no such condition.' });
  });
});

describe('common conditions', () => {
  const addresses = { kind: 'source-ip', cidrs: ['203.0.113.0/24'] } as const;

  it('are switched on and off in one statement and in all', () => {
    const before = document(RUN, { ...RUN, Sid: 'Never', Effect: 'Deny' }, LIST);
    const one = changed(withToggle(before, 2, addresses)).document;
    expect(othersOf(one, 2)).toBe(othersOf(before, 2));
    const state = (kind: string, doc: PolicyDocument, scope: number | 'all-allow') =>
      toggleRows(doc, scope).find(row => row.kind === kind)?.state;
    expect([
      state('source-ip', one, 2),
      state('source-ip', one, 0),
      state('source-ip', one, 'all-allow'),
    ]).toEqual(['on', 'off', 'in-some']);
    const all = changed(withToggle(one, 'all-allow', addresses)).document;
    expect(state('source-ip', all, 'all-allow')).toBe('on');
    expect(minify(withoutToggle(all, 'all-allow', 'source-ip'))).toBe(minify(before));
    expect(minify(withoutToggle(all, 0, 'source-ip'))).toBe(minify(one));
  });

  it('get other values in place of their own', () => {
    const before = changed(withToggle(document(RUN), 0, addresses)).document;
    const after = changed(withToggle(before, 0, { kind: 'source-ip', cidrs: ['198.51.100.7'] })).document;
    expect(statements(after)[0]?.Condition).toEqual({ IpAddress: { 'aws:SourceIp': '198.51.100.7' } });
  });

  it('say why they are not to be had', () => {
    const cluster = toggleRows(document(LIST), 0).find(({ kind }) => kind === 'cluster');
    expect(cluster?.unavailable).toContain('do not carry ecs:cluster');
    const denied = withToggle(document({ ...RUN, Effect: 'Deny' }), 0, { kind: 'mfa' });
    expect(denied).toMatchObject({ kind: 'refused', problem: expect.stringContaining('by its key') });
  });
});

describe('what a condition can be made of', () => {
  const choices = conditionKeyChoices(RUN);

  it('is every key that policies know, the common ones first, none twice', () => {
    const groups = choices.map(({ group }) => group);
    expect([...new Set(groups)]).toEqual(['common', 'of these actions', 'of every request', 'further']);
    expect(groups).toEqual(
      [...groups].sort((a, b) => [...new Set(groups)].indexOf(a) - [...new Set(groups)].indexOf(b)),
    );
    const names = choices.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    for (const name of ['ecs:cluster', 'aws:requesttag/${tagkey}', 'aws:epochtime', 'ecs:gateway'])
      expect(names).toContain(name);
    expect(choices.find(({ name }) => name === 'ecs:cluster')).toMatchObject({
      group: 'of these actions',
      type: 'ARN',
    });
  });

  it('does not warn of a Deny that reaches whoever has no MFA, which is what it is for', () => {
    const cautionOf = (operator: string, effect: 'Allow' | 'Deny') =>
      operatorCaution(operator, 'aws:MultiFactorAuthPresent', effect);
    expect(cautionOf('BoolIfExists', 'Deny')).toBeUndefined();
    expect(cautionOf('Bool', 'Deny')).toContain('only with BoolIfExists');
    expect(cautionOf('BoolIfExists', 'Allow')).toContain('without MFA');
  });

  it('offers only operators that are taken, and warns wherever lint would', () => {
    const types = new Map([...choices].reverse().map(choice => [choice.type, choice]));
    const onePerType = [...types.values()];
    for (const effect of ['Allow', 'Deny'] as const) {
      for (const { name, type } of onePerType) {
        const key = needsTag(name) ? keyWithTag(name, 'team') : name;
        for (const { operator, caution } of operatorChoices(key, effect)) {
          const value = VALUES[operator === 'Null' ? 'Bool' : type] ?? 'web';
          expect(conditionValueProblem(operator, key, value)).toBeUndefined();
          const Condition = { [operator]: { [key]: value } };
          const text = serialize(document({ ...RUN, Effect: effect, Condition }));
          const codes = placedFindings(text).map(({ code }) => code);
          if (codes.includes('MFA_BYPASSED_BY_IFEXISTS')) expect(caution).toContain('without MFA');
          expect(codes).not.toContain('MISSING_QUALIFIER');
          expect(codes).not.toContain('FORALLVALUES_WITH_SINGLE_VALUED_KEY');
        }
      }
    }
  });
});

const VALUES: Readonly<Record<string, string>> = {
  ARN: 'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
  ArrayOfARN: 'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
  Bool: 'true',
  ArrayOfBool: 'true',
  Numeric: '7',
  Date: '2026-12-31T18:00:00Z',
  IPAddress: '203.0.113.0/24',
};
