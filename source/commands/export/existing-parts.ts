import pLimit from 'p-limit';
import type { Account, AccountChoice, Identity } from '../../account/account.ts';
import { openAccount } from '../../account/open-account.ts';
import { READS_AT_ONCE } from '../../account/reads-at-once.ts';
import { createdPolicyArn } from '../../export/created-policy-arn.ts';
import type { ExistingParts, ExistingRole } from '../../export/export-format.ts';
import { fillPlaceholders } from '../../policy/placeholders.ts';
import { findPolicy } from '../../provision/find-policy.ts';
import type { Request } from '../../provision/request.ts';

/** existingParts asks an account what it has of a request already; throws a Failure where the account does not answer. */
export async function existingParts(request: Request, choice: AccountChoice): Promise<ExistingParts> {
  const account = openAccount(choice);
  const identity = await account.identity();
  const { policy, policyArns } = filled(request, identity);
  const made = policy === undefined ? undefined : createdPolicyArn(policy, caller(identity));
  const named = policy === undefined ? undefined : (await findPolicy(account, policy.name))?.arn;
  const wanted = new Set([...(made === undefined ? [] : [made]), ...policyArns]);
  return {
    policyArn: named === made ? named : undefined,
    nameTakenBy: named === made ? undefined : named,
    attachments: await existingAttachments(request, wanted, account),
    roles: await existingRoles(request, account),
  };
}

async function existingRoles({ roles = [] }: Request, account: Account): Promise<ExistingRole[]> {
  const readAtOnce = pLimit(READS_AT_ONCE);
  return Promise.all(roles.map(({ name }) => readAtOnce(() => existingRole(name, account))));
}

async function existingRole(name: string, account: Account): Promise<ExistingRole> {
  const role = await account.roles.find(name);
  const profile = await account.roles.instanceProfile(name);
  const attached = role === undefined ? [] : await account.attachedPolicies({ type: 'role', name });
  const inlinePolicies = role === undefined ? [] : await account.roles.inlinePolicies(name);
  return {
    name,
    arn: role?.arn,
    managedPolicies: (attached ?? []).map(({ arn }) => arn),
    inlinePolicies: inlinePolicies ?? [],
    profile: profile === undefined ? 'absent' : 'there',
  };
}

async function existingAttachments(
  { attachTo }: Request,
  wanted: ReadonlySet<string>,
  account: Account,
): Promise<ExistingParts['attachments']> {
  const readAtOnce = pLimit(READS_AT_ONCE);
  const found = attachTo.map(principal =>
    readAtOnce(async () => {
      const attached = (await account.attachedPolicies(principal)) ?? [];
      return attached.filter(({ arn }) => wanted.has(arn)).map(({ arn }) => ({ policyArn: arn, principal }));
    }),
  );
  return (await Promise.all(found)).flat();
}

function filled(request: Request, identity: Identity): Pick<Request, 'policy' | 'policyArns'> {
  return fillPlaceholders({ policy: request.policy, policyArns: request.policyArns }, caller(identity));
}

function caller({ id, partition, region }: Identity) {
  return { aws_account_id: id, partition, region };
}
