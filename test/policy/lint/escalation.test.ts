import { describe, expect, it } from 'vitest';
import { findingsOf, iam, placesOf, policyOf, ROLE, type StatementSource } from './lint-of.ts';

const CODE = 'PRIVILEGE_ESCALATION';
const passedTo = (service: string) => ({ StringEquals: { 'iam:PassedToService': service } });
const pass = (statement: StatementSource = {}) => ({
  Action: 'iam:PassRole',
  Condition: passedTo('ecs-tasks.amazonaws.com'),
  ...statement,
});

describe('roles passed to what runs code', () => {
  // Source: pathfinding.cloud ecs-001 to ecs-005; facts of the ECS API for the other ways.
  it.each([
    [['ecs:RegisterTaskDefinition', 'ecs:RunTask']],
    [['ecs:RegisterTaskDefinition', 'ecs:StartTask']],
    [['ecs:RegisterTaskDefinition', 'ecs:CreateService']],
    [['ecs:RegisterTaskDefinition', 'ecs:UpdateService']],
    [['ecs:RegisterDaemonTaskDefinition', 'ecs:CreateDaemon']],
    [['ecs:CreateExpressGatewayService']],
    [['ecs:Register*', 'ecs:Run*']],
  ])('%j with any role is a security warning, with named roles a suggestion', Action => {
    const wide = placesOf(CODE, policyOf({ Action }, pass()));
    const named = placesOf(CODE, policyOf({ Action }, pass({ Resource: ROLE })));
    expect(wide).toContain('SECURITY_WARNING Statement.1.Action');
    expect(named).toContain('SUGGESTION Statement.1.Action');
    expect(named.filter(place => place.startsWith('SECURITY_WARNING'))).toEqual([]);
  });

  it('counts RunTask alone where any role can be passed, for a call can change command and role', () => {
    expect(placesOf(CODE, policyOf({ Action: 'ecs:RunTask' }, pass()))).toEqual([
      'SECURITY_WARNING Statement.1.Action',
    ]);
    expect(placesOf(CODE, policyOf({ Action: 'ecs:RunTask' }, pass({ Resource: ROLE })))).toEqual([]);
  });

  it('counts rules of EventBridge, for roles that can be passed there', () => {
    const rules = { Action: ['events:PutRule', 'events:PutTargets'] };
    const toEvents = pass({ Condition: passedTo('events.amazonaws.com') });
    expect(placesOf(CODE, policyOf(rules, toEvents))).toEqual(['SECURITY_WARNING Statement.1.Action']);
    expect(placesOf(CODE, policyOf(rules, pass()))).toEqual([]);
  });

  const run = { Action: ['ecs:RegisterTaskDefinition', 'ecs:RunTask'] };
  it.each<[string, StatementSource[]]>([
    ['no role can be passed', [run]],
    ['roles go to another service', [run, pass({ Condition: passedTo('ec2.amazonaws.com') })]],
    [
      'tasks are the one service that is left out',
      [run, pass({ Condition: { StringNotEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } } })],
    ],
    ['nothing can be run', [{ Action: 'ecs:RegisterTaskDefinition' }, pass()]],
    ['passing is denied', [run, pass(), { Effect: 'Deny', Action: 'iam:*' }]],
    ['running is denied', [run, pass(), { Effect: 'Deny', NotAction: ['iam:*', 'ecs:Register*'] }]],
    [
      'these roles are denied',
      [run, pass({ Resource: ROLE }), { Effect: 'Deny', Action: 'iam:PassRole', Resource: iam('role/web*') }],
    ],
  ])('is silent where %s', (_, statements) => {
    expect(placesOf(CODE, policyOf(...statements))).toEqual([]);
  });

  it.each<[string, StatementSource]>([
    [
      'is conditional',
      { Effect: 'Deny', Action: 'iam:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
    ],
    ['covers other roles', { Effect: 'Deny', Action: 'iam:PassRole', Resource: iam('role/Admin') }],
    ['covers other actions', { Effect: 'Deny', Action: 'iam:CreateRole' }],
  ])('is not silenced by a Deny that %s', (_, deny) => {
    expect(placesOf(CODE, policyOf(run, pass(), deny))).toEqual(['SECURITY_WARNING Statement.1.Action']);
  });
});

