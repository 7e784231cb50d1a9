import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Account, AccountChoice } from '../../source/account/account.ts';
import { openAccount } from '../../source/account/open-account.ts';
import { awsSurroundings, withKeys } from './aws-surroundings.ts';
import {
  type Arrived,
  accountSummary,
  callerIdentity,
  type Loopback,
  signingScope,
  startLoopback,
} from './loopback.ts';

/** A server that answers as IAM and STS both. */
function startAws(): Promise<Loopback> {
  return startLoopback((response, request) => {
    const answer = actionOf(request) === 'GetCallerIdentity' ? callerIdentity : accountSummary;
    answer(response, request);
  });
}

function actionOf({ parameters }: Arrived): string | null {
  return parameters.get('Action');
}

/** One call of STS and one of IAM. */
async function callBoth(choice: AccountChoice): Promise<Account> {
  const account = openAccount(choice);
  await account.identity();
  await account.summary();
  return account;
}

function seen(server: Loopback) {
  return server.arrived.map(actionOf);
}

const BOTH = ['GetCallerIdentity', 'GetAccountSummary'];

describe('the address of IAM and STS', () => {
  it('is --endpoint-url for both, whatever the environment says', async () => {
    awsSurroundings();
    withKeys();
    const [given, other] = [await startAws(), await startAws()];
    for (const name of ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_IAM', 'AWS_ENDPOINT_URL_STS'])
      vi.stubEnv(name, other.url);
    await callBoth({ sandbox: false, endpointUrl: given.url });
    expect(seen(given)).toEqual(BOTH);
    expect(seen(other)).toEqual([]);
  });

  it('is AWS_ENDPOINT_URL_IAM and AWS_ENDPOINT_URL_STS for one each, before AWS_ENDPOINT_URL', async () => {
    awsSurroundings();
    withKeys();
    const [iam, sts, general] = [await startAws(), await startAws(), await startAws()];
    vi.stubEnv('AWS_ENDPOINT_URL', general.url);
    vi.stubEnv('AWS_ENDPOINT_URL_IAM', iam.url);
    await callBoth({ sandbox: false });
    expect(seen(iam)).toEqual(['GetAccountSummary']);
    expect(seen(general)).toEqual(['GetCallerIdentity']);
    vi.stubEnv('AWS_ENDPOINT_URL_STS', sts.url);
    await callBoth({ sandbox: false });
    expect(seen(sts)).toEqual(['GetCallerIdentity']);
    expect(seen(general)).toHaveLength(1);
  });

  it('is AWS_ENDPOINT_URL for both', async () => {
    awsSurroundings();
    withKeys();
    const server = await startAws();
    vi.stubEnv('AWS_ENDPOINT_URL', server.url);
    await callBoth({ sandbox: false });
    expect(seen(server)).toEqual(BOTH);
  });
});

describe('a call', () => {
  it.each([
    // Region of the person, scope of STS, scope of IAM
    [undefined, 'us-east-1/sts', 'us-east-1/iam'],
    ['us-east-1', 'us-east-1/sts', 'us-east-1/iam'],
    ['eu-west-1', 'eu-west-1/sts', 'us-east-1/iam'],
    ['cn-northwest-1', 'cn-northwest-1/sts', 'cn-north-1/iam'],
    ['us-gov-east-1', 'us-gov-east-1/sts', 'us-gov-west-1/iam'],
  ])('is signed for its partition: Region %s', async (region, sts, iam) => {
    awsSurroundings();
    withKeys();
    const server = await startAws();
    const account = await callBoth({
      sandbox: false,
      endpointUrl: server.url,
      ...(region === undefined ? {} : { region }),
    });
    expect(server.arrived.map(signingScope)).toEqual([sts, iam]);
    expect(await account.identity()).toMatchObject({ region: region ?? 'us-east-1' });
  });

  it('takes the Region of the flag before AWS_REGION, AWS_DEFAULT_REGION and the profile', async () => {
    const home = awsSurroundings();
    withKeys();
    const server = await startAws();
    const region = async (choice = {}) => {
      const account = openAccount({ sandbox: false, endpointUrl: server.url, ...choice });
      return (await account.identity()).region;
    };
    writeFileSync(path.join(home, 'config'), '[default]\nregion = sa-east-1\n');
    expect(await region()).toBe('sa-east-1');
    vi.stubEnv('AWS_DEFAULT_REGION', 'eu-west-3');
    expect(await region()).toBe('eu-west-3');
    vi.stubEnv('AWS_REGION', 'eu-west-2');
    expect(await region()).toBe('eu-west-2');
    expect(await region({ region: 'eu-west-1' })).toBe('eu-west-1');
  });
});

describe('the practice account', () => {
  it('answers without the network, whatever the environment says', async () => {
    const home = awsSurroundings();
    withKeys();
    const server = await startAws();
    for (const name of ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_IAM', 'AWS_ENDPOINT_URL_STS', 'HTTPS_PROXY'])
      vi.stubEnv(name, server.url);
    vi.stubEnv('AWS_PROFILE', 'nothing-like-it');
    vi.stubEnv('AWS_USE_FIPS_ENDPOINT', 'true');
    vi.stubEnv('AWS_USE_DUALSTACK_ENDPOINT', 'true');
    const account = await callBoth({ sandbox: true, profile: 'other', endpointUrl: server.url });
    await account.createPolicy({
      name: 'web',
      path: '/',
      description: '',
      tags: {},
      document:
        '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:ListClusters","Resource":"*"}}',
    });
    await account.attachPolicy({ type: 'user', name: 'alice' }, 'arn:aws:iam::123456789012:policy/web');
    expect(await account.identity()).toMatchObject({ sandbox: true });
    expect(server.arrived).toEqual([]);
    expect(existsSync(path.join(home, 'wizard', 'practice-account.json'))).toBe(true);
  });

  it('is not touched by work in another account', async () => {
    const home = awsSurroundings();
    withKeys();
    const server = await startAws();
    const account = await callBoth({ sandbox: false, endpointUrl: server.url });
    expect(await account.identity()).toMatchObject({ sandbox: false });
    expect(existsSync(path.join(home, 'wizard'))).toBe(false);
  });
});
