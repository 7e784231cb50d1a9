import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { doctorText } from '../../../source/commands/doctor/doctor.ts';
import { type DoctorReport, diagnose } from '../../../source/commands/doctor/doctor-report.ts';
import { PLAIN_STYLE } from '../../../source/commands/output/style.ts';
import { PracticeAccount } from '../../../source/sandbox/practice-account.ts';
import { awsSurroundings, KEY, SECRET, TOKEN, withKeys } from '../../account/aws-surroundings.ts';
import { startLoopback, wireError, xml } from '../../account/loopback.ts';
import { newPracticeFile } from '../../sandbox/practice-clients.ts';

/** What IAM's simulator answers: one action is denied, one is not allowed on everything, the others are. */
const DECISIONS: Readonly<Record<string, string>> = {
  'iam:DeletePolicy': 'explicitDeny',
  'iam:CreatePolicy': 'implicitDeny',
};

/** An account on the wire, whose caller is as given; simulated permissions are those above. */
async function served({ caller = 'user/admin', denied = [] as readonly string[] } = {}) {
  const practice = new PracticeAccount(newPracticeFile());
  return startLoopback((response, arrived) => {
    const action = arrived.parameters.get('Action') ?? '';
    if (denied.includes(action)) return wireError(403, 'AccessDenied', 'No')(response, arrived);
    if (action === 'GetCallerIdentity') {
      const service = caller.startsWith('assumed-role') ? 'sts' : 'iam';
      const arn = `arn:aws:${service}::123456789012:${caller}`;
      const result = `<Arn>${arn}</Arn><UserId>AIDA</UserId><Account>123456789012</Account>`;
      return xml(action, result)(response, arrived);
    }
    if (action === 'SimulatePrincipalPolicy') {
      const asked = [...arrived.parameters].filter(([name]) => name.startsWith('ActionNames.'));
      const results = asked.map(
        ([, name]) =>
          `<member><EvalActionName>${name}</EvalActionName><EvalDecision>${DECISIONS[name] ?? 'allowed'}</EvalDecision></member>`,
      );
      const result = `<EvaluationResults>${results.join('')}</EvaluationResults><IsTruncated>false</IsTruncated>`;
      return xml(action, result)(response, arrived);
    }
    const answer = practice.answer({ service: 'iam', body: String(arrived.parameters) });
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  });
}

function decisionsOf({ permissions }: DoctorReport): Readonly<Record<string, string>> {
  return Object.fromEntries(permissions.map(({ action, decision }) => [action, decision]));
}

