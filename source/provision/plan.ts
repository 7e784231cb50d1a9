import pLimit from 'p-limit';
import type { Account, AccountSummary, Identity } from '../account/account.ts';
import { READS_AT_ONCE } from '../account/reads-at-once.ts';
import { serialize } from '../policy/document.ts';
import { placedFindings } from '../policy/lint/placed.ts';
import type { Principal } from '../policy/names.ts';
import { findPolicy } from './find-policy.ts';
import { type PolicyToAttach, planAttachments } from './plan-attachments.ts';
import { planCreate } from './plan-create.ts';
import { readPolicies } from './plan-policies.ts';
import { isSamePrincipal, orNothingIfDenied, readReceivers } from './plan-principals.ts';
import { blockForbidden } from './plan-rights.ts';
import { type PlannedRoles, planRoles } from './plan-roles.ts';
import type { Request, RoleRequest } from './request.ts';
import { roleFindings } from './role-findings.ts';
import type { Plan, Step } from './run.ts';
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
  const words = REQUEST_WORDS[options.saidWith ?? 'flags'];
  const { identity, summary, sameName, existing, ownRoles, receivers } = await readAccount(
    request,
    account,
    words,
  );
  const findings =
    request.policy === undefined
      ? []
      : placedFindings(serialize(request.policy.document), [identity.partition]);
  const create =
    request.policy &&
    (await planCreate(request.policy, {
      identity,
      summary,
      existing: sameName,
      account,
      findings,
      words,
      roles: ownRoles.roles,
    }));
  const policies: PolicyToAttach[] = [
    ...(create === undefined ? [] : [{ arn: create.policy.arn, problem: undefined }]),
    ...existing.filter(({ arn }) => arn !== create?.policy.arn),
  ];
  const attachments = receivers
    .flatMap(state => planAttachments(state, policies, summary))
    .filter(step => !ownRoles.steps.some(other => isSameAttachment(step, other)));
  const planned = [...ownRoles.steps, ...(create?.steps ?? []), ...attachments];
  const steps = await blockForbidden(planned, ownRoles.roles, identity, account);
  const runId = newRunId(options.now);
  return {
    kind: 'plan',
    runId,
    account: identity,
    startedAt: options.now.toISOString(),
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    status: steps.some(step => step.status === 'blocked') ? 'blocked' : 'planned',
    ...(create === undefined ? {} : { policy: create.policy }),
    ...(ownRoles.roles.length === 0 ? {} : { roles: ownRoles.roles }),
    steps,
    findings: [...findings, ...roleFindings(ownRoles.roles, identity.partition)],
    equivalentCommand: options.equivalentCommand,
    undoCommand: `ecs-iam-wizard undo ${runId}`,
  };
}

/** Everything that a plan has to know of the account, read side by side. */
async function readAccount(request: Request, account: Account, words: RequestWords) {
  const readAtOnce = pLimit(READS_AT_ONCE);
  const policyArns = [...new Set(request.policyArns)];
  const principals = uniquePrincipals(request.attachTo);
  const identityRead = account.identity();
  const summaryRead = readSummary(account);
  const rolesRead = readRoles(request.roles ?? [], account, { identityRead, summaryRead, words });
  const [identity, summary, sameName, existing, ownRoles, receivers] = await Promise.all([
    identityRead,
    summaryRead,
    request.policy === undefined ? undefined : findPolicy(account, request.policy.name),
    readPolicies(policyArns, account, readAtOnce),
    rolesRead,
    rolesRead.then(({ toBeMade }) => readReceivers(principals, toBeMade, account, readAtOnce)),
  ]);
  return { identity, summary, sameName, existing, ownRoles, receivers };
}

/** Whoever is named twice gets each policy once. */
function uniquePrincipals(principals: readonly Principal[]): Principal[] {
  return [...new Map(principals.map(item => [`${item.type} ${item.name}`, item])).values()];
}

/** Quotas are good to know, not needed: without the permission to read them, AWS's defaults are taken. */
async function readSummary(account: Account): Promise<AccountSummary> {
  return (await account.summary().catch(orNothingIfDenied)) ?? {};
}

interface RoleReading {
  readonly identityRead: Promise<Identity>;
  readonly summaryRead: Promise<AccountSummary>;
  readonly words: RequestWords;
}

/** Most requests want no roles, and then nothing waits for who calls. */
async function readRoles(
  requests: readonly RoleRequest[],
  account: Account,
  { identityRead, summaryRead, words }: RoleReading,
): Promise<PlannedRoles> {
  if (requests.length === 0) return { roles: [], steps: [], toBeMade: [] };
  const [identity, summary] = await Promise.all([identityRead, summaryRead]);
  return planRoles(requests, { identity, account, summary, words });
}

function isSameAttachment(step: Step, other: Step): boolean {
  return (
    other.action === 'attach' &&
    step.policyArn === other.policyArn &&
    isSamePrincipal(step.principal, other.principal)
  );
}
