import { describe, expect, it } from 'vitest';
import { triedAnswers, triedPolicies } from '../../../source/commands/try/try-policies.ts';
import { failureOf } from '../../account/aws-surroundings.ts';

const FLAGS = { policyArn: [], set: [], action: [], resource: [], context: [] };
const ARN = 'arn:aws:iam::123456789012:policy/Web';
const IDENTITY = { id: '210987654321', arn: '', partition: 'aws-cn', region: 'cn-north-1', sandbox: false };

describe('the policies of a try', () => {
  it.each([
    ['none at all', {}, 'MissingFlag'],
    ['two kinds', { policyArn: [ARN], template: 'task-list' }, 'ConflictingFlags'],
    ['a text that is no ARN', { policyArn: ['Web'] }, 'InvalidValue'],
    ['a placeholder without a value', { template: 'task-list' }, 'MissingParameter'],
    ['one input for two', { policyDocument: '-', contextFile: '-' }, 'ConflictingFlags'],
  ])('are refused: %s', async (_, flags, code) => {
    expect((await failureOf(triedAnswers({ ...FLAGS, ...flags }))).code).toBe(code);
  });

  it('are those that exist, each once', async () => {
    const answers = await triedAnswers({ ...FLAGS, policyArn: [ARN, ARN] });
    expect(triedPolicies(answers, IDENTITY)).toEqual({ policyArns: [ARN], document: undefined });
  });

  it('are a template with the values of the caller, or the policy of AWS that it stands for', async () => {
    const set = ['cluster_name=web'];
    const made = triedPolicies(await triedAnswers({ ...FLAGS, template: 'task-list', set }), IDENTITY);
    expect(JSON.stringify(made.document)).toContain('arn:aws-cn:ecs:cn-north-1:210987654321:');
    expect(made.policyArns).toEqual([]);
    const managed = triedPolicies(await triedAnswers({ ...FLAGS, template: 'console-first-run' }), IDENTITY);
    expect(managed).toEqual({
      policyArns: ['arn:aws-cn:iam::aws:policy/AmazonECS_FullAccess'],
      document: undefined,
    });
  });
});
