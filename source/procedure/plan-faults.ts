import { policyNameOf } from '../policy/arn.ts';
import { policySize } from '../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../policy/limits.ts';
import type { Plan, StepError } from '../provision/run.ts';
import { safeLine } from '../text/safe-text.ts';
import type { ExistingPolicy } from './answers.ts';
import { isRoleAction, ROLE_STEP_WORDS } from './role-step-words.ts';
import { roleNames, type StepGroup, stepGroups } from './step-groups.ts';
import type { StepId } from './steps.ts';

/** One thing that is in the way of a plan, however many of its steps it keeps from being made. */
export interface PlanFault {
  /** What cannot be done: `create policy Web`, `attach Web to user bob`. */
  readonly words: string;
  readonly code: string;
  readonly message: string;
  /** How to mend it, where no flag has to be named for that. */
  readonly advice: string | undefined;
  /** Where it can be mended at once, the likeliest first. */
  readonly mends: readonly Mend[];
}

/** A way out of a fault. */
export type Mend =
  | { readonly kind: 'step'; readonly step: StepId }
  /** The policy that has the name gets a new version instead. */
  | { readonly kind: 'new-version'; readonly existing: ExistingPolicy }
  /** The oldest version goes, with consent: IAM keeps no more of them. */
  | { readonly kind: 'prune'; readonly policyArn: string }
  /** The role that has the name is changed into what is wanted, with consent. */
  | { readonly kind: 'mend-role'; readonly name: string }
  | { readonly kind: 'undo'; readonly runId: string };

/** planFaults are the things in the way of a blocked plan, each with the step of the procedure that is at fault. */
export function planFaults(plan: Plan): PlanFault[] {
  const faults = new Map<string, PlanFault>();
  for (const group of stepGroups(plan.steps)) {
    if (group.status !== 'blocked' || group.error === undefined) continue;
    const fault = faultOf(group, group.error, plan);
    const known = faults.get(fault.message);
    faults.set(
      fault.message,
      known === undefined ? fault : { ...known, words: `${known.words}; ${fault.words}` },
    );
  }
  return [...faults.values()];
}

function faultOf(group: StepGroup, error: StepError, plan: Plan): PlanFault {
  const { advice, mends } = wayOut(group, error, plan);
  return {
    words: safeLine(stepWordsOf(group)),
    code: safeLine(error.code),
    message: safeLine(error.message),
    advice: advice === undefined ? undefined : safeLine(advice),
    mends,
  };
}

function stepWordsOf(group: StepGroup): string {
  const { action, policyArn = '', who } = group;
  if (isRoleAction(action)) return `${ROLE_STEP_WORDS[action].will} ${roleNames(group).join(', ')}`;
  const name = policyNameOf(policyArn);
  if (action === 'attach') return `attach ${name} to ${who.join(', ')}`;
  if (policyArn === '') return `${action.replace('-user', ' test')} ${who.join(', ')}`;
  return `${action.replaceAll('-', ' ')} ${name}`;
}

type WayOut = Pick<PlanFault, 'advice' | 'mends'>;

function wayOut(group: StepGroup, error: StepError, plan: Plan): WayOut {
  const { hint } = error;
  if (plan.undoes !== undefined) return { advice: hint, mends: [] };
  if (plan.resumedAt !== undefined)
    return {
      advice: 'What the run made can be taken back instead.',
      mends: [{ kind: 'undo', runId: plan.runId }],
    };
  // A test user is no answer of a person; nor is what the caller may do.
  if (plan.user !== undefined || error.code === 'AccessDenied') return { advice: hint, mends: [] };
  if (isRoleAction(group.action)) return roleWayOut(group, error, plan);
  return group.action === 'attach' ? attachWayOut(group, error) : policyWayOut(group, error, plan);
}

/** Roles that were joined to another procedure have no step of their own. */
function roleWayOut({ who }: StepGroup, { code, hint }: StepError, { roles = [], policy }: Plan): WayOut {
  const role = roles.find(({ name }) => who.includes(`role ${name}`));
  const another: Mend[] = policy === undefined ? [{ kind: 'step', step: 'which-roles' }] : [];
  if (code === 'EntityAlreadyExists' && role?.changes !== undefined)
    return {
      advice: 'See what differs. That role can be changed into what you want, or yours gets another name.',
      mends: [{ kind: 'mend-role', name: role.name }, ...another],
    };
  if (code === 'EntityAlreadyExists' || code === 'UnmodifiableEntity')
    return { advice: 'Choose another name for the role.', mends: another };
  const isDetail = role !== undefined && Object.keys(role.inlinePolicies).length > 0;
  if (code === 'MalformedPolicyDocument' && isDetail)
    return { advice: hint, mends: policy === undefined ? [{ kind: 'step', step: 'role-details' }] : [] };
  return { advice: hint, mends: another };
}

function policyWayOut({ action, policyArn = '' }: StepGroup, { code, hint }: StepError, plan: Plan): WayOut {
  const { policy } = plan;
  if (code === 'EntityAlreadyExists') {
    const versionId = policy?.versionId;
    const another: Mend = { kind: 'step', step: 'name' };
    if (versionId === undefined) return { advice: 'Choose another name.', mends: [another] };
    return {
      advice: 'Choose another name, or make yours a new version of that policy.',
      mends: [another, { kind: 'new-version', existing: { arn: policyArn, versionId } }],
    };
  }
  if (code === 'PolicyChanged' && policy?.versionId !== undefined)
    return {
      advice: 'See what differs. Yours can take its place all the same, or you start again from it.',
      mends: [
        { kind: 'new-version', existing: { arn: policyArn, versionId: policy.versionId } },
        { kind: 'step', step: 'start' },
      ],
    };
  if (code === 'LimitExceeded' && action === 'create-policy-version')
    return {
      advice: 'IAM keeps no more versions. The oldest can go to make room; it cannot be brought back.',
      mends: [{ kind: 'prune', policyArn }],
    };
  const tooLong = policy !== undefined && policySize(policy.document) > POLICY_SIZE_QUOTA;
  if (code === 'MalformedPolicyDocument' || tooLong)
    return { advice: hint, mends: [{ kind: 'step', step: 'permissions' }] };
  return { advice: hint, mends: [] };
}

function attachWayOut({ policyArn = '' }: StepGroup, { code, message, hint }: StepError): WayOut {
  const who: Mend = { kind: 'step', step: 'who' };
  const which: Mend = { kind: 'step', step: 'which-policies' };
  switch (code) {
    case 'NoSuchEntity':
      // A hint that leads to a command serves who types commands.
      return { advice: meant(hint), mends: [message.includes(policyArn) ? which : who] };
    case 'LimitExceeded':
      return { advice: hint, mends: [who, which] };
    case 'PolicyNotAttachable':
      return { advice: hint, mends: [which] };
    default:
      return { advice: hint, mends: [who] };
  }
}

function meant(hint: string | undefined): string {
  return hint?.match(/^Did you mean [^?]+\?/)?.[0] ?? 'Choose again.';
}
