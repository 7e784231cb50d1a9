import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runProgram } from './run-program.ts';
import { ownSurroundings, type Surroundings } from './surroundings.ts';

const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const DOCUMENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Tasks',
      Effect: 'Allow',
      Action: ['ecs:RunTask', 'ecs:StopTask'],
      Resource: '*',
      Condition: { ArnEquals: { 'ecs:cluster': CLUSTER } },
    },
    { Effect: 'Deny', Action: 'ecs:Delete*', Resource: '*' },
  ],
});

let home: Surroundings;

beforeEach(() => {
  home = ownSurroundings();
});

afterEach(() => home.remove());

const simulate = (...words: string[]) => runProgram(['simulate', ...words], home.env);
const judged = (...words: string[]) => simulate('--policy-document', DOCUMENT, ...words);

describe('simulate', () => {
  it('ends with 0 and names the statement when everything is allowed', async () => {
    const words = ['--action', 'ecs:RunTask', '--context', `ecs:cluster=${CLUSTER}`, '--output', 'json'];
    const { stdout, stderr, exitCode } = await judged(...words);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      results: [
        {
          action: 'ecs:RunTask',
          resource: '*',
          decision: 'allowed',
          matchedStatements: [{ policy: 0, statement: 0, sid: 'Tasks', effect: 'Allow' }],
          missingContext: [],
        },
      ],
    });
  });

  it('ends with 1 when a single request is not, and says what is not known', async () => {
    const { stdout, exitCode } = await judged('--action', 'ecs:DeleteCluster', '--action', 'ecs:StopTask');
    expect(exitCode).toBe(1);
    expect(stdout.split('\n')).toEqual([
      'explicit deny  ecs:DeleteCluster  *',
      '               by statement 2 of policy 1',
      'implicit deny  ecs:StopTask       *',
      '               not known: ecs:cluster (say it with --context)',
      '',
      '0 of 2 allowed.',
      '',
    ]);
  });

  it('asks every action on every resource', async () => {
    const words = ['--action', 'ecs:*Task', '--resource', CLUSTER, '--resource', '*', '--output', 'json'];
    const { results } = JSON.parse((await judged(...words)).stdout) as { results: { resource: string }[] };
    expect(results.map(({ resource }) => resource)).toEqual([CLUSTER, '*', CLUSTER, '*', CLUSTER, '*']);
  });

  it('takes the policies that a user of the practice account has through a group', async () => {
    const words = ['--user-name', 'erin', '--action', 'ecs:DescribeTasks', '--sandbox', '--output', 'json'];
    const { stdout, stderr, exitCode } = await simulate(...words);
    expect(exitCode).toBe(0);
    expect(stderr).toContain('Inline policies');
    expect(JSON.parse(stdout).results[0].decision).toBe('allowed');
  });

  it('takes a policy of AWS by its ARN', async () => {
    const arn = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess';
    const { exitCode } = await simulate('--policy-arn', arn, '--action', 'ecs:RunTask', '--sandbox');
    expect(exitCode).toBe(0);
  });

  it.each([
    ['no policy', ['--action', 'ecs:RunTask']],
    ['no action', ['--policy-document', DOCUMENT]],
    ['an action that is none', ['--policy-document', DOCUMENT, '--action', 'RunTask']],
    [
      'a resource that is none',
      ['--policy-document', DOCUMENT, '--action', 'ecs:RunTask', '--resource', 'web'],
    ],
    [
      'a context without a value',
      ['--policy-document', DOCUMENT, '--action', 'ecs:RunTask', '--context', 'a'],
    ],
    ['a document that is no policy', ['--policy-document', '{"Statement": 5}', '--action', 'ecs:RunTask']],
    ['a file that is not there', ['--policy-document', 'nowhere.json', '--action', 'ecs:RunTask']],
  ])('ends with 252 on %s', async (_, words) => {
    const { stdout, exitCode } = await simulate(...words);
    expect([exitCode, stdout]).toEqual([252, '']);
  });

  it('gets the same answers from the simulator of the practice account as from itself', async () => {
    const words = ['--policy-document', DOCUMENT, '--action', 'ecs:RunTask', '--action', 'iam:CreateUser'];
    const asked = ['--sandbox', '--context', 'ecs:cluster=none', '--output', 'json'];
    const here = await simulate(...words, ...asked);
    const there = await simulate(...words, ...asked, '--remote');
    const decisions = (stdout: string) =>
      (JSON.parse(stdout) as { results: { action: string; decision: string }[] }).results.map(
        ({ action, decision }) => [action, decision],
      );
    expect(decisions(here.stdout)).toHaveLength(2);
    expect(decisions(there.stdout)).toEqual(decisions(here.stdout));
    expect(there.exitCode).toBe(here.exitCode);
  });

  it('asks IAM with --remote, without wildcards', async () => {
    const asked: URLSearchParams[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        const parameters = new URLSearchParams(body);
        asked.push(parameters);
        const action = parameters.get('Action') ?? '';
        const row = (name: string) =>
          `<member><EvalActionName>${name}</EvalActionName><EvalDecision>implicitDeny</EvalDecision></member>`;
        const result =
          action === 'SimulateCustomPolicy'
            ? `<EvaluationResults>${row('ecs:RunTask')}${row('ecs:StartTask')}</EvaluationResults>`
            : '<ContextKeyNames><member>ecs:cluster</member></ContextKeyNames>';
        response.writeHead(200, { 'content-type': 'text/xml', 'x-amzn-requestid': 'r-1' });
        response.end(`<${action}Response><${action}Result>${result}</${action}Result></${action}Response>`);
      });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const keys = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'not-a-secret-at-all' };
    const words = ['--policy-document', DOCUMENT, '--action', 'ecs:*Task', '--remote'];
    const { stdout, stderr, exitCode } = await runProgram(
      ['simulate', ...words, '--endpoint-url', `http://127.0.0.1:${port}`],
      { ...home.env, ...keys },
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain('ecs:cluster');
    expect(stdout).toContain('0 of 2 allowed.');
    const simulation = asked.find(parameters => parameters.get('Action') === 'SimulateCustomPolicy');
    const actions = [1, 2, 3].map(index => simulation?.get(`ActionNames.member.${index}`));
    expect(actions).toEqual(['ecs:RunTask', 'ecs:StartTask', 'ecs:StopTask']);
  });
});
