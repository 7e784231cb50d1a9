import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../source/policy/document.ts';
import { contextWanted } from '../../source/procedure/try-context.ts';
import type { TryPlan } from '../../source/provision/plan-try.ts';

const CLUSTER = 'arn:aws:ecs:us-east-1:123456789012:cluster/web';

function wanted(document: PolicyDocument): Record<string, unknown> {
  const policy = { arn: '', name: 'Web', text: '', document };
  const questions = [{ actions: ['ecs:RunTask'], resources: ['*'] }];
  const context = new Map([['aws:username', 'try']]);
  return Object.fromEntries(contextWanted({ policies: [policy], questions, context } as unknown as TryPlan));
}

const runTask = (Effect: 'Allow' | 'Deny', Condition: object) =>
  ({ Effect, Action: 'ecs:RunTask', Resource: '*', Condition }) as PolicyDocument['Statement'] & object;

describe('what requests of a try say', () => {
  it('meets the conditions of what is allowed', () => {
    const Condition = {
      ArnEquals: { 'ecs:cluster': CLUSTER },
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    };
    expect(wanted({ Statement: [runTask('Allow', Condition)] as never })).toEqual({
      'ecs:cluster': CLUSTER,
      'aws:MultiFactorAuthPresent': 'true',
    });
  });

  it('does not meet those of a Deny, and leaves what the test user says of itself', () => {
    const Statement = [
      runTask('Deny', { Bool: { 'aws:SecureTransport': 'false' } }),
      runTask('Allow', { StringEquals: { 'aws:username': 'alice' } }),
    ] as never;
    expect(wanted({ Statement })).toEqual({});
  });
});
