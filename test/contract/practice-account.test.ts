import path from 'node:path';
import { IAMClient } from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { PracticeAccount } from '../../source/sandbox/practice-account.ts';
import { practiceRequestHandler } from '../../source/sandbox/request-handler.ts';
import { ownFolder } from '../own-folder.ts';
import { outcomeOf } from './contract-case.ts';
import { CONTRACT_CASES } from './contract-cases.ts';

let folder: string;
let iam: IAMClient;

beforeEach(() => {
  folder = ownFolder('contract');
  iam = new IAMClient({
    region: 'us-east-1',
    credentials: { accessKeyId: 'PRACTICE', secretAccessKey: 'PRACTICE' },
    endpoint: 'https://practice.invalid',
    requestHandler: practiceRequestHandler(new PracticeAccount(path.join(folder, 'account.json'))),
    maxAttempts: 1,
  });
});

describe('the practice account answers as AWS does', () => {
  it.each(CONTRACT_CASES)('$title', async ({ given = [], send, aws }) => {
    for (const step of given) await step(iam);
    expect(await outcomeOf(send, iam)).toMatchObject(aws);
  });
});
