import type { IAMClient } from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { ATTACHMENT_CASES } from './cases/attachment-cases.ts';
import { DOCUMENT_CASES } from './cases/document-cases.ts';
import { LIST_CASES } from './cases/list-cases.ts';
import { POLICY_CASES } from './cases/policy-cases.ts';
import { outcomeOf } from './contract-case.ts';
import { freshMoto, motoClient } from './moto-account.ts';

const CASES = [...DOCUMENT_CASES, ...POLICY_CASES, ...ATTACHMENT_CASES, ...LIST_CASES];

let iam: IAMClient;

beforeEach(async () => {
  iam = motoClient();
  await freshMoto(iam);
});

describe('moto answers as AWS does, but for the differences that are known', () => {
  it.each(CASES)('$title', async ({ given = [], send, aws, moto }) => {
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
