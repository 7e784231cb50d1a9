import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../source/policy/document.ts';
import { evaluate } from '../../../source/policy/evaluate/evaluate.ts';
import { allow, ask, CLUSTER, context, deny, policy, TASK } from './asking.ts';

/* Source: IAM User Guide, IAM JSON policy elements: Action, NotAction, Resource, NotResource; Policy evaluation logic. */

function decide(document: unknown, action = 'ecs:StopTask', resource = TASK): string {
  return evaluate([document as PolicyDocument], { action, resource, context: context({}) }).decision;
}

describe('actions', () => {
  it.each([
    ['ecs:StopTask', true],
    ['ECS:stoptask', true],
    ['ecs:*', true],
    ['ecs:Stop*', true],
    ['ecs:St?pTask', true],
    ['*', true],
    ['*:*', true],
    ['*:StopTask', true],
    ['ecs:StopTas', false],
    ['ecs:Stop', false],
    ['ec?:StopTask', false],
    ['e*:StopTask', false],
    ['ecs', false],
    ['ecs:', false],
    [':StopTask', false],
    ['ecs:Stop:Task', false],
    ['ecs:StopTask ', false],
    ['', false],
  ])('%s stands for ecs:StopTask: %s', (action, matches) => {
    expect(decide(policy(allow({ Action: action }))) === 'allowed').toBe(matches);
    expect(decide(policy(deny({ Action: [action] }))) === 'explicitDeny').toBe(matches);
  });

  it('are judged though the reference knows none of that name', () => {
    expect(decide(policy(allow({ Action: 'ecs:DescribeCluster' })), 'ecs:DescribeCluster')).toBe('allowed');
    expect(decide(policy(allow({ Action: 'new:*' })), 'new:Thing')).toBe('allowed');
  });

  it('named by NotAction are all others', () => {
    const document = policy(allow({ NotAction: ['iam:*', 'ecs:Run*'] }));
    expect(decide(document, 'ecs:StopTask')).toBe('allowed');
    expect(decide(document, 'ecs:RunTask')).toBe('implicitDeny');
    expect(decide(document, 'IAM:CreateUser')).toBe('implicitDeny');
  });
});

describe('resources', () => {
  it.each([
    ['*', TASK, true],
    ['*', '*', true],
    [TASK, TASK, true],
    ['arn:aws:ecs:*:123456789012:task/web/*', TASK, true],
    ['arn:aws:ecs:*:123456789012:task/*', TASK, true],
    ['arn:aws:ecs:eu-west-?:*:*', TASK, true],
    ['arn:*:ecs:*:*:*', TASK, true],
    ['arn:aws:ecs:eu-west-1:123456789012:task/WEB/*', TASK, false],
    ['arn:aws:ecs:eu-west-1:123456789012:task/web', TASK, false],
    ['arn:aws:ecs:eu-west-1:123456789012:cluster/*', TASK, false],
    ['arn:aws:ec2:*:*:*', TASK, false],
    ['arn:aws:ecs:*:*:*', '*', false],
    ['arn:aws:logs:*:*:log-group:*', 'arn:aws:logs:eu-west-1:123456789012:log-group:a:log-stream:b', true],
    ['arn:aws:logs:*:*:log-group:a:*', 'arn:aws:logs:eu-west-1:123456789012:log-group:a:log-stream:b', true],
    // A wildcard stays within its field ...
    ['arn:aws:ecs:*:task/web/*', TASK, false],
    // ... but a star at the very end goes on past the colons.
    ['arn:aws:ecs:*', TASK, true],
    ['arn:aws:ecs:eu-*', TASK, true],
    ['arn:aws:ec2:*', TASK, false],
    ['arn:aws:e?s:*:*:*', TASK, false],
    ['arn:aws:*', TASK, false],
    ['arn:*', TASK, false],
    ['ar*:aws:ecs:*:*:*', TASK, false],
    ['arns:aws:ecs:*:*:*', TASK, false],
    ['arn:aws:ecs:eu-west-1', TASK, false],
    ['**', TASK, false],
    ['web', TASK, false],
    ['', TASK, false],
    // The example of the User Guide for stars within a name.
    ['arn:aws:s3:::b/*/test/*', 'arn:aws:s3:::b/1///test///object.jpg', true],
    ['arn:aws:s3:::b/*/test/*', 'arn:aws:s3:::b/1/test/', true],
    ['arn:aws:s3:::b/*/test/*', 'arn:aws:s3:::b//test/object.jpg', true],
    ['arn:aws:s3:::b/*/test/*', 'arn:aws:s3:::b/1-test/object.jpg', false],
    ['arn:aws:s3:::b/*/test/*', 'arn:aws:s3:::b/test/object.jpg', false],
    ['arn:aws:s3:::b/*/test/*', 'arn:aws:s3:::b/1/2/test.jpg', false],
  ])('%s stands for %s: %s', (pattern, resource, matches) => {
    expect(decide(policy(allow({ Resource: pattern })), 'ecs:StopTask', resource) === 'allowed').toBe(
      matches,
    );
    expect(
      decide(policy(deny({ Resource: ['x', pattern] })), 'ecs:StopTask', resource) === 'explicitDeny',
    ).toBe(matches);
  });

  it('named by NotResource are all others', () => {
    const document = policy(allow({ NotResource: 'arn:aws:ecs:*:*:cluster/*' }));
    expect(decide(document, 'ecs:StopTask', TASK)).toBe('allowed');
    expect(decide(document, 'ecs:StopTask', CLUSTER)).toBe('implicitDeny');
    expect(decide(document, 'ecs:StopTask', '*')).toBe('allowed');
  });
});

