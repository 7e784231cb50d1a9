import type { IAMClient } from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { outcomeOf } from './contract-case.ts';
import { CONTRACT_CASES } from './contract-cases.ts';
import { freshMoto, motoClient } from './moto-account.ts';

let iam: IAMClient;

beforeEach(async () => {
  iam = motoClient();
  await freshMoto(iam);
});

describe('moto answers as AWS does, but for the differences that are known', () => {
  it.each(CONTRACT_CASES)('$title', async ({ given = [], send, aws, moto }) => {
    for (const step of given) await step(iam);
    const outcome = await outcomeOf(send, iam);
    if (moto === undefined) {
      expect(outcome).toMatchObject(aws);
      return;
    }
    const { why, ...known } = moto;
    expect(outcome, why).toMatchObject(known);
    expect(outcome, `no difference any more: ${why}`).not.toMatchObject(aws);
  });
});
