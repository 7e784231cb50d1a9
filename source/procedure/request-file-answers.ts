import { policyNameOf } from '../policy/arn.ts';
import type { PrincipalType } from '../policy/names.ts';
import { type NamedPrincipal, namedPrincipal } from '../policy/principal-arn.ts';
import type { WhenTaken } from '../provision/request.ts';
import { type Answers, type Goal, managedPolicyOf, noAnswers } from './answers.ts';
import { begunFrom, refusal } from './request-file-document.ts';
import type { LocatedRequest } from './request-file-reading.ts';
import { rolesOf } from './request-file-roles.ts';
import type { WrittenPolicy, WrittenRequest } from './request-file-shape.ts';

/** A request read as answers, what of the account's state it minds, and what a person should know. */
export interface RequestAnswers {
  /** Without the caller's values, so that `<aws_account_id>`, `<partition>` and `<region>` may be open. */
  readonly answers: Answers;
  readonly existing: WhenTaken;
  readonly notes: readonly string[];
}

/** requestAnswers turns a request file into answers; it throws a usage Failure that says where one is missing or wrong. */
export function requestAnswers(located: LocatedRequest): RequestAnswers {
  const { policy, policyArns = [], attachTo = {}, reason } = located.request;
  const principals = [
    ...named('user', attachTo.users),
    ...named('group', attachTo.groups),
    ...named('role', attachTo.roles),
  ];
  const empty = {
    ...noAnswers(goalOf(located.request)),
    ...{ principals, reason },
    policyArns: [...new Set(policyArns)],
    roles: rolesOf(located),
  };
  const answers = policy === undefined ? empty : withPolicy(empty, policy, located);
  const note = refuseUnattached(answers, located);
  return { answers, existing: whenTaken(policy), notes: note === undefined ? [] : [note] };
}

/** A request of roles alone names nothing to attach and nobody. */
function goalOf({ policy, policyArns = [], attachTo = {}, roles = [] }: WrittenRequest): Goal {
  const isAttached = Object.values(attachTo).some(names => (names ?? []).length > 0);
  if (policy !== undefined) return isAttached ? 'create-and-attach' : 'create';
  return roles.length > 0 && policyArns.length === 0 && !isAttached ? 'roles' : 'attach';
}

function whenTaken({
  ifExists = 'fail',
  prune = 'nothing',
  basedOn,
}: Partial<WrittenPolicy> = {}): WhenTaken {
  return { ifExists, prune, ...(basedOn === undefined ? {} : { basedOn }) };
}

function named(type: PrincipalType, words: readonly string[] = []): NamedPrincipal[] {
  return [...new Set(words)].map(word => namedPrincipal(type, word));
}

function withPolicy(empty: Answers, policy: WrittenPolicy, located: LocatedRequest): Answers {
  return {
    ...begunFrom(empty, policy, ['policy'], located),
    policyName: policy.name,
    path: policy.path ?? '/',
    description: policy.description ?? '',
    tags: policy.tags ?? {},
  };
}

/** Throws where policies and people do not go together; tells that a template stands for a policy of AWS. */
function refuseUnattached(answers: Answers, located: LocatedRequest): string | undefined {
  const { start, policyArns, principals } = answers;
  if (answers.goal === 'roles') return undefined;
  const managed = managedPolicyOf(answers);
  if (start === undefined && policyArns.length === 0)
    throw refusal(located, [], 'key', 'the request names no policy.', {
      hint: "Say policy for one to create, policyArns for those to attach, or roles for ECS's own.",
    });
  if (principals.length === 0 && (managed !== undefined || policyArns.length > 0)) {
    const what = managed ?? policyArns[0] ?? '';
    throw refusal(located, ['attachTo'], 'key', `there is nobody to attach ${policyNameOf(what)} to.`, {
      hint: 'Name users, groups or roles under attachTo.',
    });
  }
  if (managed === undefined || start?.kind !== 'template') return undefined;
  return `The template ${start.template.name} is the AWS managed policy ${policyNameOf(managed)}; it is attached, and no policy is created.`;
}