describe('a decision', () => {
  it('is an implicit deny when nothing matches', () => {
    expect(evaluate([], { action: 'ecs:RunTask', resource: '*', context: new Map() })).toEqual({
      decision: 'implicitDeny',
      matchedStatements: [],
      missingContext: [],
    });
  });

  it('names every Allow statement that matched, by its place and its Sid', () => {
    const documents = [
      policy(allow({ Action: 'iam:*' }), allow({ Sid: 'Tasks' })),
      { Version: '2012-10-17', Statement: allow({ Action: 'ecs:*' }) },
    ];
    const { decision, matchedStatements } = evaluate(documents, {
      action: 'ecs:StopTask',
      resource: TASK,
      context: context({}),
    });
    expect(decision).toBe('allowed');
    expect(matchedStatements).toEqual([
      { policy: 0, statement: 1, sid: 'Tasks', effect: 'Allow' },
      { policy: 1, statement: 0, effect: 'Allow' },
    ]);
  });

  it('of a deny names the Deny statements only', () => {
    expect(ask(policy(allow(), deny({ Sid: 'No' }), deny({ Action: 'iam:*' }))).matchedStatements).toEqual([
      { policy: 0, statement: 1, sid: 'No', effect: 'Deny' },
    ]);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a statement that is no object', ['x', null, 5, []]],
    ['an effect in the wrong letter case', [{ ...allow(), Effect: 'allow' }]],
    ['no effect', [{ Action: '*', Resource: '*' }]],
    ['no action', [{ Effect: 'Allow', Resource: '*' }]],
    ['no resource', [{ Effect: 'Allow', Action: '*' }]],
    ['Action with NotAction', [allow({ NotAction: 'iam:*', Action: '*' })]],
    ['Resource with NotResource', [allow({ NotResource: 'x', Resource: '*' })]],
    ['a Principal', [allow({ Principal: '*' })]],
    ['an element misspelt', [allow({ Conditions: { Bool: { 'e:a': 'true' } } })]],
    ['a Sid that is no text', [allow({ Sid: 5 })]],
    [
      'something malformed that is left out',
      [allow({ NotAction: ['ecs'] }), allow({ NotResource: ['web'] })],
    ],
    ['nothing that is left out', [allow({ NotAction: [] }), allow({ NotResource: [] })]],
    ['an action that is no text', [allow({ Action: [5, null, { a: 1 }] }), allow({ Action: {} })]],
    ['a condition that is none', [allow({ Condition: [] }), allow({ Condition: 'x' })]],
  ])('allows nothing: %s', (_, statements) => {
    expect(decide(policy(...statements))).toBe('implicitDeny');
  });

  it.each([null, 5, 'x', [], {}, { Statement: null }, { Version: '2020-01-01', Statement: [allow()] }])(
    'allows nothing as a whole document: %j',
    document => {
      expect(decide(document)).toBe('implicitDeny');
    },
  );

  it('leaves the rest of a document and of a list as it is', () => {
    const document = policy(
      { Effect: 'allow' },
      allow({ Action: ['broken', 'ecs:StopTask'], Resource: ['x', '*'] }),
    );
    expect(ask(document).matchedStatements).toEqual([{ policy: 0, statement: 1, effect: 'Allow' }]);
  });
});
