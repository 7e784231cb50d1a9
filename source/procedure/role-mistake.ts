import { parseArn } from '../policy/arn.ts';
import { principalNameProblem } from '../policy/names.ts';
import { fillPlaceholders } from '../policy/placeholders.ts';
import type { RoleExtras, RoleRequest } from '../provision/request.ts';
import { roleKind } from '../template/role-kind.ts';
import type { Answers } from './answers.ts';
import { documentProblem } from './document-problem.ts';

/** Whether a mistake lies in which role it is, or in what the role may do besides. */
export type RolePart = 'role' | 'details';

/** Why a role cannot be made as it is wanted. */
export interface RoleMistake {
  readonly part: RolePart;
  readonly role: RoleRequest;
  readonly problem: string;
}

/** roleMistake finds the first of the roles that cannot be right. */
export function roleMistake({
  roles,
  callerValues,
}: Pick<Answers, 'roles' | 'callerValues'>): RoleMistake | undefined {
  for (const [index, role] of roles.entries()) {
    const problem = nameProblem(role) ?? repeated(role, roles.slice(0, index));
    if (problem !== undefined) return { part: 'role', role, problem };
  }
  for (const role of roles) {
    const problem = strayDetails(role) ?? extrasProblem(role.extras) ?? contentProblem(role, callerValues);
    if (problem !== undefined) return { part: 'details', role, problem };
  }
  return undefined;
}

function nameProblem({ kind, name }: RoleRequest): string | undefined {
  const { serviceLinked, roleName, title } = roleKind(kind);
  if (serviceLinked && name !== roleName) return `IAM names the ${title.toLowerCase()} itself: ${roleName}.`;
  return principalNameProblem({ type: 'role', name });
}

/** IAM tells names of roles apart by their letters alone, whatever their case. */
function repeated({ name }: RoleRequest, before: readonly RoleRequest[]): string | undefined {
  const other = before.find(one => one.name.toLowerCase() === name.toLowerCase());
  return other && `The role ${other.name} is wanted twice: give one of them another name.`;
}

function strayDetails({ kind, name, extras, document }: RoleRequest): string | undefined {
  const { takes } = roleKind(kind);
  if (extras !== undefined && takes !== 'extras')
    return `${name}: only a task execution role takes secrets, parameters, keys and log groups.`;
  if (document !== undefined && takes !== 'policy')
    return `${name}: only a task role takes permissions of your own.`;
  return undefined;
}

function extrasProblem(extras: RoleExtras | undefined): string | undefined {
  if (extras === undefined) return undefined;
  for (const list of ['secrets', 'parameters', 'keys'] as const)
    for (const arn of extras[list]) {
      const problem = extraArnProblem(list, arn);
      if (problem !== undefined) return `${arn}: ${problem}`;
    }
  return undefined;
}

const EXTRA_ARNS = {
  secrets: {
    service: 'secretsmanager',
    resource: /^secret:./,
    example: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf',
  },
  parameters: {
    service: 'ssm',
    resource: /^parameter\/./,
    example: 'arn:aws:ssm:eu-west-1:123456789012:parameter/web/password',
  },
  keys: {
    service: 'kms',
    resource: /^key\/./,
    example: 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  },
};

const EXTRA_WORDS = { secrets: 'a secret', parameters: 'a parameter', keys: 'a KMS key' };

/** extraArnProblem says why a text cannot be the ARN of a secret, a parameter or a key, or nothing. */
export function extraArnProblem(list: 'secrets' | 'parameters' | 'keys', text: string): string | undefined {
  const { service, resource, example } = EXTRA_ARNS[list];
  const arn = parseArn(text);
  if (arn?.service === service && resource.test(arn.resource) && !/[\s"<>]/.test(text)) return undefined;
  return `The ARN of ${EXTRA_WORDS[list]} looks like ${example}.`;
}

function contentProblem(
  { document, name }: RoleRequest,
  callerValues: Answers['callerValues'],
): string | undefined {
  const problem = document && documentProblem(fillPlaceholders(document, callerValues));
  return problem === undefined ? undefined : `The permissions of ${name}: ${problem}`;
}
