import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../source/policy/document.ts';
import { contextKeysFor } from '../../source/procedure/context-keys.ts';
import { whatWouldThis } from '../../source/procedure/what-would-this.ts';

const WEB = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const FAMILY = 'arn:aws:ecs:eu-west-1:123456789012:task-definition/web:1';

const POLICY: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Run',
      Effect: 'Allow',
      Action: 'ecs:RunTask',
      Resource: '*',
      Condition: {
        ArnLike: { 'ecs:cluster': 'arn:aws:ecs:*:123456789012:cluster/web' },
        StringEquals: { 'aws:ResourceTag/team': '${aws:PrincipalTag/team}' },
        IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      },
    },
    {
      Effect: 'Deny',
      NotAction: ['iam:*'],
      Resource: '*',
      Condition: { Bool: { 'AWS:SecureTransport': 'false' } },
    },
    { Effect: 'Allow', Action: 'iam:PassRole', Resource: '<task_role_arn>' },
  ],
};

/** Exactly what the policy's own conditions want, as contextKeysFor proposes it. */
function proposed(action: string): Map<string, string> {
  return new Map(contextKeysFor(POLICY, action).map(({ key, example }) => [key, example]));
}

describe('whatWouldThis', () => {
  it('allows what the proposed context is made for, and names the statement', () => {
    const context = new Map([...proposed('ecs:RunTask'), ['AWS:SecureTransport', 'true']]);
    context.set('aws:ResourceTag/team', 'a').set('aws:PrincipalTag/team', 'a');
    const answer = whatWouldThis(POLICY, { action: 'ecs:RunTask', resource: FAMILY, context });
    expect(answer).toMatchObject({
      decision: 'allowed',
      words: 'Allowed by statement 1 (Run).',
      missing: [],
    });
    expect(answer.deciding[0]).toMatchObject({ index: 0, sid: 'Run', effect: 'Allow' });
    expect(answer.deciding[0]?.words).toMatch(/^May run/);
  });

  it('says that a Deny outweighs, and what is not known', () => {
    const ask = (context: Record<string, string>, action = 'ecs:RunTask', resource = FAMILY) =>
      whatWouldThis(POLICY, { action, resource, context: new Map(Object.entries(context)) });
    expect(ask({ 'aws:SecureTransport': 'false' }).words).toBe(
      'Denied by statement 2: a Deny outweighs every Allow.',
    );
    const open = ask({ 'ecs:cluster': WEB, 'aws:SourceIp': '203.0.113.9' });
    expect(open.words).toBe(
      'Denied: no statement allows it. It does not say AWS:SecureTransport, aws:PrincipalTag/team or aws:ResourceTag/team; with another value it might be allowed.',
    );
  });

  it.each([
    ['ecs:Run*', FAMILY, 'Ask about one action'],
    ['ecs:RunTusk', FAMILY, 'No action ecs:RunTusk is known'],
    ['ecs:RunTask', 'web', 'The resource is no ARN'],
    ['ecs:RunTask', '*', 'ecs:RunTask acts on a resource'],
    ['ecs:RunTask', FAMILY, 'The placeholder <task_role_arn> has no value yet'],
  ])('is doubtful of %s on %s', (action, resource, words) => {
    const answer = whatWouldThis(POLICY, { action, resource, context: new Map() });
    expect(answer.caution).toContain(words);
  });
});

describe('contextKeysFor', () => {
  it('lists the keys that decide about an action, each once, with type and example', () => {
    const keys = contextKeysFor(POLICY, 'ecs:RunTask');
    expect(keys.map(({ key, type, example, statements }) => [key, type, example, ...statements])).toEqual([
      ['ecs:cluster', 'ARN', 'arn:aws:ecs:example:123456789012:cluster/web', 0],
      ['aws:ResourceTag/team', 'String', 'example', 0],
      ['aws:SourceIp', 'IPAddress', '203.0.113.0', 0],
      ['aws:PrincipalTag/team', 'String', 'example', 0],
      ['AWS:SecureTransport', 'Bool', 'false', 1],
    ]);
    expect(contextKeysFor(POLICY, 'iam:PassRole')).toEqual([]);
  });
});
