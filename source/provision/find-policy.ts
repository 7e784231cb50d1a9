import type { Account, PolicyRow } from '../account/account.ts';

/** findPolicy finds the policy of an account that has a name already: names are unique whatever their path and case. Source: IAM API Reference, CreatePolicy. */
export async function findPolicy(account: Account, name: string): Promise<PolicyRow | undefined> {
  const wanted = name.toLowerCase();
  for await (const page of account.policies('customer')) {
    const found = page.find(policy => policy.name.toLowerCase() === wanted);
    if (found) return found;
  }
  return undefined;
}
