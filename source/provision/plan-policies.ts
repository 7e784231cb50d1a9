import type { LimitFunction } from 'p-limit';
import type { Account, PolicyRow, PolicyScope } from '../account/account.ts';
import { parseArn, policyNameOf } from '../policy/arn.ts';
import { closest } from '../text/closest.ts';
import type { PolicyToAttach } from './plan-attachments.ts';
import { orNothingIfDenied } from './plan-principals.ts';
import type { StepError } from './run.ts';

/** readPolicies reads existing policies that are to be attached: one call for each, and the names of all when one is missing. */
export async function readPolicies(
  arns: readonly string[],
  account: Account,
  readAtOnce: LimitFunction,
): Promise<PolicyToAttach[]> {
  const read = await Promise.all(
    arns.map(arn => readAtOnce(async () => ({ arn, policy: await account.policy(arn) }))),
  );
  const missing = read.filter(({ policy }) => policy === undefined).map(({ arn }) => scopeOf(arn));
  const known = await arnsOfScopes([...new Set(missing)], account);
  return read.map(({ arn, policy }) => ({
    arn,
    problem: policy === undefined ? missingPolicy(arn, known) : notAttachable(policy),
  }));
}

/** Policies of AWS have `aws` in place of an account. */
function scopeOf(arn: string): PolicyScope {
  return parseArn(arn)?.account === 'aws' ? 'aws' : 'customer';
}

type Known = ReadonlyMap<PolicyScope, readonly string[]>;

async function arnsOfScopes(scopes: readonly PolicyScope[], account: Account): Promise<Known> {
  return new Map(
    await Promise.all(scopes.map(async scope => [scope, (await arnsOf(scope, account)) ?? []] as const)),
  );
}

async function arnsOf(scope: PolicyScope, account: Account): Promise<string[] | undefined> {
  const read = async () => {
    const arns: string[] = [];
    for await (const page of account.policies(scope)) arns.push(...page.map(({ arn }) => arn));
    return arns;
  };
  return read().catch(orNothingIfDenied);
}

function missingPolicy(arn: string, known: Known): StepError {
  const candidates = known.get(scopeOf(arn)) ?? [];
  const name = closest(policyNameOf(arn), candidates.map(policyNameOf));
  const meant = candidates.find(candidate => policyNameOf(candidate) === name);
  return {
    code: 'NoSuchEntity',
    message: `There is no policy ${arn}.`,
    hint:
      meant === undefined
        ? 'Check the ARN: AWS managed policies often have a path such as service-role/.'
        : `Did you mean ${meant}?`,
  };
}

function notAttachable(policy: PolicyRow): StepError | undefined {
  if (policy.attachable) return undefined;
  return {
    code: 'PolicyNotAttachable',
    message: `${policy.name} belongs to a service-linked role and cannot be attached.`,
    hint: 'Choose another policy.',
  };
}
