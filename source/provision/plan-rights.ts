import type { Account, Identity } from '../account/account.ts';
import { callerPolicySource } from '../account/caller-permissions.ts';
import type { SimulatorRow } from '../account/simulator-rows.ts';
import type { PrincipalType } from '../policy/names.ts';
import { Failure } from '../text/failure.ts';
import { isRoleStep, roleCalls } from './role-calls.ts';
import type { RunRole, Step, StepAction, StepError } from './run.ts';

/** Resources of one question to the simulator: its answer has to come in time. */
const ASKED_MAX = 50;

/** A pending step with a call that it takes. */
interface Write {
  readonly step: Step;
  readonly action: string;
  /** What the call is about, where that is known without asking the account. */
  readonly about?: string;
}

/**
 * blockForbidden blocks the steps that the caller may not carry out, as far as IAM's simulator is sure of that: one call when
 * everything is allowed on all resources, and the ARNs of those concerned only when it is not. Where the caller may not
 * ask, IAM itself will tell; the practice account forbids nothing.
 */
export async function blockForbidden(
  steps: readonly Step[],
  roles: readonly RunRole[],
  identity: Identity,
  account: Account,
): Promise<readonly Step[]> {
  const writes = steps.flatMap(step => writesOf(step, roles));
  if (identity.sandbox || writes.length === 0) return steps;
  try {
    const forbidden = await forbiddenSteps(writes, identity, account);
    return steps.map(step => {
      const action = forbidden.get(step);
      return action === undefined ? step : { ...step, status: 'blocked', error: forbiddenError(action) };
    });
  } catch (error) {
    if (error instanceof Failure) return steps;
    throw error;
  }
}

const ATTACH_ACTIONS: Readonly<Record<PrincipalType, string>> = {
  user: 'iam:AttachUserPolicy',
  group: 'iam:AttachGroupPolicy',
  role: 'iam:AttachRolePolicy',
};

const POLICY_ACTIONS: Readonly<Partial<Record<StepAction, string>>> = {
  'create-policy': 'iam:CreatePolicy',
  'create-policy-version': 'iam:CreatePolicyVersion',
  'delete-policy-version': 'iam:DeletePolicyVersion',
};

function writesOf(step: Step, roles: readonly RunRole[]): Write[] {
  if (step.status !== 'pending') return [];
  const { principal } = step;
  const role = principal?.type === 'role' ? roles.find(({ name }) => name === principal.name) : undefined;
  if (isRoleStep(step))
    return role === undefined ? [] : roleCalls(step, role).map(call => ({ step, ...call }));
  const action = principal === undefined ? POLICY_ACTIONS[step.action] : ATTACH_ACTIONS[principal.type];
  if (action === undefined) return [];
  return [{ step, action, ...(role === undefined ? {} : { about: role.arn }) }];
}

async function forbiddenSteps(
  writes: readonly Write[],
  identity: Identity,
  account: Account,
): Promise<ReadonlyMap<Step, string>> {
  const forbidden = await forbiddenCalls(writes, identity, account, inDoubt => withArns(inDoubt, account));
  return new Map(forbidden.map(({ step, action }) => [step, action]));
}

/**
 * forbiddenCalls are those calls that IAM's simulator is sure the caller may not make: one question when all are allowed
 * everywhere, and a second one with the ARNs that `named` finds. It throws a Failure when the caller may not ask.
 */
export async function forbiddenCalls<C extends { readonly action: string }>(
  writes: readonly C[],
  identity: Identity,
  account: Account,
  named: (inDoubt: readonly C[]) => Promise<readonly (C & { readonly arn: string })[]>,
): Promise<readonly C[]> {
  const caller = await callerPolicySource(identity, account);
  if (caller === undefined || caller === 'root') return [];
  const actions = [...new Set(writes.map(({ action }) => action))];
  const everywhere = await account.simulate(caller, actions, ['*']);
  const inDoubt = writes.filter(
    ({ action }) => !everywhere.some(row => isOf(row, action) && row.decision === 'allowed'),
  );
  if (inDoubt.length === 0) return [];
  const asked = await named(inDoubt);
  const resources = [...new Set(asked.map(({ arn }) => arn))].slice(0, ASKED_MAX);
  const rows = await account.simulate(caller, [...new Set(asked.map(({ action }) => action))], resources);
  return asked.filter(({ action, arn }) =>
    rows.some(row => isOf(row, action) && row.resource === arn && isSure(row)),
  );
}

function isOf(row: SimulatorRow, action: string): boolean {
  return row.action.toLowerCase() === action.toLowerCase();
}

/** What hangs on a condition that only the real call meets is left to it. */
function isSure({ decision, missingContext }: SimulatorRow): boolean {
  return decision !== 'allowed' && missingContext.length === 0;
}

interface NamedWrite extends Write {
  readonly arn: string;
}

/** The path of a user, group or role is a part of its ARN, and only IAM knows it. */
async function withArns(writes: readonly Write[], account: Account): Promise<NamedWrite[]> {
  const unknown = writes.filter(({ about }) => about === undefined);
  const types = [...new Set(unknown.flatMap(({ step }) => step.principal?.type ?? []))];
  const arns = new Map<string, string>();
  for (const type of types)
    for await (const page of account.principals(type))
      for (const { name, arn } of page) arns.set(`${type} ${name}`, arn);
  return writes.flatMap(write => {
    const { principal, policyArn } = write.step;
    const arn =
      write.about ?? (principal === undefined ? policyArn : arns.get(`${principal.type} ${principal.name}`));
    return arn === undefined ? [] : [{ ...write, arn }];
  });
}

/** forbiddenError says which call the caller may not make. */
export function forbiddenError(action: string): StepError {
  return {
    code: 'AccessDenied',
    message: `You may not call ${action} for this, as IAM's simulator says.`,
    hint: `Ask an administrator to allow ${action} for you, or use another profile.`,
  };
}
