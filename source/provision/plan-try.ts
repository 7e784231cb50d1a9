import pLimit from 'p-limit';
import type { Account, Identity } from '../account/account.ts';
import { READS_AT_ONCE } from '../account/reads-at-once.ts';
import { policyNameOf } from '../policy/arn.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { RequestContext } from '../policy/evaluate/request-context.ts';
import type { Principal } from '../policy/names.ts';
import { sampleRequests } from '../policy/sample-requests.ts';
import { planRequest } from './plan.ts';
import { planAttachments } from './plan-attachments.ts';
import { readPolicies } from './plan-policies.ts';
import { orNothingIfDenied } from './plan-principals.ts';
import type { PolicyRequest } from './request.ts';
import type { Plan, RunUser, Step, StepError } from './run.ts';
import { newRunId } from './run-id.ts';
import { TEST_PATH, testName, testTags, testUser } from './test-user.ts';
import { blockForbiddenTry } from './try-rights.ts';

/** What is to be tried, and what is to be asked; all three faces end in one of these. */
export interface TryRequest {
  /** Existing policies; none where a document is tried. */
  readonly policyArns: readonly string[];
  /** A policy that is made for the try, and goes with it. */
  readonly document: PolicyDocument | undefined;
  /** Asked by hand, without wildcards; empty for those that the policies name. */
  readonly actions: readonly string[];
  /** Empty for those that the statements name. */
  readonly resources: readonly string[];
  readonly context: RequestContext;
  readonly afterwards: 'take-away' | 'keep';
  readonly reason: string | undefined;
}

/** A policy that the test user gets, with its text as the account holds it. */
export interface TriedPolicy {
  readonly arn: string;
  readonly name: string;
  readonly text: string;
  readonly document: PolicyDocument;
}

