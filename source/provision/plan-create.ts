import { createHash } from 'node:crypto';
import type { Account, AccountSummary, Identity, PolicyRow } from '../account/account.ts';
import { policyArn } from '../policy/arn.ts';
import { minify } from '../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../policy/limits.ts';
import { explainCommand } from '../policy/lint/learn-more.ts';
import type { PlacedFinding } from '../policy/lint/placed.ts';
import { refusal } from '../policy/lint/refusal.ts';
import { roleKind } from '../template/role-kind.ts';
import { plural } from '../text/words.ts';
import { planReuse } from './plan-existing.ts';
import { planVersion } from './plan-version.ts';
import type { PolicyRequest } from './request.ts';
import type { RunPolicy, RunRole, Step, StepError } from './run.ts';
import type { RequestWords } from './said-with.ts';

/** What a policy to create is held against. */
interface Surroundings {
  readonly identity: Identity;
  readonly summary: AccountSummary;
  /** The policy that has the name already. */
  readonly existing: PolicyRow | undefined;
  readonly account: Account;
  readonly findings: readonly PlacedFinding[];
  readonly words: RequestWords;
  /** ECS's own roles of the same plan, as they are or will be in the account. */
  readonly roles: readonly RunRole[];
}

/** planCreate holds a policy that is wanted against what the account has under its name; it throws a Failure when that cannot be read. */
export async function planCreate(
  wanted: PolicyRequest,
  { identity, summary, existing, account, findings, words, roles }: Surroundings,
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
  const problem =
    sizeProblem(document.length, summary) ?? refusalProblem(findings) ?? roleElsewhere(document, roles);
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
    hint: `It is ${reason.code}, line ${reason.line} of the document. ${explainCommand(reason.code)} tells more.`,
  };
}

/** A role that is there under another path has another ARN than one that this plan would make, and a policy that names the latter allows nothing. */
function roleElsewhere(document: string, roles: readonly RunRole[]): StepError | undefined {
  for (const { kind, name, arn, path } of roles) {
    const { path: usualPath } = roleKind(kind);
    const usual = arn.replace(`:role${path}`, `:role${usualPath}`);
    if (path === usualPath || !document.includes(JSON.stringify(usual))) continue;
    return {
      code: 'RoleElsewhere',
      message: `The policy names ${usual}, but the account has the role ${name} under the path ${path}.`,
      hint: `Name ${arn} in the policy, and do not ask for the role: it is there.`,
    };
  }
  return undefined;
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
