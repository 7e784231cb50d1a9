import { fillForWriting } from '../policy/placeholders.ts';
import type { Request, RoleRequest, WhenTaken } from '../provision/request.ts';
import { type Answers, attachedPolicies, attaches, creates, writtenDocument } from './answers.ts';

/** ifPolicyExists is what answers mean for a policy of that name that the account has: a new version only of the policy that was chosen for it. */
export function ifPolicyExists({ existing }: Answers): WhenTaken {
  return { ifExists: existing === undefined ? 'fail' : 'new-version' };
}

/** existingWish is ifPolicyExists, and what becomes of the oldest version where the person agreed that the one of this policy may go. */
export function existingWish(answers: Answers, pruned: string | undefined): WhenTaken {
  const agreed = pruned !== undefined && pruned === answers.existing?.arn;
  return { ...ifPolicyExists(answers), ...(agreed ? { prune: 'oldest-version' } : {}) };
}

/** toRequest turns complete answers into what is wanted of the account. */
export function toRequest(answers: Answers, existing: WhenTaken = ifPolicyExists(answers)): Request {
  return {
    version: 1,
    policy: creates(answers)
      ? {
          name: answers.policyName,
          path: answers.path,
          description: answers.description,
          tags: answers.tags,
          ...existing,
          ...basedOn(answers, existing),
          document: writtenDocument(answers),
        }
      : undefined,
    policyArns: attaches(answers) ? attachedPolicies(answers) : [],
    attachTo: attaches(answers) ? answers.principals.map(({ type, name }) => ({ type, name })) : [],
    ...(answers.roles.length === 0 ? {} : { roles: answers.roles.map(role => filledRole(role, answers)) }),
    reason: answers.reason,
  };
}

function filledRole(role: RoleRequest, { callerValues }: Answers): RoleRequest {
  const { document } = role;
  return document === undefined ? role : { ...role, document: fillForWriting(document, callerValues) };
}

function basedOn(
  { existing }: Answers,
  { ifExists }: Pick<WhenTaken, 'ifExists'>,
): Pick<WhenTaken, 'basedOn'> {
  return existing === undefined || ifExists !== 'new-version' ? {} : { basedOn: existing.versionId };
}
