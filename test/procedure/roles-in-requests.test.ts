import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../source/policy/document.ts';
import { type Answers, noAnswers } from '../../source/procedure/answers.ts';
import { equivalentCommand } from '../../source/procedure/equivalent-command.ts';
import { requestFileOf, requestFileText } from '../../source/procedure/request-file.ts';
import { requestAnswers } from '../../source/procedure/request-file-answers.ts';
import { locatedRequest } from '../../source/procedure/request-file-reading.ts';
import { requestYaml } from '../../source/procedure/request-file-yaml-text.ts';
import { requestOfReceipt } from '../../source/procedure/request-of-receipt.ts';
import { restoreAnswers, saveAnswers } from '../../source/procedure/saved-answers.ts';
import { problemsOf } from '../../source/procedure/steps.ts';
import { toRequest } from '../../source/procedure/to-request.ts';
import type { RoleRequest } from '../../source/provision/request.ts';
import type { Receipt } from '../../source/provision/run.ts';
import { wantedRole } from '../../source/provision/wanted-role.ts';
import { ROLE_KINDS, type RoleKindName, roleKind } from '../../source/template/role-kind.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf';
const PARAMETER = 'arn:aws:ssm:eu-west-1:123456789012:parameter/web/password';
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd';
const CALLER = { aws_account_id: '123456789012', partition: 'aws', region: 'eu-west-1' };
const EXTRAS = { secrets: [SECRET], parameters: [], keys: [], logGroups: 'are-there' } as const;
const DOCUMENT: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:<partition>:s3:::web/*' }],
};

const someRoles = fc.uniqueArray(
  fc.constantFrom(...ROLE_KINDS).chain(kind =>
    fc.record({
      kind: fc.constant(kind),
      name: roleKind(kind).serviceLinked
        ? fc.constant(roleKind(kind).roleName)
        : fc.constantFrom(roleKind(kind).roleName, 'web', 'Api-1', 'x=y'),
      ifDiffers: fc.constantFrom('fail', 'mend'),
      ...(kind === 'task-execution'
        ? {
            extras: fc.record({
              secrets: fc.subarray([SECRET]),
              parameters: fc.subarray([PARAMETER]),
              keys: fc.subarray([KEY]),
              logGroups: fc.constantFrom('are-there', 'may-be-made'),
            }),
          }
        : {}),
      ...(kind === 'task' ? { document: fc.constant(DOCUMENT) } : {}),
    }),
  ),
  { minLength: 1, maxLength: 4, selector: ({ name }) => name.toLowerCase() },
) as fc.Arbitrary<RoleRequest[]>;

const answersOf = (roles: readonly RoleRequest[], more: Partial<Answers> = {}): Answers => ({
  ...noAnswers('roles'),
  callerValues: CALLER,
  roles,
  ...more,
});
const role = (kind: RoleKindName, more: Partial<RoleRequest> = {}): RoleRequest => ({
  kind,
  name: roleKind(kind).roleName,
  ifDiffers: 'fail',
  ...more,
});
/** Extras that give nothing are none. */
const meant = (roles: readonly RoleRequest[] | undefined) =>
  roles?.map(({ extras, ...rest }) => {
    const gives = extras && [...extras.secrets, ...extras.parameters, ...extras.keys].length > 0;
    return gives || extras?.logGroups === 'may-be-made' ? { ...rest, extras } : rest;
  });
const read = async (text: string) => requestAnswers(await locatedRequest({ origin: 'x', text })).answers;
const problems = (roles: readonly RoleRequest[]) =>
  problemsOf(answersOf(roles)).map(({ step, problem }) => `${step.id}: ${problem}`);

