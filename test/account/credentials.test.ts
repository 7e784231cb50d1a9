import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openAccount } from '../../source/account/open-account.ts';
import { awsSurroundings, failureOf, KEY, withKeys } from './aws-surroundings.ts';
import { callerIdentity, signingScope, startLoopback } from './loopback.ts';

const CONFIG = `[default]
region = eu-west-1
[profile staging]
region = eu-central-1
[profile lesson]
region = eu-west-1
[profile sso]
sso_session = company
sso_account_id = 123456789012
sso_role_name = Admin
[sso-session company]
sso_region = us-east-1
sso_start_url = https://company.awsapps.com/start
[profile console]
login_session = arn:aws:sts::123456789012:assumed-role/x/y
[services local]
iam =
  endpoint_url = http://127.0.0.1:1
`;

const STAGING_KEYS = '[staging]\naws_access_key_id = AKIASTAGING\naws_secret_access_key = other\n';

/** Who signs a call of a profile, and for which Region and service. */
async function signer(choice: { profile?: string } = {}) {
  const server = await startLoopback(callerIdentity);
  await openAccount({ sandbox: false, endpointUrl: server.url, ...choice }).identity();
  const [request] = server.arrived;
  return {
    key: /Credential=([^/]+)/.exec(request?.headers.authorization ?? '')?.[1],
    scope: signingScope(request),
  };
}

/** How a call without usable credentials fails; nothing may leave the machine. */
async function unsigned(profile?: string) {
  const server = await startLoopback(callerIdentity);
  const choice = { sandbox: false, endpointUrl: server.url, ...(profile === undefined ? {} : { profile }) };
  const failure = await failureOf(openAccount(choice).identity());
  expect(server.arrived).toEqual([]);
  expect(failure).toMatchObject({ kind: 'credentials', exitCode: 253 });
  return failure;
}

describe('without credentials', () => {
  it('says so and offers the practice account', async () => {
    awsSurroundings();
    const failure = await unsigned();
    expect(failure.message).toBe('No AWS credentials were found.');
    expect(failure.hint).toContain('--sandbox');
  });

  it('refuses a profile that does not exist, and names the one that was meant', async () => {
    awsSurroundings(CONFIG);
    const failure = await unsigned('stagin');
    expect(failure.message).toBe('There is no profile "stagin" in the AWS configuration.');
    expect(failure.hint).toBe('Did you mean staging?');
  });

  it('refuses it also when other credentials lie about, which nobody named', async () => {
    awsSurroundings(CONFIG);
    withKeys();
    expect((await unsigned('nothing-like-it')).code).toBe('UnknownProfile');
    vi.stubEnv('AWS_PROFILE', 'nothing-like-it');
    expect((await unsigned()).code).toBe('UnknownProfile');
  });

  it('says that a profile holds no credentials, whatever letters its name has', async () => {
    awsSurroundings(CONFIG);
    const failure = await unsigned('lesson');
    expect(failure.message).toBe('The profile "lesson" has no usable credentials.');
  });

  it('says that a session of single sign-on has ended, and how to begin one', async () => {
    awsSurroundings(CONFIG);
    const failure = await unsigned('sso');
    expect(failure.message).toContain('single sign-on session has expired');
    expect(failure.hint).toBe('Sign in: aws sso login --profile sso');
  });

  it('says that a session of aws login has ended, and how to begin one', async () => {
    awsSurroundings(CONFIG);
    expect((await unsigned('console')).hint).toBe('Sign in: aws login --profile console');
  });

  it('can be signed in and tried again', async () => {
    const home = awsSurroundings(CONFIG);
    const server = await startLoopback(callerIdentity);
    const account = openAccount({ sandbox: false, profile: 'new', endpointUrl: server.url });
    expect(await failureOf(account.identity())).toMatchObject({ code: 'UnknownProfile' });
    appendFileSync(path.join(home, 'credentials'), STAGING_KEYS.replace('staging', 'new'));
    expect(await account.identity()).toMatchObject({ id: '123456789012' });
  });
});

describe('with several credentials', () => {
  it('takes the profile that is named before keys in the environment, as the AWS CLI does', async () => {
    const home = awsSurroundings(CONFIG);
    appendFileSync(path.join(home, 'credentials'), STAGING_KEYS);
    withKeys();
    expect(await signer({ profile: 'staging' })).toEqual({ key: 'AKIASTAGING', scope: 'eu-central-1/sts' });
  });

  it('takes keys in the environment before AWS_PROFILE, as the AWS CLI does', async () => {
    const home = awsSurroundings(CONFIG);
    appendFileSync(path.join(home, 'credentials'), STAGING_KEYS);
    withKeys();
    vi.stubEnv('AWS_PROFILE', 'staging');
    expect(await signer()).toEqual({ key: KEY, scope: 'eu-central-1/sts' });
  });

  it('prints nothing about it: a warning would stand in the middle of the screen', async () => {
    const home = awsSurroundings(CONFIG);
    appendFileSync(path.join(home, 'credentials'), STAGING_KEYS);
    withKeys();
    const printed: unknown[] = [];
    for (const method of ['log', 'warn', 'error', 'info'] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void printed.push(words));
    vi.stubEnv('AWS_PROFILE', 'staging');
    await signer();
    await signer({ profile: 'staging' });
    vi.restoreAllMocks();
    expect(printed).toEqual([]);
  });

  it('takes AWS_PROFILE when nothing else is said, and an empty one for none', async () => {
    const home = awsSurroundings(CONFIG);
    appendFileSync(path.join(home, 'credentials'), STAGING_KEYS);
    vi.stubEnv('AWS_PROFILE', 'staging');
    expect((await signer()).key).toBe('AKIASTAGING');
    vi.stubEnv('AWS_PROFILE', '');
    expect((await unsigned()).message).toBe('No AWS credentials were found.');
  });
});
