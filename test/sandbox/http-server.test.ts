import { writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { CreatePolicyCommand, GetUserCommand, IAMClient, paginateListUsers } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FaultPlan } from '../../source/sandbox/fault-plan.ts';
import { servePracticeAccount } from '../../source/sandbox/http-server.ts';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { GOOD_DOCUMENT } from './documents.ts';
import { newPracticeFile, refusal } from './practice-clients.ts';

/** A practice account that is served for the test that runs. */
async function served(plan?: FaultPlan) {
  const file = newPracticeFile();
  const account = new PracticeAccount(file);
  const server = await servePracticeAccount(account, { port: 0, plan });
  onTestFinished(() => server.close());
  const config = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'PRACTICE', secretAccessKey: 'PRACTICE' },
    endpoint: server.url,
    maxAttempts: 1,
  };
  return { file, account, server, iam: new IAMClient(config), sts: new STSClient(config) };
}

interface Sent {
  readonly method?: string;
  readonly headers?: IncomingHttpHeaders;
  readonly body?: string;
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
const LIST_USERS = 'Action=ListUsers&Version=2010-05-08';

function send(url: string, { method = 'POST', headers = FORM, body = LIST_USERS }: Sent = {}) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('a served practice account', () => {
  it('is at 127.0.0.1 and answers the SDKs of IAM and STS', async () => {
    const { server, account, iam, sts } = await served();
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await sts.send(new GetCallerIdentityCommand({}))).Account).toBe('123456789012');
    account.reset({ users: 250 });
    let count = 0;
    for await (const { Users = [] } of paginateListUsers({ client: iam }, {})) count += Users.length;
    expect(count).toBe(account.show().users.length);
    expect(await refusal(iam.send(new GetUserCommand({ UserName: 'nobody' })))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
    });
  });

  it('loses none of many requests at once, and creates a name once', async () => {
    const { iam, account } = await served();
    const create = (PolicyName: string) =>
      iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: GOOD_DOCUMENT }));
    const names = Array.from({ length: 20 }, (_, number) => `Policy${number}`);
    await Promise.all(names.map(create));
    const created = account.show().policies.map(({ name }) => name);
    expect(created).toEqual(expect.arrayContaining(names));
    const results = await Promise.allSettled(names.map(() => create('One')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('takes a document of the greatest length', async () => {
    const { iam } = await served();
    const PolicyDocument = GOOD_DOCUMENT.padEnd(131_072, '\n');
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'Long', PolicyDocument }));
    expect(Policy?.PolicyName).toBe('Long');
  });

  it('says what is wrong with its file', async () => {
    const { server, file } = await served();
    writeFileSync(file, 'broken');
    const { status, body } = await send(server.url);
    expect(status).toBe(500);
    expect(body).toContain('The practice account cannot be read');
  });

  it('cannot have a port that is taken', async () => {
    const { server, account } = await served();
    const port = Number(new URL(server.url).port);
    await expect(servePracticeAccount(account, { port })).rejects.toMatchObject({
      code: 'PortOutOfReach',
      message: `The practice account cannot be served on port ${port} (EADDRINUSE).`,
    });
  });
});

describe('who is not answered', () => {
  it.each<[string, Sent, number]>([
    ['a name that was made to point here', { headers: { ...FORM, host: 'evil.example:4580' } }, 403],
    ['a name that begins like this machine', { headers: { ...FORM, host: '127.0.0.1.evil.example' } }, 403],
    ['another address', { headers: { ...FORM, host: '0.0.0.0:4580' } }, 403],
    ['a form of a web page', { headers: { ...FORM, origin: 'https://evil.example' } }, 403],
    ['a page without an origin', { headers: { ...FORM, 'sec-fetch-site': 'cross-site' } }, 403],
    ['GET', { method: 'GET', body: '' }, 405],
    ['text that is no form', { headers: { 'content-type': 'text/plain' } }, 415],
    ['a body that is too long', { body: `${LIST_USERS}&Marker=${'a'.repeat(1_100_000)}` }, 413],
  ])('%s', async (_, sent, status) => {
    const { server } = await served();
    const answer = await send(server.url, sent).catch((error: Error) => ({ error }));
    // The connection may be gone before the whole of a long body is sent.
    if ('error' in answer) expect(answer.error.message).toMatch(/EPIPE|ECONNRESET/);
    else {
      expect(answer.status).toBe(status);
      expect(answer.body).not.toContain('alice');
    }
    expect((await send(server.url)).body).toContain('alice');
  });

  it('but localhost is this machine', async () => {
    const { server } = await served();
    expect((await send(server.url, { headers: { ...FORM, host: 'LocalHost:1' } })).status).toBe(200);
  });
});

describe('faults over HTTP', () => {
  it('reset the connection, after the call where the plan says so', async () => {
    const list = [{ action: 'CreatePolicy', nth: 1, fault: 'reset-after' }] as const;
    const { iam, account } = await served({ list });
    const create = new CreatePolicyCommand({ PolicyName: 'EcsRead', PolicyDocument: GOOD_DOCUMENT });
    await expect(iam.send(create)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(account.show().policies.map(({ name }) => name)).toContain('EcsRead');
  });

  it('leave a client without an answer until the server ends', async () => {
    const { server, account } = await served({ list: [{ action: 'CreatePolicy', fault: 'timeout' }] });
    const body = String(
      new URLSearchParams({
        Action: 'CreatePolicy',
        Version: '2010-05-08',
        PolicyName: 'EcsRead',
        PolicyDocument: GOOD_DOCUMENT,
      }),
    );
    const waiting = send(server.url, { body }).catch((error: Error) => error.message);
    await vi.waitFor(() => expect(account.show().policies.map(({ name }) => name)).toContain('EcsRead'));
    expect((await send(server.url)).status).toBe(200);
    await server.close();
    expect(await waiting).toMatch(/socket hang up|ECONNRESET/);
  });
});
