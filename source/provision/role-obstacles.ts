import type { AccountSummary } from '../account/account.ts';
import { minify, serialize } from '../policy/document.ts';
import { ROLE_INLINE_SIZE_QUOTA, TRUST_POLICY_SIZE_QUOTA } from '../policy/limits.ts';
import { explainCommand } from '../policy/lint/learn-more.ts';
import { placedFindings } from '../policy/lint/placed.ts';
import { refusal } from '../policy/lint/refusal.ts';
import { plural } from '../text/words.ts';
import { attachedQuota } from './attached-quota.ts';
import type { RoleState } from './role-status.ts';
import type { StepError } from './run.ts';

/** What stands in the way of all roles alike. */
export interface RoleSurroundings {
  readonly partition: string;
  readonly summary: AccountSummary;
  /** Roles and instance profiles that the plan makes besides. */
  readonly newRoles: number;
  readonly newProfiles: number;
}

/** roleObstacle is what IAM would refuse of a role that is to be made or mended, known before the first write; nothing where it refuses nothing. */
export function roleObstacle(state: RoleState, surroundings: RoleSurroundings): StepError | undefined {
  return (
    profileTaken(state) ??
    documentProblem(state, surroundings) ??
    sizeProblem(state, surroundings.summary) ??
    countProblem(state, surroundings) ??
    attachedProblem(state, surroundings.summary)
  );
}

/** An instance profile holds one role; another one in it is at work somewhere. */
function profileTaken({ wanted, parts }: RoleState): StepError | undefined {
  if (parts.profile.state !== 'taken') return undefined;
  return {
    code: 'LimitExceeded',
    message: `The instance profile ${wanted.instanceProfile ?? wanted.name} holds the role ${parts.profile.by}.`,
    hint: 'Choose another name for the role, or take that one out of it first.',
  };
}

function documentProblem({ wanted }: RoleState, { partition }: RoleSurroundings): StepError | undefined {
  for (const [name, document] of Object.entries(wanted.inlinePolicies)) {
    const reason = refusal(placedFindings(serialize(document), [partition]));
    if (reason === undefined) continue;
    return {
      code: 'MalformedPolicyDocument',
      message: `The inline policy ${name} of ${wanted.name}: ${reason.message}`,
      hint: `It is ${reason.code}, line ${reason.line} of the document. ${explainCommand(reason.code)} tells more.`,
    };
  }
  return undefined;
}

function sizeProblem({ wanted }: RoleState, summary: AccountSummary): StepError | undefined {
  const trust = JSON.stringify(wanted.trust).length;
  const trustQuota = summary.AssumeRolePolicySizeQuota ?? TRUST_POLICY_SIZE_QUOTA;
  if (trust > trustQuota) return tooLong(`The trust policy of ${wanted.name}`, trust, trustQuota);
  const texts = Object.values(wanted.inlinePolicies).map(minify);
  const inline = texts.reduce((sum, text) => sum + text.length, 0);
  const inlineQuota = summary.RolePolicySizeQuota ?? ROLE_INLINE_SIZE_QUOTA;
  return inline > inlineQuota
    ? tooLong(`What the role ${wanted.name} is given`, inline, inlineQuota)
    : undefined;
}

function tooLong(what: string, length: number, quota: number): StepError {
  return {
    code: 'LimitExceeded',
    message: `${what} has ${plural(length, 'character')}; IAM takes ${quota}.`,
    hint: 'Use wildcards in actions and resources, or attach a managed policy with a part of it.',
  };
}

function countProblem({ status, parts }: RoleState, around: RoleSurroundings): StepError | undefined {
  const { summary, newRoles, newProfiles } = around;
  const { Roles: roles, RolesQuota, InstanceProfiles: profiles, InstanceProfilesQuota } = summary;
  if (status === 'absent' && tooMany(roles, newRoles, RolesQuota))
    return full(`${roles} of ${RolesQuota} roles`);
  if (parts.profile.state === 'absent' && tooMany(profiles, newProfiles, InstanceProfilesQuota))
    return full(`${profiles} of ${InstanceProfilesQuota} instance profiles`);
  return undefined;
}

function tooMany(used: number | undefined, more: number, quota: number | undefined): boolean {
  return used !== undefined && quota !== undefined && used + more > quota;
}

function full(held: string): StepError {
  return {
    code: 'LimitExceeded',
    message: `The account holds ${held}.`,
    hint: 'Delete one that is not used, or ask AWS for a higher quota.',
  };
}

function attachedProblem({ wanted, parts }: RoleState, summary: AccountSummary): StepError | undefined {
  const quota = attachedQuota(summary, 'role');
  const { attached, missingPolicies } = parts;
  if (attached.length + missingPolicies.length <= quota) return undefined;
  return {
    code: 'LimitExceeded',
    message: `The role ${wanted.name} has ${attached.length} of ${quota} managed policies; it lacks ${missingPolicies.length}.`,
    hint: 'Detach one first, or ask AWS for a higher quota.',
  };
}
