import { describe, expect, it } from 'vitest';
import { managedPolicyArns, roleKind } from '../../source/template/role-kind.ts';
import { MemoryAccount } from './memory-account.ts';
import { plan, policyRequest, request, user } from './requests.ts';
import { roleRequest, roleRuns, said, TASK_DOCUMENT, trusting } from './role-runs.ts';

const EXECUTION = 'ecsTaskExecutionRole';
const [EXECUTION_POLICY = ''] = managedPolicyArns(roleKind('task-execution'), 'aws');

/** An account with a task execution role that the console made. */
function withExecutionRole(trust = trusting('ecs-tasks.amazonaws.com'), attached = [EXECUTION_POLICY]) {
  const account = new MemoryAccount();
  account.roles.put({ name: EXECUTION, path: '/', description: '', trust });
  account.attachments.set(`role ${EXECUTION}`, attached);
  return account;
}

function planOf(account: MemoryAccount, ...roles: ReturnType<typeof roleRequest>[]) {
  return plan(request({ roles }), account);
}

describe('a policy that names a role of its plan', () => {
  const naming = (resource: string) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow' as const, Action: 'iam:PassRole', Resource: resource }],
  });

  it('is not made where the account has the role under another path, for it would allow nothing', async () => {
    const account = withExecutionRole();
    const trust = trusting('ecs-tasks.amazonaws.com');
    account.roles.put({ name: EXECUTION, path: '/service-role/', description: '', trust });
    const roles = [roleRequest('task-execution')];
    const of = (resource: string) =>
      plan(request({ roles, policy: policyRequest({ document: naming(resource) }) }), account);
    const blocked = await of(`arn:aws:iam::123456789012:role/${EXECUTION}`);
    expect(blocked.status).toBe('blocked');
    expect(blocked.steps.find(({ action }) => action === 'create-policy')?.error).toEqual({
      code: 'RoleElsewhere',
      message: `The policy names arn:aws:iam::123456789012:role/${EXECUTION}, but the account has the role ${EXECUTION} under the path /service-role/.`,
      hint: `Name arn:aws:iam::123456789012:role/service-role/${EXECUTION} in the policy, and do not ask for the role: it is there.`,
    });
    const right = await of(`arn:aws:iam::123456789012:role/service-role/${EXECUTION}`);
    expect(right.status).toBe('planned');
  });
});

describe('a role that the account has not', () => {
  it('is made, then given its permissions, then carried to EC2', async () => {
    const planned = await planOf(new MemoryAccount(), roleRequest('instance'));
    expect(said(planned)).toEqual([
      'create-role ecsInstanceRole: pending',
      'attach ecsInstanceRole: pending',
      'create-instance-profile ecsInstanceRole: pending',
      'add-role-to-instance-profile ecsInstanceRole: pending',
    ]);
    expect(planned.roles?.[0]?.arn).toBe('arn:aws:iam::123456789012:role/ecsInstanceRole');
  });

  it('gets what its tasks may do as an inline policy, before policies and attachments are made', async () => {
    const roles = [roleRequest('task', { document: TASK_DOCUMENT })];
    const attachTo = [user('alice'), { type: 'role', name: 'ecsTaskRole' } as const];
    const planned = await plan(request({ roles, policy: policyRequest(), attachTo }), new MemoryAccount());
    expect(said(planned)).toEqual([
      'create-role ecsTaskRole: pending',
      'put-role-policy ecsTaskRole: pending',
      'create-policy : pending',
      'attach alice: pending',
      'attach ecsTaskRole: pending',
    ]);
  });

  it('is told what lint finds in its permissions, by the name of the role', async () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow' as const, Action: 'iam:PassRole', Resource: '*' }],
    };
    const { findings, status } = await planOf(new MemoryAccount(), roleRequest('task', { document }));
    expect(status).toBe('planned');
    expect(findings[0]).toMatchObject({ code: 'PASS_ROLE_WITH_STAR_IN_RESOURCE', line: 6 });
    expect(findings[0]?.message).toMatch(/^TaskPermissions of the role ecsTaskRole: iam:PassRole stands/);
  });

  it('is made by IAM where it is linked to ECS, whatever it is called in the request', async () => {
    const planned = await planOf(new MemoryAccount(), roleRequest('service-linked', { name: 'mine' }));
    expect(said(planned)).toEqual(['create-service-linked-role AWSServiceRoleForECS: pending']);
  });

  it('attaches a policy of AWS once, also where the request attaches it too', async () => {
    const account = new MemoryAccount();
    account.hold(EXECUTION_POLICY);
    const wanted = {
      roles: [roleRequest('task-execution')],
      policyArns: [EXECUTION_POLICY],
      attachTo: [{ type: 'role', name: EXECUTION } as const],
    };
    expect(said(await plan(request(wanted), account))).toEqual([
      `create-role ${EXECUTION}: pending`,
      `attach ${EXECUTION}: pending`,
    ]);
  });

  it('takes an empty instance profile that is there', async () => {
    const account = new MemoryAccount();
    account.roles.profiles.set('ecsInstanceRole', []);
    expect(said(await planOf(account, roleRequest('instance'))).slice(2)).toEqual([
      'create-instance-profile ecsInstanceRole: in-place',
      'add-role-to-instance-profile ecsInstanceRole: pending',
    ]);
  });
});

