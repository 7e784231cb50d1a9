import { describe, expect, it } from 'vitest';
import { openAccount } from '../../source/account/open-account.ts';
import { awsSurroundings, failureOf, KEY, SECRET, TOKEN, withKeys } from './aws-surroundings.ts';
import { type Respond, startLoopback, text, wireError } from './loopback.ts';

const POLICY = { name: 'web', path: '/', description: '', tags: {}, document: '{}' };

/** What becomes of an answer of IAM to CreatePolicy, and how often it was asked. */
async function refused(respond: Respond) {
  awsSurroundings();
  withKeys();
  const server = await startLoopback(respond);
  const account = openAccount({ sandbox: false, endpointUrl: server.url });
  const failure = await failureOf(account.createPolicy(POLICY));
  return { failure, asked: server.arrived.length };
}

describe('an error of IAM', () => {
  it.each([
    // status, code on the wire, exit code, code that is shown, part of the hint
    [403, 'AccessDenied', 254, 'AccessDenied', 'iam:CreatePolicy'],
    [403, 'AccessDeniedException', 254, 'AccessDenied', 'iam:CreatePolicy'],
    [403, 'UnauthorizedOperation', 254, 'AccessDenied', 'iam:CreatePolicy'],
    [403, 'ExpiredToken', 253, 'ExpiredToken', 'aws sso login'],
    [403, 'ExpiredTokenException', 253, 'ExpiredToken', 'aws sso login'],
    [403, 'InvalidClientTokenId', 253, 'InvalidClientTokenId', 'AWS_ACCESS_KEY_ID'],
    [403, 'UnrecognizedClientException', 253, 'UnrecognizedClient', 'access key'],
    [403, 'SignatureDoesNotMatch', 253, 'SignatureDoesNotMatch', 'clock'],
    [400, 'IncompleteSignature', 253, 'IncompleteSignature', 'access key'],
    [403, 'MissingAuthenticationToken', 253, 'MissingAuthenticationToken', '--endpoint-url'],
    [400, 'RequestExpired', 253, 'RequestExpired', 'clock'],
    [409, 'EntityAlreadyExists', 254, 'EntityAlreadyExists', 'another name'],
    [404, 'NoSuchEntity', 254, 'NoSuchEntity', 'name'],
    [409, 'LimitExceeded', 254, 'LimitExceeded', 'higher quota'],
    [400, 'MalformedPolicyDocument', 254, 'MalformedPolicyDocument', 'Correct the policy document'],
    [400, 'PolicyNotAttachable', 254, 'PolicyNotAttachable', 'service-linked'],
    [400, 'UnmodifiableEntity', 254, 'UnmodifiableEntity', 'service that owns'],
    [400, 'Throttling', 254, 'Throttling', 'fewer calls'],
    [400, 'ThrottlingException', 254, 'Throttling', 'fewer calls'],
    [500, 'ServiceFailure', 254, 'ServiceFailure', 'side of AWS'],
    [500, 'InternalFailure', 254, 'ServiceFailure', 'side of AWS'],
    [503, 'ServiceUnavailable', 254, 'ServiceFailure', 'side of AWS'],
  ])('%i %s ends with exit code %i and says what to do', async (status, wire, exitCode, code, hint) => {
    const { failure } = await refused(wireError(status, wire, 'It is so'));
    expect(failure).toMatchObject({ code, exitCode });
    expect(failure.hint).toContain(hint);
    expect(failure.message).toMatch(/^[A-Z].*\.$/);
  });

  it('keeps the message of AWS, and a code that is in no table', async () => {
    const { failure } = await refused(wireError(403, 'OptInRequired', 'Sign up first'));
    expect(failure).toMatchObject({ kind: 'refused', code: 'OptInRequired', message: 'Sign up first.' });
  });

  it('names the denied action when it is another one than the call', async () => {
    const message = 'User: arn:aws:iam::1:user/a is not authorized to perform: sts:AssumeRole on resource: r';
    const { failure } = await refused(wireError(403, 'AccessDenied', message));
    expect(failure.hint).toContain('allow sts:AssumeRole for you');
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'is not confused by a code called %s',
    async code => {
      const { failure } = await refused(wireError(400, code, 'No'));
      expect(failure).toMatchObject({ kind: 'refused', exitCode: 254, message: 'No.' });
    },
  );

  it('brings no control character into code or message', async () => {
    const { failure } = await refused(wireError(400, 'Bad&#x1b;[31m', 'red&#x1b;[31m text&#x202e;'));
    expect(failure.message).toBe('red text.');
    expect(failure.code).toBe('Unknown');
  });

  it('never shows what signs a request, though the server sends it back', async () => {
    awsSurroundings();
    withKeys();
    const server = await startLoopback(wireError(403, 'AccessDenied', ''));
    for (const code of ['SignatureDoesNotMatch', 'IncompleteSignature', 'AccessDenied', 'SomethingElse']) {
      server.respond = (response, request) => {
        const { authorization, 'x-amz-security-token': token } = request.headers;
        wireError(403, code, `x-amz-security-token:${token} ${authorization}`)(response, request);
      };
      const account = openAccount({ sandbox: false, endpointUrl: server.url });
      const failure = await failureOf(account.createPolicy(POLICY));
      const signature = /Signature=(\w+)/.exec(server.arrived.at(-1)?.headers.authorization ?? '')?.[1];
      expect(signature).toMatch(/^[0-9a-f]{64}$/);
      expect(server.arrived.at(-1)?.headers['x-amz-security-token']).toBe(TOKEN);
      for (const secret of [SECRET, TOKEN, signature ?? KEY])
        expect(`${failure.message} ${failure.hint}`).not.toContain(secret);
    }
  });
});

describe('an answer that does not come from AWS', () => {
  it.each([
    ['a page of a network that wants a sign-in', text(200, '<html><body>Hello</body></html>', 'text/html')],
    ['a page that is no XML', text(200, '<html><br><body>', 'text/html')],
    ['the error page of a gateway', text(502, '<html><body>Bad<br></body></html>', 'text/html')],
    ['plain text', text(403, 'Forbidden by your company', 'text/plain')],
    ['JSON', text(200, '{"a":1}', 'application/json')],
    ['nothing', text(200, '', 'text/xml')],
  ])('is said to be one: %s', async (_, respond) => {
    const { failure } = await refused(respond);
    expect(failure).toMatchObject({ kind: 'other', exitCode: 255, code: 'UnreadableAnswer' });
    expect(failure.message).toBe(
      'The answer to iam:CreatePolicy is not what AWS sends; something else answers at that address.',
    );
  });

  it('never passes for an attachment that was made, nor for an account without users', async () => {
    awsSurroundings();
    withKeys();
    const server = await startLoopback(text(200, '<html><body>Hello</body></html>', 'text/html'));
    const account = openAccount({ sandbox: false, endpointUrl: server.url });
    const arn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
    const alice = { type: 'user', name: 'alice' } as const;
    const firstUsers = async () => {
      for await (const page of account.principals('user')) return page;
      return [];
    };
    for (const call of [
      () => account.attachPolicy(alice, arn),
      () => account.attachedPolicies(alice),
      () => account.policy(arn),
      () => account.identity(),
      firstUsers,
    ])
      expect(await failureOf(call())).toMatchObject({ code: 'UnreadableAnswer' });
  });

  it('says the status of an error without a reason', async () => {
    const { failure } = await refused(text(500, '', 'text/plain'));
    expect(failure).toMatchObject({ code: 'ServiceFailure', exitCode: 254 });
    expect(failure.message).toBe('The answer to iam:CreatePolicy was HTTP 500 without a reason.');
  });
});

describe('CreatePolicy', () => {
  it.each([
    ['a fault of IAM', wireError(500, 'ServiceFailure', 'Oh')],
    ['no reason', text(500, '', 'text/plain')],
    ['throttling', wireError(400, 'Throttling', 'Rate exceeded')],
    ['a quota', wireError(409, 'LimitExceeded', 'Full')],
    ['a lost connection', (response => response.socket?.destroy()) as Respond],
  ])('is sent once, whatever the answer: %s', async (_, respond) => {
    expect((await refused(respond)).asked).toBe(1);
  });
});

describe('a read', () => {
  it('is repeated when IAM is throttling', async () => {
    awsSurroundings();
    withKeys();
    const server = await startLoopback(wireError(400, 'Throttling', 'Rate exceeded'));
    await failureOf(openAccount({ sandbox: false, endpointUrl: server.url }).summary());
    expect(server.arrived.length).toBeGreaterThan(1);
  });
});
