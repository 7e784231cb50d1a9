import pLimit from 'p-limit';
import type { Account, AccountSummary, Identity } from '../account/account.ts';
import { READS_AT_ONCE } from '../account/reads-at-once.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { TrustDocument } from '../policy/trust.ts';
import { sentenceList } from '../text/words.ts';
import type { RoleRequest } from './request.ts';
import { roleObstacle } from './role-obstacles.ts';
import { type RoleState, readRole } from './role-status.ts';
import type { RunRole, Step, StepError } from './run.ts';
import type { RequestWords } from './said-with.ts';
import { unchangeableRole } from './unchangeable-role.ts';

/** What the roles of a plan are, and what has to be written for them. */
export interface PlannedRoles {
  readonly roles: readonly RunRole[];
  readonly steps: readonly Step[];
  /** Those that the plan makes: nobody finds them in the account yet. */
  readonly toBeMade: readonly RunRole[];
}

interface Surroundings {
  readonly identity: Identity;
  readonly account: Account;
  readonly summary: AccountSummary;
  readonly words: RequestWords;
}

/** planRoles holds ECS's own roles against the account, read-only: each step is pending, in place or blocked with its reason. */
export async function planRoles(
  requests: readonly RoleRequest[],
  { identity, account, summary, words }: Surroundings,
): Promise<PlannedRoles> {
  const readAtOnce = pLimit(READS_AT_ONCE);
  const states = await Promise.all(
    requests.map(request => readAtOnce(() => readRole(request, identity, account))),
  );
  const absent = states.filter(({ status }) => status === 'absent');
  const around = {
    partition: identity.partition,
    summary,
    newRoles: absent.length,
    newProfiles: states.filter(({ parts }) => parts.profile.state === 'absent').length,
  };
  const steps = states.flatMap((state, index) => {
    const problem = namedTwice(states, index) ?? inTheWay(state, words);
    const obstacle = problem ?? (state.status === 'present' ? undefined : roleObstacle(state, around));
    return obstacle === undefined ? stepsOf(state) : [blocked(state, obstacle)];
  });
  return { roles: states.map(runRole), steps, toBeMade: absent.map(({ wanted }) => wanted) };
}

/** IAM does not tell names of roles apart by upper and lower case alone. */
function namedTwice(states: readonly RoleState[], index: number): StepError | undefined {
  const name = states[index]?.wanted.name ?? '';
  const first = states.findIndex(({ wanted }) => wanted.name.toLowerCase() === name.toLowerCase());
  if (first === index) return undefined;
  return {
    code: 'EntityAlreadyExists',
    message: `Two of the roles are to be called ${name}.`,
    hint: 'Give each of them a name of its own.',
  };
}

/** Nothing of a role that is there is written over unless that is wanted. */
function inTheWay({ request, wanted, status, differences }: RoleState, words: RequestWords) {
  if (status !== 'differs') return undefined;
  const kept = unchangeableRole(wanted.path);
  const message = `The account has a role ${wanted.name} already, with ${sentenceList(differences)}.`;
  if (kept !== undefined)
    return {
      code: 'UnmodifiableEntity',
      message: `${message} It ${kept.reason}.`,
      hint: 'Give the role another name.',
    };
  if (request.ifDiffers === 'mend') return undefined;
  return {
    code: 'EntityAlreadyExists',
    message,
    hint: `Give the role another name, or ${words.mend} to change that one.`,
  };
}

function blocked({ wanted }: RoleState, error: StepError): Step {
  const action = wanted.linkedTo === undefined ? 'create-role' : 'create-service-linked-role';
  return { action, principal: principalOf(wanted), status: 'blocked', error };
}

function principalOf({ name }: RunRole) {
  return { type: 'role', name } as const;
}

/** The role, what it may do, and then what carries it to EC2. */
function stepsOf({ wanted, status, parts }: RoleState): Step[] {
  const principal = principalOf(wanted);
  const unless = (inPlace: boolean) => (inPlace ? 'in-place' : 'pending');
  const made = unless(status !== 'absent');
  if (wanted.linkedTo !== undefined)
    return [{ action: 'create-service-linked-role', principal, status: made }];
  const { missingPolicies, otherInline, profile } = parts;
  const trust: Step = { action: 'update-assume-role-policy', principal, status: 'pending' };
  return [
    { action: 'create-role', principal, status: made },
    ...(parts.otherTrust === undefined ? [] : [trust]),
    ...wanted.managedPolicies.map((policyArn): Step => {
      return { action: 'attach', policyArn, principal, status: unless(!missingPolicies.includes(policyArn)) };
    }),
    ...Object.keys(wanted.inlinePolicies).map((inlinePolicy): Step => {
      return {
        action: 'put-role-policy',
        principal,
        inlinePolicy,
        status: unless(!otherInline.has(inlinePolicy)),
      };
    }),
    ...(profile.state === 'not-wanted'
      ? []
      : [
          {
            action: 'create-instance-profile',
            principal,
            status: unless(profile.state !== 'absent'),
          } as const,
          {
            action: 'add-role-to-instance-profile',
            principal,
            status: unless(profile.state === 'holds-role'),
          } as const,
        ]),
  ];
}

/** The role as the run keeps it: with what it takes the place of, so that undo can put that back. */
function runRole({ wanted, changes, parts }: RoleState): RunRole {
  const trust = parsed<TrustDocument>(parts.otherTrust);
  const inline = [...parts.otherInline].flatMap(([name, text]) => {
    const document = parsed<PolicyDocument>(text);
    return document === undefined ? [] : [[name, document] as const];
  });
  return {
    ...wanted,
    ...(trust === undefined ? {} : { previousTrust: trust }),
    ...(inline.length === 0 ? {} : { previousInlinePolicies: Object.fromEntries(inline) }),
    ...(changes.length === 0 ? {} : { changes }),
  };
}

/** IAM keeps nothing but JSON. */
function parsed<T>(text: string | undefined): T | undefined {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