describe('a role that the account has', () => {
  it('is in place, however its trust policy is written and whatever more it may do', async () => {
    const trust = trusting('ecs-tasks.amazonaws.com').replace('"Effect"', '"Sid":"","Effect"');
    const account = withExecutionRole(trust, ['arn:aws:iam::aws:policy/More', EXECUTION_POLICY]);
    const planned = await planOf(account, roleRequest('task-execution'));
    expect(said(planned)).toEqual([`create-role ${EXECUTION}: in-place`, `attach ${EXECUTION}: in-place`]);
  });

  it('is in place with a condition as the guide of ECS prints it, of one Region', async () => {
    const account = new MemoryAccount();
    const Condition = {
      ArnLike: { 'aws:SourceArn': 'arn:aws:ecs:us-west-2:123456789012:*' },
      StringEquals: { 'aws:SourceAccount': '123456789012' },
    };
    const trust = JSON.parse(trusting('ecs-tasks.amazonaws.com'));
    Object.assign(trust.Statement[0], { Condition });
    account.roles.put({ name: 'ecsTaskRole', path: '/', description: '', trust: JSON.stringify(trust) });
    expect(said(await planOf(account, roleRequest('task')))).toEqual(['create-role ecsTaskRole: in-place']);
  });

  it('is in place under another path and in a profile of another name', async () => {
    const account = new MemoryAccount();
    account.roles.put({
      name: 'ecsInstanceRole',
      path: '/web/',
      description: '',
      trust: trusting('ec2.amazonaws.com'),
    });
    account.attachments.set('role ecsInstanceRole', managedPolicyArns(roleKind('instance'), 'aws'));
    account.roles.profiles.set('web', ['ecsInstanceRole']);
    const planned = await planOf(account, roleRequest('instance'));
    expect(planned.steps.map(({ status }) => status)).toEqual(Array(4).fill('in-place'));
    expect(planned.roles?.[0]).toMatchObject({
      instanceProfile: 'web',
      arn: 'arn:aws:iam::123456789012:role/web/ecsInstanceRole',
    });
  });

  it('stops the plan where it differs, says how, and changes nothing', async () => {
    const account = withExecutionRole(trusting('ec2.amazonaws.com'), []);
    const planned = await planOf(account, roleRequest('task-execution'));
    expect(planned.status).toBe('blocked');
    expect(planned.steps).toHaveLength(1);
    expect(planned.steps[0]?.error).toEqual({
      code: 'EntityAlreadyExists',
      message: `The account has a role ${EXECUTION} already, with another trust policy and no policy AmazonECSTaskExecutionRolePolicy.`,
      hint: 'Give the role another name, or --if-differs mend to change that one.',
    });
    expect(planned.roles?.[0]?.changes).toEqual([
      '= Trust policy',
      '=   Statement 1',
      '-     Principal Service: ec2.amazonaws.com',
      '+     Principal Service: ecs-tasks.amazonaws.com',
      `+ Policy ${EXECUTION_POLICY}`,
    ]);
  });

  it('is mended where that is wanted, and what it had is kept for undo', async () => {
    const account = withExecutionRole(trusting('ec2.amazonaws.com'), []);
    const planned = await planOf(account, roleRequest('task-execution', { ifDiffers: 'mend' }));
    expect(said(planned)).toEqual([
      `create-role ${EXECUTION}: in-place`,
      `update-assume-role-policy ${EXECUTION}: pending`,
      `attach ${EXECUTION}: pending`,
    ]);
    expect(planned.roles?.[0]?.previousTrust).toEqual(JSON.parse(trusting('ec2.amazonaws.com')));
  });

  it('is never mended where only AWS can change it', async () => {
    const account = new MemoryAccount();
    const path = '/aws-service-role/batch.amazonaws.com/';
    account.roles.put({ name: EXECUTION, path, description: '', trust: '{}' });
    const { steps } = await planOf(account, roleRequest('task-execution', { ifDiffers: 'mend' }));
    expect(steps.map(({ error }) => error?.code)).toEqual(['UnmodifiableEntity']);
  });

  it('keeps its instance profile from a role that differs', async () => {
    const account = new MemoryAccount();
    account.roles.profiles.set('ecsInstanceRole', ['other']);
    const { steps } = await planOf(account, roleRequest('instance', { ifDiffers: 'mend' }));
    expect(steps[0]?.error?.message).toBe('The instance profile ecsInstanceRole holds the role other.');
  });

  it('is in place when the same request is made twice', async () => {
    const account = new MemoryAccount();
    const extras = { secrets: [], parameters: [], keys: [], logGroups: 'may-be-made' } as const;
    const roles = [
      roleRequest('instance'),
      roleRequest('task-execution', { extras }),
      roleRequest('task', { document: TASK_DOCUMENT }),
      roleRequest('service-linked'),
    ];
    await roleRuns(account).make({ roles });
    const again = await planOf(account, ...roles);
    expect(again.steps.filter(({ status }) => status !== 'in-place')).toEqual([]);
  });
});

