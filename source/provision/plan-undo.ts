import pLimit from 'p-limit';
import type { Account, PolicyVersionRow } from '../account/account.ts';
import { READS_AT_ONCE } from '../account/reads-at-once.ts';
import type { Principal } from '../policy/names.ts';
import { usageFailure } from '../text/failure.ts';
import { sentenceList } from '../text/words.ts';
import { orNothingIfDenied } from './plan-principals.ts';
import type { Plan, PolicyStep, Receipt, Step, UserStep } from './run.ts';
import { newRunId } from './run-id.ts';
import { hasWritten } from './run-state.ts';
import { sameDocument } from './same-document.ts';
import { effectOf } from './step-effect.ts';
import { policyOf } from './step-write.ts';
import { type UndoneRoles, undoRoles } from './undo-roles.ts';

/** Names in one sentence about why something stays. */
const NAMED_MAX = 3;

/**
 * planUndo holds the receipt of a run against the account, read-only: what that run wrote and is still there would be
 * taken back, nothing else. Throws a Failure for the receipt of an undo, and when the account cannot be read.
 */
export async function planUndo(receipt: Receipt, account: Account, now: Date): Promise<Plan> {
  if (receipt.undoes !== undefined) {
    throw usageFailure(
      'UndoOfUndo',
      `The run ${receipt.runId} is itself an undo, of ${receipt.undoes}.`,
      'To have its changes again, make the first run again.',
    );
  }
  const readAtOnce = pLimit(READS_AT_ONCE);
  const all = receipt.steps.filter(hasWritten);
  const roles = await undoRoles(receipt, account);
  const written = all.filter(isAboutPolicy);
  const detaches = await Promise.all(
    written
      .filter(step => step.action === 'attach')
      .map(step => readAtOnce(() => undoAttach(step, roles, receipt, account))),
  );
  const versions = await Promise.all(
    written
      .filter(step => step.action === 'create-policy-version')
      .map(step => undoVersion(step, receipt, account)),
  );
  const policies = await Promise.all(
    written
      .filter(step => step.action === 'create-policy')
      .map(step => undoPolicy(step, detaches, receipt, account)),
  );
  const users = await Promise.all(
    all.filter(isAboutUser).map(step => undoUser(step, detaches, receipt, account)),
  );
  const steps = [...detaches.reverse(), ...roles.steps, ...users, ...versions.flat(), ...policies];
  const runId = newRunId(now);
  return {
    kind: 'plan',
    runId,
    undoes: receipt.runId,
    account: await account.identity(),
    startedAt: now.toISOString(),
    status: steps.some(step => step.status === 'blocked') ? 'blocked' : 'planned',
    ...(roles.roles.length === 0 ? {} : { roles: roles.roles }),
    steps,
    findings: [],
    equivalentCommand: `ecs-iam-wizard undo ${receipt.runId} --yes`,
  };
}

function isAboutPolicy(step: Step): step is PolicyStep {
  return step.policyArn !== undefined;
}

function isAboutUser(step: Step): step is UserStep {
  return step.action === 'create-user';
}

/** What a step is about, without what became of it. */
function bare({ policyArn, principal }: PolicyStep): Omit<PolicyStep, 'action'> {
  return { policyArn, ...(principal === undefined ? {} : { principal }), status: 'pending' };
}

/** What a role that others use by now got for its work stays with it. */
async function undoAttach(
  step: PolicyStep,
  roles: UndoneRoles,
  receipt: Receipt,
  account: Account,
): Promise<Step> {
  const detach = await takenBack({ ...bare(step), action: 'detach' }, receipt, account);
  if (detach.status !== 'pending' || !roles.isKept(step)) return detach;
  return { ...detach, status: 'in-place', note: 'Kept with the role.' };
}

/** takenBack is pending, or in place when the account shows its effect already. */
async function takenBack(step: Step, receipt: Receipt, account: Account): Promise<Step> {
  const effect = await effectOf(step, receipt, account);
  return effect.state === 'there' ? { ...step, status: 'in-place' } : step;
}

