import type { Account } from '../../account/account.ts';
import { policyArn } from '../../policy/arn.ts';
import { policyNameProblem } from '../../policy/names.ts';
import { type Answers, noAnswers } from '../../procedure/answers.ts';
import { closest } from '../../text/closest.ts';
import { Failure, usageFailure } from '../../text/failure.ts';
import { refuseProblemsOffline } from '../answers/answer-problems.ts';
import { allPrincipals } from '../answers/principal-answers.ts';
import { joinedRoles } from '../answers/role-answers.ts';
import {
  type ExistingPolicyFlags,
  type PrincipalFlags,
  type RateFlag,
  type RunFlags,
  type SaveRequestFlag,
  writesASecond,
} from '../flags/attach-flags.ts';
import type { RoleExtrasFlags, WithRoleFlag } from '../flags/role-flags.ts';
import { accountChoice, type SharedFlags } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { carryOut } from '../run/carry-out.ts';

type AttachFlags = ExistingPolicyFlags &
  PrincipalFlags &
  WithRoleFlag &
  RoleExtrasFlags &
  RunFlags &
  RateFlag &
  SaveRequestFlag &
  SharedFlags & { readonly reason?: string | undefined };

/** runAttach is the command attach: existing policies for users, groups and roles. */
export async function runAttach(flags: AttachFlags, output: Output): Promise<number> {
  const choice = accountChoice(flags);
  const answers: Answers = {
    ...noAnswers('attach'),
    principals: await allPrincipals(flags),
    policyArns: [...new Set(flags.policyArn)],
    roles: joinedRoles(flags),
    reason: flags.reason,
  };
  const names = [...new Set(flags.policyName)];
  refuseBadNames(names);
  refuseProblemsOffline({ ...answers, policyArns: [...answers.policyArns, ...names.map(pretendedArn)] });
  const complete = async (account: Account): Promise<Answers> => {
    const found = names.length === 0 ? [] : await arnsOf(names, account);
    return { ...answers, policyArns: [...new Set([...answers.policyArns, ...found])] };
  };
  return carryOut(
    { choice, flags, existing: { ifExists: 'fail' }, rate: writesASecond(flags.rate), complete },
    output,
  );
}

function refuseBadNames(names: readonly string[]): void {
  for (const name of names) {
    const problem = policyNameProblem(name);
    if (problem !== undefined) throw usageFailure('InvalidValue', `--policy-name: ${problem}`);
  }
}

function pretendedArn(name: string): string {
  return policyArn('aws', '123456789012', '/', name);
}

/** Names are unique among an account's own policies; AWS's have names that anybody may give to a policy of their own. */
async function arnsOf(names: readonly string[], account: Account): Promise<string[]> {
  const own = await namesToArns(account, 'customer');
  const unknown = names.find(name => !own.has(name));
  if (unknown !== undefined) throw await noSuchPolicy(unknown, own.keys(), account);
  return names.flatMap(name => own.get(name) ?? []);
}

async function noSuchPolicy(name: string, own: Iterable<string>, account: Account): Promise<Failure> {
  const managed = (await namesToArns(account, 'aws')).get(name);
  if (managed !== undefined) {
    return usageFailure(
      'AwsManagedPolicy',
      `${name} is a policy of AWS; --policy-name finds your own policies only.`,
      `Use --policy-arn ${managed}`,
    );
  }
  const meant = closest(name, own);
  const hint =
    meant === undefined ? 'List them: aws iam list-policies --scope Local' : `Did you mean ${meant}?`;
  return new Failure(
    'refused',
    'NoSuchEntity',
    `The account has no policy named ${name}. Nothing was written.`,
    hint,
  );
}

async function namesToArns(
  account: Account,
  scope: 'customer' | 'aws',
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for await (const page of account.policies(scope)) for (const { name, arn } of page) found.set(name, arn);
  return found;
}
