import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { Account, AccountSummary, Identity, PolicyRow } from '../account/account.ts';
import { READS_AT_ONCE } from '../account/reads-at-once.ts';
import { policyArn } from '../policy/arn.ts';
import { minify, serialize } from '../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../policy/limits.ts';
import { type PlacedFinding, placedFindings } from '../policy/lint/placed.ts';
import { refusal } from '../policy/lint/refusal.ts';
import type { Principal } from '../policy/names.ts';
import { plural } from '../text/words.ts';
import { findPolicy } from './find-policy.ts';
import { type PolicyToAttach, planAttachments } from './plan-attachments.ts';
import { planReuse } from './plan-existing.ts';
import { readPolicies } from './plan-policies.ts';
import { orNothingIfDenied, readPrincipals } from './plan-principals.ts';
import { blockForbidden } from './plan-rights.ts';
import { planVersion } from './plan-version.ts';
import type { PolicyRequest, Request } from './request.ts';
import type { Plan, RunPolicy, Step, StepError } from './run.ts';
import { newRunId } from './run-id.ts';
import { REQUEST_WORDS, type RequestWords, type SaidWith } from './said-with.ts';

/** What a plan needs to know besides the request. */
export interface PlanOptions {
  /** The command that does the same without questions. */
  readonly equivalentCommand: string;
  readonly now: Date;
  /** How the request was said, so that a hint names what mends it; with flags where nothing is given. */
  readonly saidWith?: SaidWith | undefined;
}

/**
 * planRequest holds a request against the account without writing anything: each step is pending, in place
 * or blocked with its reason. It throws a Failure when the account cannot be read.
 */
export async function planRequest(request: Request, account: Account, options: PlanOptions): Promise<Plan> {
  const readAtOnce = pLimit(READS_AT_ONCE);
  const words = REQUEST_WORDS[options.saidWith ?? 'flags'];
  const policyArns = [...new Set(request.policyArns)];
  const principals = uniquePrincipals(request.attachTo);
  const identityRead = account.identity();
  const [identity, summary, sameName, existing, principalStates] = await Promise.all([
    identityRead,
    readSummary(account),
    request.policy === undefined ? undefined : findPolicy(account, request.policy.name),
    readPolicies(policyArns, account, readAtOnce),
    readPrincipals(principals, account, readAtOnce),
  ]);
  const findings =
    request.policy === undefined
      ? []
      : placedFindings(serialize(request.policy.document), [identity.partition]);
  const create =
    request.policy &&
    (await planCreate(request.policy, { identity, summary, existing: sameName, account, findings, words }));
  const policies: PolicyToAttach[] = [
    ...(create === undefined ? [] : [{ arn: create.policy.arn, problem: undefined }]),
    ...existing.filter(({ arn }) => arn !== create?.policy.arn),
  ];
  const attachments = principalStates.flatMap(state => planAttachments(state, policies, summary));
  const planned = [...(create?.steps ?? []), ...attachments];
  const steps = await blockForbidden(planned, identity, account);
  const runId = newRunId(options.now);
  return {
    kind: 'plan',
    runId,
    account: identity,
    startedAt: options.now.toISOString(),
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    status: steps.some(step => step.status === 'blocked') ? 'blocked' : 'planned',
    ...(create === undefined ? {} : { policy: create.policy }),
    steps,
    findings,
    equivalentCommand: options.equivalentCommand,
    undoCommand: `ecs-iam-wizard undo ${runId}`,
  };
}

/** Whoever is named twice gets each policy once. */
function uniquePrincipals(principals: readonly Principal[]): Principal[] {
  return [...new Map(principals.map(item => [`${item.type} ${item.name}`, item])).values()];
}

/** Quotas are good to know, not needed: without the permission to read them, AWS's defaults are taken. */
async function readSummary(account: Account): Promise<AccountSummary> {
  return (await account.summary().catch(orNothingIfDenied)) ?? {};
}

/** What a policy to create is held against. */
interface Surroundings {
  readonly identity: Identity;
  readonly summary: AccountSummary;
  /** The policy that has the name already. */
  readonly existing: PolicyRow | undefined;
  readonly account: Account;
  readonly findings: readonly PlacedFinding[];
  readonly words: RequestWords;
}

async function planCreate(
  wanted: PolicyRequest,
  { identity, summary, existing, account, findings, words }: Surroundings,
): Promise<{ policy: RunPolicy; steps: Step[] }> {
  const document = minify(wanted.document);
  const policy: RunPolicy = {
    arn: existing?.arn ?? policyArn(identity.partition, identity.id, wanted.path, wanted.name),
    name: wanted.name,
    path: wanted.path,
    description: wanted.description,
    tags: wanted.tags,
    ...(existing === undefined ? {} : { versionId: existing.defaultVersionId }),
    sha256: createHash('sha256').update(document).digest('hex'),
    document: wanted.document,
  };
  const base = { action: 'create-policy', policyArn: policy.arn } as const;
  const problem = sizeProblem(document.length, summary) ?? refusalProblem(findings);
  if (existing !== undefined) {
    const reused = await planReuse(wanted, existing, account, words);
    if (reused.status === 'in-place') return { policy, steps: [{ ...base, ...reused }] };
    const { changes, lines } = reused;
    const compared = lines.length === 0 ? policy : { ...policy, changes: lines };
    if (wanted.ifExists !== 'new-version' || changes === undefined)
      return { policy: compared, steps: [{ ...base, ...blocked(reused.error) }] };
    if (problem !== undefined) return { policy: compared, steps: [{ ...base, ...blocked(problem) }] };
    const { VersionsPerPolicyQuota: quota } = summary;
    const { prune = 'nothing', basedOn } = wanted;
    const wish = { existing, quota, prune, changes, basedOn, words };
    return { policy: compared, steps: await planVersion(wish, account) };
  }
  const obstacle = problem ?? quotaProblem(summary);
  return {
    policy,
    steps: [obstacle === undefined ? { ...base, status: 'pending' } : { ...base, ...blocked(obstacle) }],
  };
}

/** What CreatePolicy would answer is known before the first write. */
function refusalProblem(findings: readonly PlacedFinding[]): StepError | undefined {
  const reason = refusal(findings);
  if (reason === undefined) return undefined;
  return {
    code: 'MalformedPolicyDocument',
    message: reason.message,
    hint: `It is ${reason.code}, line ${reason.line} of the document (${reason.learnMore}).`,
  };
}

function sizeProblem(size: number, summary: AccountSummary): StepError | undefined {
  const sizeQuota = summary.PolicySizeQuota ?? POLICY_SIZE_QUOTA;
  if (size <= sizeQuota) return undefined;
  return {
    code: 'LimitExceeded',
    message: `The policy has ${plural(size, 'character')}; IAM takes ${sizeQuota}.`,
    hint: 'Use wildcards in actions, or split it into two policies.',
  };
}

function quotaProblem(summary: AccountSummary): StepError | undefined {
  const { Policies: used, PoliciesQuota: quota } = summary;
  if (used === undefined || quota === undefined || used < quota) return undefined;
  return {
    code: 'LimitExceeded',
    message: `The account holds ${used} of ${quota} customer managed policies.`,
    hint: 'Delete one that is not used, or ask AWS for a higher quota.',
  };
}

function blocked(error: StepError): Pick<Step, 'status' | 'error'> {
  return { status: 'blocked', error };
}
