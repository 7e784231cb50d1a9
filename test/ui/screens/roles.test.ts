import { describe, expect, it } from 'vitest';
import { type Answers, noAnswers } from '../../../source/procedure/answers.ts';
import type { RoleRequest } from '../../../source/provision/request.ts';
import { type RoleState, readRole } from '../../../source/provision/role-status.ts';
import { FakeAccount, IDENTITY } from '../fake-account.ts';
import { Walk } from '../walk.ts';

const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf';

/** A walk at the list of roles, whose answers of the account are given by hand. */
function atRoles(answers: Answers = noAnswers('create')): Walk {
  return Walk.signedIn(answers).press('/', 'own roles', 'enter', 'enter');
}

function sentFor(walk: Walk): readonly RoleRequest[] {
  return walk.wizard.errands.flatMap(({ errand }) => (errand.type === 'read-roles' ? errand.requests : []));
}

/** read lets the account answer how it stands to the roles that were asked for. */
async function read(walk: Walk, account: FakeAccount): Promise<Walk> {
  const requests = sentFor(walk);
  walk.wizard = { ...walk.wizard, errands: [] };
  for (const request of requests) {
    const state: RoleState = await readRole(request, IDENTITY, account);
    walk.happen({ type: 'role-read', of: walk.wizard.choice, request, look: { status: 'read', state } });
  }
  return walk;
}

/** An account whose instance role nobody but a person can take on. */
async function withOtherRole(name = 'ecsInstanceRole'): Promise<FakeAccount> {
  const account = new FakeAccount();
  const trust = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: '*' } },
  };
  await account.roles.create({ name, path: '/', description: '', trust: JSON.stringify(trust) });
  return account;
}

describe('the list of roles', () => {
  it('leaves the legacy role out until it is asked for', () => {
    const walk = atRoles();
    expect(walk.screen).toBe('which-roles');
    expect(sentFor(walk).map(({ kind }) => kind)).not.toContain('legacy-service');
    expect(sentFor(walk.press('l')).map(({ kind }) => kind)).toContain('legacy-service');
  });

  it('asks for at least one role', () => {
    expect(atRoles().press('enter').wizard.problem).toBe('Choose at least one role.');
  });

  it('remembers name and details of a role that loses its tick and gets it again', () => {
    const walk = atRoles().press('n', 'ctrl-u', 'webExecution', 'enter', ' ', 'enter', SECRET, 'escape');
    expect(walk.press(' ').wizard.answers.roles).toEqual([]);
    expect(walk.press(' ').wizard.answers.roles).toMatchObject([
      { name: 'webExecution', extras: { secrets: [SECRET] } },
    ]);
  });

  it('reads the account again for a role that is renamed', async () => {
    const walk = await read(atRoles(), new FakeAccount());
    walk.press('n', 'ctrl-u', 'webExecution', 'enter');
    expect(sentFor(walk)).toEqual([{ kind: 'task-execution', name: 'webExecution', ifDiffers: 'fail' }]);
  });

  it('does not let IAM name a role that it names itself', () => {
    const walk = atRoles().press('/', 'service-linked', 'enter', 'n');
    expect(walk.screen).toBe('which-roles');
  });

  it('does not take a name that IAM refuses', () => {
    const walk = atRoles().press('n', 'ctrl-u', 'a b', 'enter');
    expect(walk.screen).toBe('role-name');
    expect(walk.wizard.problem).toContain('letters');
  });
});

describe('a role that differs', () => {
  const chosen = ['/', 'container instance', 'enter', ' '];

  it('is asked about on the way on, and changed only with consent', async () => {
    const walk = await read(atRoles(), await withOtherRole());
    walk.press(...chosen, 'enter');
    expect(walk.screen).toBe('mend-role');
    walk.press('enter', 'escape');
    expect(walk.wizard.answers.roles).toMatchObject([{ kind: 'instance', ifDiffers: 'fail' }]);
    walk.press('enter', 'y');
    expect(walk.screen).toBe('confirm');
    expect(walk.wizard.answers.roles).toMatchObject([{ kind: 'instance', ifDiffers: 'mend' }]);
  });

  it('is not agreed to by a letter in a paste', async () => {
    const walk = await read(atRoles(), await withOtherRole());
    walk.press(...chosen, 'enter').paste('yy');
    expect(walk.screen).toBe('mend-role');
  });

  it('loses the consent with its name', async () => {
    const walk = await read(atRoles(), await withOtherRole());
    walk.press(...chosen, 'd', 'y', 'n', 'ctrl-u', 'webInstances', 'enter');
    expect(walk.wizard.answers.roles).toEqual([
      { kind: 'instance', name: 'webInstances', ifDiffers: 'fail' },
    ]);
  });
});

describe('what the roles of tasks may do', () => {
  const tasks = (): Walk => atRoles().press(' ', 'down', ' ', 'enter');

  it('is asked only where a role of tasks is chosen', () => {
    expect(tasks().screen).toBe('role-details');
    expect(atRoles().press('/', 'codedeploy', 'enter', ' ', 'enter').screen).toBe('confirm');
  });

  it('takes ARNs with commas between, and does not go on with one that cannot be', () => {
    const walk = tasks().press(`${SECRET}, arn:aws:x`, 'enter');
    expect(walk.screen).toBe('role-details');
    expect(walk.wizard.problem).toContain('arn:aws:x');
    walk.press('ctrl-u', SECRET, 'down', 'down', 'down', ' ', 'enter');
    expect(walk.screen).toBe('confirm');
    expect(walk.wizard.answers.roles[0]?.extras).toEqual({
      secrets: [SECRET],
      parameters: [],
      keys: [],
      logGroups: 'may-be-made',
    });
  });

  it('comes from a template with its parameters, what the account knows left open', () => {
    const walk = tasks().press('down', 'down', 'down', 'down', ' ');
    walk.press('/', 'list the tasks', 'enter', 'enter');
    expect(walk.screen).toBe('task-policy-values');
    walk.press('enter');
    expect(walk.screen).toBe('task-policy-values');
    walk.press('web', 'enter');
    expect(walk.screen).toBe('role-details');
    const document = JSON.stringify(walk.wizard.answers.roles[1]?.document);
    expect(document).toContain('cluster/web');
    expect(document).toContain('<aws_account_id>');
    walk.press(' ', 'home', 'enter');
    expect(walk.wizard.answers.roles[1]).not.toHaveProperty('document');
  });

  it('comes from a file, and stays as it was where the person goes back', () => {
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::<bucket>/*' }],
    });
    const walk = tasks().press('down', 'down', 'down', 'down', ' ', 'down', 'enter', 'web.json', 'enter');
    walk.happen({ type: 'file-read', origin: 'web.json', text });
    expect(walk.screen).toBe('task-policy-values');
    walk.press('escape', 'escape', 'escape');
    expect(walk.screen).toBe('role-details');
    expect(walk.wizard.answers.roles[1]).not.toHaveProperty('document');
  });
});