describe('a request file with roles', () => {
  it('needs no value for a placeholder that stands for one of them', async () => {
    const policy = { name: 'Run', template: 'task-run', set: { cluster_name: 'web', task_family: 'web' } };
    const roles = [{ kind: 'task-execution' }, { kind: 'task', name: 'webTask' }];
    const answers = { ...(await read(JSON.stringify({ version: 1, policy, roles }))), callerValues: CALLER };
    expect(problemsOf(answers)).toEqual([]);
    expect(JSON.stringify(toRequest(answers).policy?.document)).toContain(':role/webTask');
    await expect(read(JSON.stringify({ version: 1, policy, roles: roles.slice(0, 1) }))).rejects.toThrow(
      '<task_role_arn> has no value',
    );
  });

  it('says what the answers say, in JSON and in YAML', async () => {
    await fc.assert(
      fc.asyncProperty(someRoles, async roles => {
        const answers = answersOf(roles);
        const file = requestFileOf(answers);
        for (const text of [requestFileText(file), requestYaml(file)]) {
          const again = { ...(await read(text)), callerValues: CALLER };
          expect(again.goal).toBe('roles');
          expect(meant(toRequest(again).roles)).toEqual(meant(toRequest(answers).roles));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('fills what a task role may do from a template', async () => {
    const { roles } = await read(
      'version: 1\nroles:\n- kind: task\n  policy: {template: task-list, set: {cluster_name: web}}',
    );
    expect(JSON.stringify(roles)).toContain('cluster/web');
    expect(JSON.stringify(roles)).toContain('<aws_account_id>');
  });

  it('need not say the ARNs of the roles that it makes itself', async () => {
    const policy = 'policy: {name: Run, template: task-run, set: {cluster_name: web, task_family: web}}';
    const both = '- kind: task\n- kind: task-execution\n  name: webExecution';
    const answers = await read(`version: 1\n${policy}\nroles:\n${both}`);
    expect(JSON.stringify(toRequest({ ...answers, callerValues: CALLER }).policy)).toContain(
      'arn:aws:iam::123456789012:role/webExecution',
    );
    const one = read(`version: 1\n${policy}\nroles:\n- kind: task`);
    await expect(one).rejects.toThrow('policy.set: <execution_role_arn> has no value.');
  });

  it.each([
    ['kind: taks', 'roles[0].kind must be', 'Did you mean task?'],
    ['name: web', 'roles[0].kind is missing.', ''],
    ['kind: task\n  nmae: web', 'roles[0].nmae is no key', 'Did you mean name?'],
    ['kind: task\n  name: a b', 'A role name cannot hold a space', ''],
    ['kind: events\n  createLogGroup: true', 'roles[0]: ecsEventsRole: only a task execution role', ''],
    [`kind: task-execution\n  secrets: [${KEY}]`, 'roles[0].secrets[0]: The ARN of a secret', ''],
    ['kind: task\n  policy: {}', 'roles[0].policy has neither a template nor a document.', ''],
    ['kind: task\n  policy: {template: task-list}', 'roles[0].policy.set: <cluster_name> has no value.', ''],
    ['kind: task\n  policy: {document: {Statement: 1}}', 'roles[0].policy.document: ', ''],
    [
      'kind: task\n- kind: instance\n  name: ECStaskROLE',
      'roles[1]: The role ecsTaskRole is wanted twice',
      '',
    ],
    ['kind: service-linked\n  name: web', 'IAM names the service-linked role itself', ''],
  ])('is refused with a place: %s', async (text, sentence, hint) => {
    const wrong = read(`version: 1\nroles:\n- ${text}`);
    await expect(wrong).rejects.toMatchObject({
      message: expect.stringMatching(/^x, line \d+, column \d+: /),
    });
    await expect(wrong).rejects.toMatchObject({ message: expect.stringContaining(sentence) });
    if (hint !== '') await expect(wrong).rejects.toMatchObject({ hint: expect.stringContaining(hint) });
  });
});

describe('a receipt with roles', () => {
  it('holds the request that it carried out, without what the roles are given as a matter of course', () => {
    const roles = [role('task-execution', { extras: EXTRAS }), role('instance', { name: 'web' })];
    const identity = { id: '123456789012', arn: '', partition: 'aws', region: '', sandbox: true };
    const receipt = {
      kind: 'receipt',
      runId: '20261121-1403-7f2c',
      account: identity,
      status: 'done',
      roles: roles.map(one => wantedRole(one, identity)),
      steps: roles.flatMap(one => [
        { action: 'create-role', principal: { type: 'role', name: one.name }, status: 'done' },
        ...wantedRole(one, identity).managedPolicies.map(policyArn => ({
          action: 'attach',
          policyArn,
          principal: { type: 'role', name: one.name },
          status: 'done',
        })),
      ]),
    } as unknown as Receipt;
    expect(requestOfReceipt(receipt)).toEqual({ ...toRequest(answersOf(roles)), reason: undefined });
  });
});

describe('kept answers', () => {
  it('keep their roles, and those of before there were any have none', () => {
    const answers = answersOf([
      role('task-execution', { extras: EXTRAS }),
      role('task', { document: DOCUMENT }),
    ]);
    const saved = JSON.parse(JSON.stringify(saveAnswers(answers)));
    expect(restoreAnswers(saved, CALLER)).toEqual({ kind: 'answers', answers, notices: [] });
    const { roles: _, ...before } = saved;
    expect(restoreAnswers(before, CALLER)).toMatchObject({ kind: 'answers', answers: { roles: [] } });
    const broken = { ...saved, roles: [{ kind: 'king', name: 'web', ifDiffers: 'fail' }] };
    expect(restoreAnswers(broken, CALLER)).toMatchObject({ kind: 'broken' });
  });
});

describe('the steps of roles', () => {
  it('want at least one, and each as IAM takes it', () => {
    expect(problems([])).toEqual(['which-roles: Choose at least one role.']);
    expect(problems([role('events', { name: '' })])).toEqual(['which-roles: The role name is empty.']);
    const reader = role('task-execution', { extras: { ...EXTRAS, secrets: ['web'] } });
    expect(problems([reader])[0]).toContain('role-details: web: The ARN of a secret looks like');
    expect(problems([role('task', { document: { Statement: [] } })])).toEqual([
      'role-details: The permissions of ecsTaskRole: The policy has no statement yet: add one.',
    ]);
  });

  it('are told of at the end of another procedure', () => {
    const answers = answersOf([role('events', { name: 'a b' })], { goal: 'attach' });
    expect(problemsOf(answers).at(-1)).toMatchObject({ step: { id: 'confirm' } });
  });
});

describe('the equivalent command', () => {
  it.each([
    [[role('events')], 'roles create events'],
    [[role('events', { name: 'web' })], 'roles create events --role-name web'],
    [[role('events', { name: 'web' }), role('task')], 'roles create events=web task'],
    [[role('task', { name: 'a' }), role('task', { name: 'b' })], 'roles create task=a task=b'],
    [
      [role('task-execution', { extras: { ...EXTRAS, logGroups: 'may-be-made' }, ifDiffers: 'mend' })],
      `roles create task-execution --secret ${SECRET} --create-log-group --if-differs mend`,
    ],
  ] as [RoleRequest[], string][])('of roles is said with flags (%#)', (roles, words) => {
    expect(equivalentCommand(answersOf(roles), { sandbox: true })).toBe(
      `ecs-iam-wizard ${words} --sandbox --yes`,
    );
  });

  it('of what flags have no words for is a request', () => {
    const roles = [role('events', { ifDiffers: 'mend' }), role('task')];
    const command = equivalentCommand(answersOf(roles, { reason: 'OPS-1' }), { sandbox: true });
    expect(command).toMatch(
      /^ecs-iam-wizard apply --file '\{"version":1,.*\}' --reason OPS-1 --sandbox --yes$/,
    );
  });
});