describe('what lends the rights of running tasks', () => {
  it.each(['ecs:ExecuteCommand', 'ecs:RegisterContainerInstance', 'ecs:PutAccountSettingDefault'])(
    '%s is a suggestion',
    Action => {
      expect(placesOf(CODE, policyOf({ Action }))).toEqual(['SUGGESTION Statement.0.Action']);
    },
  );

  it('is told once for a pattern, and not for named account settings', () => {
    expect(placesOf(CODE, policyOf({ Action: 'ecs:*' }))).toEqual(['SUGGESTION Statement.0.Action']);
    const Condition = { StringEquals: { 'ecs:account-setting': 'containerInsights' } };
    expect(placesOf(CODE, policyOf({ Action: 'ecs:PutAccountSettingDefault', Condition }))).toEqual([]);
  });
});

describe('rights through IAM', () => {
  it.each([
    ['iam:AttachUserPolicy', 'user/alice'],
    ['iam:AttachGroupPolicy', 'group/dev'],
    ['iam:AttachRolePolicy', 'role/web'],
    ['iam:PutUserPolicy', 'user/alice'],
    ['iam:PutGroupPolicy', 'group/dev'],
    ['iam:PutRolePolicy', 'role/web'],
    ['iam:CreatePolicyVersion', 'policy/web'],
    ['iam:SetDefaultPolicyVersion', 'policy/web'],
    ['iam:AddUserToGroup', 'group/dev'],
    ['iam:UpdateAssumeRolePolicy', 'role/web'],
    ['iam:CreateAccessKey', 'user/alice'],
    ['iam:CreateLoginProfile', 'user/alice'],
    ['iam:UpdateLoginProfile', 'user/alice'],
  ])('%s is a security warning on any, a suggestion on %s', (Action, resource) => {
    expect(placesOf(CODE, policyOf({ Action }))).toEqual(['SECURITY_WARNING Statement.0.Action']);
    expect(placesOf(CODE, policyOf({ Action, Resource: iam(resource) }))).toEqual([
      'SUGGESTION Statement.0.Action',
    ]);
  });

  it.each<[string, StatementSource]>([
    [
      'a permissions boundary',
      {
        Action: 'iam:PutRolePolicy',
        Condition: { StringEquals: { 'iam:PermissionsBoundary': iam('policy/b') } },
      },
    ],
    [
      'named policies',
      { Action: 'iam:AttachRolePolicy', Condition: { ArnLike: { 'iam:PolicyARN': iam('policy/ecs/*') } } },
    ],
  ])('%s makes it a suggestion', (_, statement) => {
    expect(placesOf(CODE, policyOf(statement))).toEqual(['SUGGESTION Statement.0.Action']);
  });

  it('is not limited by a condition that the administrator policy meets', () => {
    const Condition = { ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/*' } };
    expect(placesOf(CODE, policyOf({ Action: 'iam:AttachRolePolicy', Condition }))).toEqual([
      'SECURITY_WARNING Statement.0.Action',
    ]);
  });

  it("leaves one's own keys and password alone, but not one's own policies", () => {
    const Resource = 'arn:aws:iam::*:user/${aws:username}';
    const keys = ['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile'];
    expect(placesOf(CODE, policyOf({ Action: keys, Resource }))).toEqual([]);
    expect(placesOf(CODE, policyOf({ Action: 'iam:AttachUserPolicy', Resource }))).toEqual([
      'SECURITY_WARNING Statement.0.Action',
    ]);
  });

  it.each<[string, StatementSource[]]>([
    ['a resource of another kind', [{ Action: 'iam:AttachUserPolicy', Resource: iam('role/*') }]],
    ['reading', [{ Action: ['iam:Get*', 'iam:List*'] }]],
    ['making roles without rights', [{ Action: 'iam:CreateRole' }]],
    ['a Deny', [{ Effect: 'Deny', Action: 'iam:*' }]],
    [
      'what a Deny takes back',
      [{ Action: 'iam:AttachRolePolicy' }, { Effect: 'Deny', Action: 'iam:Attach*' }],
    ],
  ])('is silent about %s', (_, statements) => {
    expect(placesOf(CODE, policyOf(...statements))).toEqual([]);
  });

  it('is told once a statement, and names an administrator as such', () => {
    expect(placesOf(CODE, policyOf({ Action: 'iam:*' }))).toHaveLength(1);
    const [found, ...more] = findingsOf(CODE, policyOf({ Action: '*' }));
    expect(found?.message).toContain('administrator');
    expect(more).toEqual([]);
  });
});
