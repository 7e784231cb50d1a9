import { createServer } from 'node:net';
import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ANSWER_TIMEOUT_MS, CONNECTION_TIMEOUT_MS, openClients } from '../../source/account/clients.ts';
import { translateError } from '../../source/account/errors.ts';
import { openAccount } from '../../source/account/open-account.ts';
import { awsSurroundings, failureOf, withKeys } from './aws-surroundings.ts';
import { accountSummary, type Respond, startLoopback, xml } from './loopback.ts';

const CALL = { action: 'iam:AttachUserPolicy', profile: undefined };

async function attach(endpointUrl: string) {
  awsSurroundings();
  withKeys();
  const account = openAccount({ sandbox: false, endpointUrl });
  const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  return failureOf(account.attachPolicy({ type: 'user', name: 'alice' }, arn));
}

/** A port of this machine on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

describe('a connection that fails', () => {
  it('is told with the address that refused it', async () => {
    const port = await closedPort();
    const failure = await attach(`http://127.0.0.1:${port}`);
    expect(failure).toMatchObject({ kind: 'other', exitCode: 255, code: 'ConnectionFailed' });
    expect(failure.message).toBe(
      `No connection to 127.0.0.1:${port} for iam:AttachUserPolicy: ECONNREFUSED.`,
    );
  });

  it('does not send people to a proxy setting that has no effect', async () => {
    const failure = await attach(`http://127.0.0.1:${await closedPort()}`);
    expect(failure.hint).toContain('HTTPS_PROXY is not used');
  });

  it('is told when it is lost in the middle', async () => {
    const server = await startLoopback((response => response.socket?.destroy()) as Respond);
    expect(await attach(server.url)).toMatchObject({
      code: 'ConnectionFailed',
      message: 'No connection for iam:AttachUserPolicy: ECONNRESET.',
    });
  });

  it('is told when the other end speaks no TLS', async () => {
    const server = await startLoopback(xml('AttachUserPolicy', ''));
    const failure = await attach(server.url.replace('http:', 'https:'));
    expect(failure).toMatchObject({ code: 'ConnectionFailed', kind: 'other' });
    expect(failure.message).toContain('EPROTO');
  });

  it.each([
    ['ENOTFOUND', { hostname: 'iam.example.com' }, 'No connection to iam.example.com for'],
    ['EAI_AGAIN', { hostname: 'iam.example.com' }, 'No connection to iam.example.com for'],
    ['EHOSTUNREACH', { address: '192.0.2.1', port: 443 }, 'No connection to 192.0.2.1:443 for'],
  ])('is told in words: %s', (code, where, words) => {
    const error = Object.assign(new Error(`getaddrinfo ${code}`), { code }, where);
    const failure = translateError(error, CALL);
    expect(failure).toMatchObject({ code: 'ConnectionFailed', kind: 'other' });
    expect(failure.message).toContain(words);
  });

  it.each([
    'SELF_SIGNED_CERT_IN_CHAIN',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'CERT_HAS_EXPIRED',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ])('is told with the way to trust a certificate: %s', code => {
    const failure = translateError(Object.assign(new Error('certificate'), { code }), CALL);
    expect(failure.message).toBe(`The certificate is not trusted: ${code}.`);
    expect(failure.hint).toContain('NODE_EXTRA_CA_CERTS');
  });

  it('is found behind other errors', () => {
    const inner = Object.assign(new Error('no'), { code: 'ECONNREFUSED', address: '::1', port: 1 });
    const both = new AggregateError([inner, new Error('also')], 'all failed');
    const failure = translateError(new Error('outer', { cause: both }), CALL);
    expect(failure.message).toContain('No connection to ::1:1');
  });
});

describe('an answer that does not come', () => {
  it('ends the call with words for it', async () => {
    awsSurroundings();
    withKeys();
    const server = await startLoopback(() => {});
    const requestHandler = { requestTimeout: 50, throwOnRequestTimeout: true };
    const client = new IAMClient({
      endpoint: server.url,
      region: 'us-east-1',
      maxAttempts: 1,
      requestHandler,
    });
    onTestFinished(() => client.destroy());
    const failure = await client.send(new GetAccountSummaryCommand({})).then(
      () => undefined,
      error => translateError(error, CALL),
    );
    expect(failure).toMatchObject({ code: 'Timeout', exitCode: 255 });
    expect(failure?.message).toBe('No answer in time to iam:AttachUserPolicy.');
  });

  it('is waited for only so long by every client', async () => {
    awsSurroundings();
    withKeys();
    const server = await startLoopback(accountSummary);
    const { iam, iamWriter, sts, sdk } = await openClients({
      sandbox: false,
      endpointUrl: server.url,
    });
    // The handlers show their settings after a first request only.
    await iam.send(new sdk.GetAccountSummaryCommand({}));
    await iamWriter.send(new sdk.GetAccountSummaryCommand({}));
    await sts.send(new sdk.GetCallerIdentityCommand({}));
    for (const { config } of [iam, iamWriter, sts]) {
      const handler = config.requestHandler as unknown as { httpHandlerConfigs(): object };
      expect(handler.httpHandlerConfigs()).toMatchObject({
        connectionTimeout: CONNECTION_TIMEOUT_MS,
        requestTimeout: ANSWER_TIMEOUT_MS,
        socketTimeout: ANSWER_TIMEOUT_MS,
        throwOnRequestTimeout: true,
      });
    }
  });
});