/** Actions that are asked together, on the same resources. */
export interface Question {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** A try held against the account: what is written to prepare it, and what is asked. */
export interface TryPlan {
  readonly plan: Plan;
  readonly request: TryRequest;
  readonly policies: readonly TriedPolicy[];
  readonly questions: readonly Question[];
  /** What is known of each request: the context that was given, and who asks. */
  readonly context: RequestContext;
  /** Actions that the policies name and that are not asked. */
  readonly leftOut: number;
}

/** What a plan needs to know besides the request. */
export interface TryPlanOptions {
  readonly equivalentCommand: string;
  readonly now: Date;
}

const EMPTY: PolicyDocument = { Statement: [] };

/**
 * planTry holds a try against the account without writing anything: a user without password and keys, the policies for it, and
 * what IAM is asked about it. It throws a Failure when the account cannot be read.
 */
export async function planTry(
  request: TryRequest,
  account: Account,
  { equivalentCommand, now }: TryPlanOptions,
): Promise<TryPlan> {
  const runId = newRunId(now);
  const identity = await account.identity();
  const user = testUser(runId, identity);
  const readAtOnce = pLimit(READS_AT_ONCE);
  const [summary, made, existing, texts] = await Promise.all([
    account.summary().catch(orNothingIfDenied),
    request.document && planPolicy(request.document, runId, account, { equivalentCommand, now }),
    readPolicies(request.policyArns, account, readAtOnce),
    Promise.all(request.policyArns.map(arn => readAtOnce(() => readTried(arn, account)))),
  ]);
  const wanted = made?.policy && { arn: made.policy.arn, problem: undefined };
  const principal: Principal = { type: 'user', name: user.name };
  const create: Step = { action: 'create-user', principal, ...usersLeft(summary ?? {}) };
  const attachments = planAttachments(
    { principal, attached: [], problem: undefined },
    [...(wanted === undefined ? [] : [wanted]), ...existing],
    summary ?? {},
  );
  const planned = [...(made?.steps ?? []), create, ...attachments];
  const steps = await blockForbiddenTry(planned, user, identity, account);
  const plan: Plan = {
    kind: 'plan',
    runId,
    account: identity,
    startedAt: now.toISOString(),
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    status: steps.some(step => step.status === 'blocked') ? 'blocked' : 'planned',
    ...(made?.policy === undefined ? {} : { policy: made.policy }),
    user,
    steps,
    findings: made?.findings ?? [],
    equivalentCommand,
    undoCommand: `ecs-iam-wizard undo ${runId}`,
  };
  const policies = [...(made === undefined ? [] : triedPolicy(made)), ...texts];
  return { plan, request, policies, ...questionsOf(request, policies, user, identity) };
}

/** A policy of an own name under the test path: all that a plan checks of a policy is checked. */
async function planPolicy(
  document: PolicyDocument,
  runId: string,
  account: Account,
  options: TryPlanOptions,
): Promise<Plan> {
  const policy: PolicyRequest = {
    name: testName(runId),
    path: TEST_PATH,
    description: 'Made by ecs-iam-wizard to try a policy; it can be deleted.',
    tags: testTags(runId),
    ifExists: 'fail',
    document,
  };
  const wanted = { version: 1, policy, policyArns: [], attachTo: [], reason: undefined } as const;
  return planRequest(wanted, account, options);
}

function triedPolicy({ policy }: Plan): TriedPolicy[] {
  if (policy === undefined) return [];
  const { arn, name, document } = policy;
  return [{ arn, name, document, text: JSON.stringify(document) }];
}

/** A policy that is missing blocks the plan elsewhere; one that may not be read is tried all the same. */
async function readTried(arn: string, account: Account): Promise<TriedPolicy> {
  const policy = await account.policy(arn);
  const text = policy && (await account.policyText(arn, policy.defaultVersionId).catch(orNothingIfDenied));
  return { arn, name: policyNameOf(arn), text: text ?? '', document: parsed(text ?? '') };
}

function parsed(text: string): PolicyDocument {
  try {
    return JSON.parse(text) as PolicyDocument;
  } catch {
    return EMPTY;
  }
}

function usersLeft(summary: Readonly<Record<string, number>>): Pick<Step, 'status' | 'error'> {
  const { Users: used, UsersQuota: quota } = summary;
  if (used === undefined || quota === undefined || used < quota) return { status: 'pending' };
  const error: StepError = {
    code: 'LimitExceeded',
    message: `The account holds ${used} of ${quota} users; there is no room for a test user.`,
    hint: 'Delete one that is not used, or ask AWS for a higher quota.',
  };
  return { status: 'blocked', error };
}

/** As the test user, a request has its name and its ARN; what was given by hand counts more. */
function questionsOf(
  request: TryRequest,
  policies: readonly TriedPolicy[],
  user: RunUser,
  identity: Identity,
): Pick<TryPlan, 'questions' | 'leftOut' | 'context'> {
  const given = new Set([...request.context.keys()].map(key => key.toLowerCase()));
  const own: [string, string][] = [
    ['aws:username', user.name],
    ['aws:PrincipalArn', user.arn],
    ['aws:PrincipalAccount', identity.id],
  ];
  const context: RequestContext = new Map([
    ...own.filter(([key]) => !given.has(key.toLowerCase())),
    ...request.context,
  ]);
  const variables = new Map(
    [...context].map(([key, values]) => [key.toLowerCase(), String([values].flat()[0] ?? '')]),
  );
  const documents = policies.map(({ document }) => document);
  const { actions, resources } = request;
  const { requests, leftOut } = sampleRequests(documents, {
    actions,
    resources,
    variables,
    caller: { ...identity, account: identity.id },
  });
  const groups = new Map<string, { actions: string[]; resources: readonly string[] }>();
  for (const one of requests) {
    const key = one.resources.join('\n');
    const group = groups.get(key) ?? { actions: [], resources: one.resources };
    group.actions.push(one.action);
    groups.set(key, group);
  }
  return { questions: [...groups.values()], leftOut, context };
}
