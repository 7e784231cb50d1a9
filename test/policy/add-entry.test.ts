import { describe, expect, it } from 'vitest';
import { addEntry } from '../../source/policy/add-entry.ts';
import type { ConditionBlock, Statement } from '../../source/policy/document.ts';

const allow = (Condition?: ConditionBlock): Statement => ({
  Effect: 'Allow',
  Action: 'ecs:RunTask',
  Resource: '*',
  ...(Condition === undefined ? {} : { Condition }),
});
const added = (statement: Statement, operator: string, key: string, ...values: string[]) => {
  const change = addEntry(statement, operator, key, values);
  return change.kind === 'changed' ? change.statement.Condition : change.problem;
};

describe('addEntry', () => {
  it('writes one value alone and several as a list', () => {
    expect(added(allow(), 'StringEquals', 'aws:ResourceTag/team', 'web')).toEqual({
      StringEquals: { 'aws:ResourceTag/team': 'web' },
    });
    expect(added(allow(), 'stringlike', 'aws:ResourceTag/team', 'web', 'x*')).toEqual({
      StringLike: { 'aws:ResourceTag/team': ['web', 'x*'] },
    });
  });

  it('joins another key under the operator that is there, however it is spelled', () => {
    const statement = allow({ stringequals: { 'aws:RequestedRegion': 'eu-west-1' } });
    expect(added(statement, 'StringEquals', 'aws:ResourceTag/team', 'web')).toEqual({
      stringequals: { 'aws:RequestedRegion': 'eu-west-1', 'aws:ResourceTag/team': 'web' },
    });
  });

  it('leaves what is as strict already', () => {
    const statement = allow({ StringEquals: { 'AWS:resourcetag/team': 'web' } });
    expect(addEntry(statement, 'StringEquals', 'aws:ResourceTag/team', ['web', 'api'])).toEqual({
      kind: 'changed',
      statement,
    });
  });

  it('refuses values that would be alternatives', () => {
    const statement = allow({ StringEquals: { 'aws:ResourceTag/team': ['web', 'api'] } });
    expect(added(statement, 'StringEquals', 'aws:ResourceTag/team', 'web')).toMatch(
      /^It already asks that aws:ResourceTag\/team is web or api \(StringEquals\)/,
    );
  });

  it('joins what a negated operator excludes, and never takes an exclusion away', () => {
    const statement = allow({ StringNotEquals: { 'aws:ResourceTag/team': ['web'] } });
    const excluded = (...values: string[]) =>
      added(statement, 'StringNotEquals', 'aws:resourcetag/team', ...values);
    expect(excluded('api')).toEqual({ StringNotEquals: { 'aws:ResourceTag/team': ['web', 'api'] } });
    expect(excluded('web', 'api')).toEqual({ StringNotEquals: { 'aws:ResourceTag/team': ['web', 'api'] } });
    expect(excluded('web')).toEqual({ StringNotEquals: { 'aws:ResourceTag/team': ['web'] } });
  });

  it.each([
    ['StringEquals', 'ecs:clustr', ['x'], 'no condition key "ecs:clustr". Did you mean ecs:cluster?'],
    ['StringEquals', 'ecs:nosuch', ['x'], 'There is no condition key "ecs:nosuch".'],
    ['StringEquals', 'aws:ResourceTag/', ['x'], 'aws:ResourceTag/ needs the name of a tag'],
    ['StringEquals', 'aws:ResourceTag/team', [], 'needs a value'],
    ['StringEquals', 'aws:SecureTransport', ['true'], 'use Bool or Null'],
    ['Bool', 'aws:SecureTransport', ['true', 'false'], 'takes one value'],
    ['IpAddress', 'aws:SourceIp', ['10.0.0.0/8'], 'is private: aws:SourceIp sees public addresses only'],
    ['StringEquals', 'aws:TagKeys', ['env'], 'ForAnyValue:StringEquals or ForAllValues:StringEquals'],
    ['NumericLessThanEquals', 'ecs:task-cpu', ['much'], 'is no number'],
  ])('refuses %s on %s', (operator, key, values, problem) => {
    expect(addEntry(allow(), operator, key, values)).toMatchObject({
      kind: 'refused',
      problem: expect.stringContaining(problem),
    });
  });

  it('changes nothing in the statement that it was given', () => {
    const statement = allow({ StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } });
    const before = structuredClone(statement);
    addEntry(statement, 'StringEquals', 'aws:ResourceTag/team', ['web']);
    expect(statement).toEqual(before);
  });
});