async function undoVersion(step: PolicyStep, receipt: Receipt, account: Account): Promise<Step[]> {
  const { policyArn, previousVersionId } = step;
  const made = await effectOf(step, receipt, account);
  const versions = (await account.policyVersions(policyArn)) ?? [];
  const versionId =
    step.versionId ??
    (made.state === 'there' ? made.versionId : await leftVersion(step, versions, receipt, account));
  if (versionId === undefined || previousVersionId === undefined) return [];
  const back: Step = { ...bare(step), action: 'set-default-policy-version', versionId: previousVersionId };
  const away: Step = { ...bare(step), action: 'delete-policy-version', versionId };
  const current = versions.find(({ isDefault }) => isDefault)?.versionId;
  if (current === versionId && !versions.some(version => version.versionId === previousVersionId)) {
    const message = `The version ${previousVersionId} of ${policyArn} is not there any more.`;
    return [{ ...back, status: 'blocked', error: { code: 'NoSuchEntity', message } }];
  }
  if (current === versionId) return [back, away];
  return [
    { ...back, status: 'in-place', note: `${current ?? 'No version'} is the default version now.` },
    await takenBack(away, receipt, account),
  ];
}

/** A version whose making was never confirmed, and that an undo which broke off has left behind: later than the one before, no longer the default one, with the document of the run. */
async function leftVersion(
  { policyArn, previousVersionId }: PolicyStep,
  versions: readonly PolicyVersionRow[],
  receipt: Receipt,
  account: Account,
): Promise<string | undefined> {
  const before = versions.findIndex(({ versionId }) => versionId === previousVersionId);
  // The newest stands first.
  for (const { versionId, isDefault } of versions.slice(0, Math.max(before, 0))) {
    if (isDefault) continue;
    const text = await account.policyText(policyArn, versionId);
    if (sameDocument(text, policyOf(receipt).document)) return versionId;
  }
  return undefined;
}

/** A policy that others use by now stays: deleting it would take away what somebody else gave. */
async function undoPolicy(
  made: PolicyStep,
  detaches: readonly Step[],
  receipt: Receipt,
  account: Account,
): Promise<Step> {
  const step: Step = { ...bare(made), action: 'delete-policy' };
  const effect = await effectOf(made, receipt, account);
  if (effect.state === 'absent') return { ...step, status: 'in-place' };
  const kept = (note: string): Step => ({ ...step, status: 'in-place', note });
  if (effect.state === 'other') return kept('Kept: it is not the policy that this run made.');
  const ours = new Set(detaches.map(({ principal }) => keyOf(principal)));
  const entities = (await account.entitiesForPolicy(made.policyArn)) ?? [];
  const others = entities.filter(entity => !ours.has(keyOf(entity)));
  if (others.length > 0)
    return kept(
      `Kept: somebody attached it to ${sentenceList(others.slice(0, NAMED_MAX).map(keyOf))} as well.`,
    );
  const versions = (await account.policyVersions(made.policyArn)) ?? [];
  if (versions.length > 1) return kept('Kept: it has been given further versions since.');
  return step;
}

/** A user who was given anything since stays; what may not be read is left to IAM, which deletes no user who has anything. */
async function undoUser(
  { principal, ...made }: UserStep,
  detaches: readonly Step[],
  receipt: Receipt,
  account: Account,
): Promise<Step> {
  const step: Step = { action: 'delete-user', principal, status: 'pending' };
  const effect = await effectOf({ ...made, principal }, receipt, account);
  const kept = (note: string): Step => ({ ...step, status: 'in-place', note });
  if (effect.state === 'absent') return { ...step, status: 'in-place' };
  if (effect.state === 'other') return kept('Kept: it is not the user whom this run made.');
  const ours = new Set(detaches.map(({ policyArn }) => policyArn));
  const attached = (await account.attachedPolicies(principal)) ?? [];
  const others = attached.filter(({ arn }) => !ours.has(arn)).map(({ name }) => `policy ${name}`);
  const held = await account.userHoldings(principal.name).catch(orNothingIfDenied);
  const since = [
    ...others,
    ...(held?.groups ?? []).map(name => `group ${name}`),
    ...(held?.inlinePolicies ?? []).map(name => `inline policy ${name}`),
    ...(held?.accessKeys ?? []).map(id => `access key ${id}`),
  ];
  if (since.length === 0) return step;
  return kept(`Kept: somebody has given it ${sentenceList(since.slice(0, NAMED_MAX))} since.`);
}

function keyOf(principal: Principal | undefined): string {
  return principal === undefined ? '' : `${principal.type} ${principal.name}`;
}
