import { describe, expect, it } from 'vitest';
import { widePolicies } from '../../source/procedure/wide-policies.ts';
import { MemoryAccount } from '../provision/memory-account.ts';
import { AWS, OWN, plan, request, user } from '../provision/requests.ts';

/** What is said of attaching these policies to alice, who has some already. */
async function said(policyArns: readonly string[], present: readonly string[] = []): Promise<string[]> {
  const account = new MemoryAccount();
  for (const arn of policyArns) account.hold(arn);
  account.attachments.set('user alice', [...present]);
  return widePolicies(await plan(request({ policyArns, attachTo: [user('alice')] }), account));
}

describe('an AWS managed policy over the whole account', () => {
  it('is named before it is attached', async () => {
    expect(await said([`${AWS}/AdministratorAccess`, `${AWS}/X`])).toEqual([
      'AdministratorAccess allows every action of every service on every resource.',
    ]);
  });

  it('is not, where it is attached already, or is a policy of the account that only bears the name', async () => {
    expect(await said([`${AWS}/IAMFullAccess`], [`${AWS}/IAMFullAccess`])).toEqual([]);
    expect(await said([`${OWN}/AdministratorAccess`])).toEqual([]);
  });
});
