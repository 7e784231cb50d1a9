import type { Account } from '../../account/account.ts';
import type { Simulator } from '../../account/simulator.ts';
import { policyArnProblem } from '../../policy/arn.ts';
import type { PolicyDocument } from '../../policy/document.ts';
import { type Principal, principalNameProblem } from '../../policy/names.ts';
import { Failure, usageFailure } from '../../text/failure.ts';
import { readDocument } from '../answers/document-source.ts';
import { parseDocument } from '../answers/parse-document.ts';
import type { RequestFlags, SimulatedFlags } from '../flags/simulate-flags.ts';

/** A policy that is asked, and how a sentence names it. */
export interface SimulatedPolicy {
  readonly origin: string;
  readonly document: PolicyDocument;
}

/** refuseBadPolicies throws a usage Failure when the words name no policy, or can name none. */
export function refuseBadPolicies({
  policyDocument,
  policyArn,
  userName,
  contextFile,
}: SimulatedFlags & RequestFlags): void {
  if (policyDocument.length + policyArn.length === 0 && userName === undefined) {
    throw usageFailure(
      'MissingFlag',
      'There is no policy to ask.',
      'Add --policy-document FILE, --policy-arn ARN or --user-name NAME.',
    );
  }
  for (const arn of policyArn) {
    const problem = policyArnProblem(arn);
    if (problem !== undefined) throw usageFailure('InvalidValue', `--policy-arn: ${problem}`);
  }
  const problem = userName === undefined ? undefined : principalNameProblem({ type: 'user', name: userName });
  if (problem !== undefined) throw usageFailure('InvalidValue', `--user-name: ${problem}`);
  if ([...policyDocument, contextFile].filter(word => word === '-').length < 2) return;
  throw usageFailure(
    'ConflictingFlags',
    'Standard input can be read once only.',
    'Give a file for the other.',
  );
}

/** documentPolicies reads the documents that the words name; it throws a usage Failure. */
export async function documentPolicies(words: readonly string[]): Promise<SimulatedPolicy[]> {
  const policies: SimulatedPolicy[] = [];
  for (const word of words) {
    const read = await readDocument(word);
    policies.push({ origin: read.origin, document: parseDocument(read) });
  }
  return policies;
}

/** accountPolicies reads policies of an account by their ARNs, each once and one after the other, for IAM takes few calls a second; it throws a Failure. */
export async function accountPolicies(arns: readonly string[], account: Account): Promise<SimulatedPolicy[]> {
  const policies: SimulatedPolicy[] = [];
  for (const arn of new Set(arns)) policies.push(await accountPolicy(arn, account));
  return policies;
}

/** userPolicies reads the managed policies that a user has of its own and through its groups; it throws a Failure. */
export async function userPolicies(
  userName: string,
  account: Account,
  simulator: Simulator,
): Promise<SimulatedPolicy[]> {
  const groups = await simulator.groupsOf(userName);
  const principals: Principal[] = [
    { type: 'user', name: userName },
    ...groups.map(name => ({ type: 'group' as const, name })),
  ];
  const arns: string[] = [];
  for (const principal of principals)
    arns.push(...((await account.attachedPolicies(principal)) ?? []).map(({ arn }) => arn));
  return accountPolicies(arns, account);
}

async function accountPolicy(arn: string, account: Account): Promise<SimulatedPolicy> {
  const policy = await account.policy(arn);
  if (policy === undefined) {
    throw new Failure(
      'refused',
      'NoSuchEntity',
      `There is no policy ${arn}.`,
      'Check the ARN and the account.',
    );
  }
  const text = await account.policyText(arn, policy.defaultVersionId);
  return { origin: arn, document: parseDocument({ origin: arn, text }) };
}