describe('doctor', () => {
  it('tells of the practice account, which allows everything', async () => {
    const home = awsSurroundings();
    const { report, failure } = await diagnose({ sandbox: true });
    expect(failure).toBeUndefined();
    expect(report).toMatchObject({
      identity: { arn: 'arn:aws:iam::123456789012:user/admin' },
      account: { id: '123456789012', sandbox: true, folder: path.join(home, 'wizard') },
      partition: 'aws',
      region: 'us-east-1',
      problems: [],
    });
    expect(report.quotas).toContainEqual({ name: 'UsersQuota', used: 12, quota: 5000 });
    expect(report.permissions.every(({ decision }) => decision === 'allowed')).toBe(true);
    expect(report.versions.data).toMatch(/^\d+\./);
  });

  it('tells of an account of AWS who calls, what for, and from where each setting came', async () => {
    awsSurroundings();
    withKeys();
    vi.stubEnv('AWS_DEFAULT_REGION', 'eu-west-1');
    const { url } = await served();
    const { report } = await diagnose({ sandbox: false, endpointUrl: url });
    expect(report.region).toBe('eu-west-1');
    expect(report.sources).toEqual({
      credentials: 'AWS_ACCESS_KEY_ID',
      region: 'AWS_DEFAULT_REGION',
      endpoint: '--endpoint-url',
    });
    expect(decisionsOf(report)).toMatchObject({
      'iam:DeletePolicy': 'denied',
      'iam:CreatePolicy': 'limited',
      'iam:AttachUserPolicy': 'allowed',
    });
  });

  it('asks about the role of a session, with its path', async () => {
    awsSurroundings();
    withKeys();
    const server = await served({ caller: 'assumed-role/AWSServiceRoleForECS/me' });
    const { report } = await diagnose({ sandbox: false, endpointUrl: server.url });
    expect(report.permissions).not.toEqual([]);
    const asked = server.arrived.map(({ parameters }) => parameters.get('PolicySourceArn')).filter(Boolean);
    expect(asked).toEqual([
      'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
    ]);
  });

  it('lets the root user do everything, unasked', async () => {
    awsSurroundings();
    withKeys();
    const { url } = await served({ caller: 'root', denied: ['SimulatePrincipalPolicy'] });
    const { report } = await diagnose({ sandbox: false, endpointUrl: url });
    expect(Object.values(decisionsOf(report)).filter(decision => decision !== 'allowed')).toEqual([]);
    expect(report.problems).toEqual([]);
  });

  it.each([
    ['permissions', 'SimulatePrincipalPolicy', 'user/admin'],
    ['quotas', 'GetAccountSummary', 'user/admin'],
    ['permissions', 'GetRole', 'assumed-role/gone/me'],
  ] as const)('goes on without what it may not read: %s, %s', async (missing, action, caller) => {
    awsSurroundings();
    withKeys();
    const { url } = await served({ caller, denied: [action] });
    const { report, failure } = await diagnose({ sandbox: false, endpointUrl: url });
    expect(failure).toBeUndefined();
    expect(report[missing]).toEqual([]);
    expect(report.problems).toMatchObject([
      { code: 'AccessDenied', hint: expect.stringContaining(`iam:${action}`) },
    ]);
  });

  it('tells what it can without credentials, and ends as every command does without them', async () => {
    awsSurroundings();
    const { report, failure } = await diagnose({ sandbox: false });
    expect(failure).toMatchObject({ kind: 'credentials', exitCode: 253 });
    expect(report.identity).toBeUndefined();
    expect(report.problems).toMatchObject([{ message: 'No AWS credentials were found.' }]);
    expect(report.versions.node).toBe(process.versions.node);
  });

  it('tells the Region that the settings name, though nobody is signed in', async () => {
    awsSurroundings();
    const region = 'eu-west-1';
    const { report } = await diagnose({ sandbox: false, region, fromSettings: { region } });
    expect(doctorText(report, PLAIN_STYLE)).toMatch(/^Region +eu-west-1 +\(from: settings\)$/m);
  });

  it('shows no secret', async () => {
    awsSurroundings();
    withKeys();
    const { url } = await served();
    vi.stubEnv('AWS_ENDPOINT_URL', url.replace('//', '//user:hunter2@'));
    const { report } = await diagnose({ sandbox: false, endpointUrl: url });
    const shown = `${JSON.stringify(report)}${doctorText(report, PLAIN_STYLE)}`;
    for (const secret of [KEY, SECRET, TOKEN, 'hunter2']) expect(shown).not.toContain(secret);
  });
});

describe('the text of doctor', () => {
  it('has a row for each thing, and what is wrong at its end', async () => {
    awsSurroundings();
    const { report } = await diagnose({ sandbox: true });
    const problems = [{ code: 'AccessDenied', message: 'Not for you.\u001B[31m', hint: 'Ask.' }];
    const lines = doctorText({ ...report, problems }, PLAIN_STYLE).split('\n');
    expect(lines[0]).toBe('Caller                          arn:aws:iam::123456789012:user/admin');
    expect(lines[1]).toBe('Account                         123456789012, the practice account');
    expect(lines.find(line => line.startsWith('PoliciesQuota '))).toMatch(/ {2}\d+ of 1500$/);
    expect(lines.slice(-2)).toEqual(['! AccessDenied: Not for you.', '  Ask.']);
  });
});
