import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatArn, parseArn, policyArn, policyArnProblem, policyNameOf } from '../../source/policy/arn.ts';

describe('parseArn', () => {
  it('keeps every further colon in the resource', () => {
    expect(parseArn('arn:aws:ecs:eu-west-1:123456789012:task-definition/web:7')?.resource).toBe(
      'task-definition/web:7',
    );
  });

  it('answers nothing for text without the six fields', () => {
    for (const text of [
      '',
      '*',
      'web',
      'arn:aws:ecs',
      'arn:aws:ecs:eu-west-1:1',
      'ARN:aws:ecs:eu-west-1:1:x',
    ]) {
      expect(parseArn(text), text).toBeUndefined();
    }
  });

  it('and formatArn undo each other', () => {
    const field = fc.string().map(text => text.replaceAll(':', ''));
    fc.assert(
      fc.property(
        field,
        field,
        field,
        field,
        fc.string(),
        (partition, service, region, account, resource) => {
          const arn = { partition, service, region, account, resource };
          expect(parseArn(formatArn(arn))).toEqual(arn);
        },
      ),
    );
  });
});

describe('policy ARNs', () => {
  it('have the path in them', () => {
    const arn = policyArn('aws', '123456789012', '/teams/web/', 'Run');
    expect(arn).toBe('arn:aws:iam::123456789012:policy/teams/web/Run');
    expect(policyNameOf(arn)).toBe('Run');
    expect(policyArnProblem(arn)).toBeUndefined();
  });

  it('are accepted from the account, from AWS and from other partitions', () => {
    for (const arn of [
      'arn:aws:iam::aws:policy/AmazonECS_FullAccess',
      'arn:aws-cn:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy',
    ]) {
      expect(policyArnProblem(arn)).toBeUndefined();
    }
  });

  it('are nothing else', () => {
    for (const text of [
      'AmazonECS_FullAccess',
      'arn:aws:iam::123:policy/x',
      'arn:aws:iam::123456789012:role/x',
      'arn:aws:iam::123456789012:policy/',
      'arn:aws:iam::123456789012:policy/x\n',
    ]) {
      expect(policyArnProblem(text), text).toContain('looks like');
    }
  });
});