describe('what IAM would refuse of roles', () => {
  it.each([
    [{ Roles: 999, RolesQuota: 1000 }, 'The account holds 999 of 1000 roles.'],
    [{ InstanceProfiles: 5, InstanceProfilesQuota: 5 }, 'The account holds 5 of 5 instance profiles.'],
    [
      { AttachedPoliciesPerRoleQuota: 0 },
      'The role ecsInstanceRole has 0 of 0 managed policies; it lacks 1.',
    ],
    [{ AssumeRolePolicySizeQuota: 9 }, 'IAM takes 9.'],
    [{ RolePolicySizeQuota: 9 }, 'What the role ecsTaskRole is given'],
  ])('is said before the first write: %j', async (quotas, message) => {
    const account = new MemoryAccount();
    account.quotas = quotas;
    const task = roleRequest('task', { document: TASK_DOCUMENT });
    const { status, steps } = await planOf(account, roleRequest('instance'), task);
    expect(status).toBe('blocked');
    expect(steps.map(({ error }) => error?.message).join(' ')).toContain(message);
  });

  it('is a document that is no policy', async () => {
    const document = { Statement: [{ Effect: 'Maybe', Action: 's3:*', Resource: '*' }] } as never;
    const { steps } = await planOf(new MemoryAccount(), roleRequest('task', { document }));
    expect(steps[0]?.error?.code).toBe('MalformedPolicyDocument');
  });

  it('is the same name for two of them', async () => {
    const { steps } = await planOf(
      new MemoryAccount(),
      roleRequest('task'),
      roleRequest('events', { name: 'ecstaskrole' }),
    );
    expect(steps.at(-1)?.error?.message).toBe('Two of the roles are to be called ecstaskrole.');
  });

  it('is what the caller may not call, such as passing the role to an instance profile', async () => {
    const account = new MemoryAccount();
    account.decide = (action, resource) =>
      action === 'iam:PassRole' && resource !== 'arn:aws:iam::123456789012:role/other'
        ? { decision: 'implicitDeny' }
        : {};
    const { steps } = await planOf(account, roleRequest('instance'), roleRequest('task-execution'));
    expect(
      steps.filter(({ status }) => status === 'blocked').map(({ action, error }) => [action, error?.message]),
    ).toEqual([
      ['add-role-to-instance-profile', "You may not call iam:PassRole for this, as IAM's simulator says."],
    ]);
  });

  it('is attaching to a role that is not there yet, asked for by the ARN that it will have', async () => {
    const account = new MemoryAccount();
    account.decide = (action, resource) =>
      action === 'iam:AttachRolePolicy' && resource !== `arn:aws:iam::123456789012:role/${EXECUTION}`
        ? { decision: 'implicitDeny' }
        : {};
    expect((await planOf(account, roleRequest('task-execution'))).status).toBe('planned');
    expect((await planOf(account, roleRequest('events'))).status).toBe('blocked');
  });
});
