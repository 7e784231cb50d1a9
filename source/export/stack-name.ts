import type { MadeNames } from './export-title.ts';
import { digestOf } from './stable-name.ts';

/** Characters of the name of a stack or a stack set. Source: CloudFormation API Reference, CreateStack and CreateStackSet. */
const STACK_NAME_LENGTH = 128;
const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Where a stack of that name exists for something else, a deployment would replace all that it has: nobody calls another stack so. */
const PREFIXES = { policy: 'iam-policy-', role: 'iam-role-', roles: 'iam-roles-ecs-' };

/** stackNameFor makes the name of a stack or a stack set for what it makes: another one for every other policy, or for other roles where there is none. */
export function stackNameFor({ policy, roles = [] }: MadeNames): string {
  if (policy !== undefined) return stackName(PREFIXES.policy, policy.name);
  const [only = '', ...more] = roles.map(({ name }) => name).sort();
  if (more.length === 0) return stackName(PREFIXES.role, only);
  return `${PREFIXES.roles}${digestOf([only, ...more].join(' '))}`;
}

function stackName(prefix: string, name: string): string {
  const written = name.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const whole = `${prefix}${written}`;
  if (written === name && whole.length <= STACK_NAME_LENGTH) return whole;
  const digest = digestOf(name);
  return `${whole.slice(0, STACK_NAME_LENGTH - digest.length - 1).replace(/-$/, '')}-${digest}`;
}

/** stackNameProblem says what CloudFormation would refuse about the name of a stack set, or nothing. */
export function stackNameProblem(name: string): string | undefined {
  if (name.length > STACK_NAME_LENGTH)
    return `It has at most ${STACK_NAME_LENGTH} characters; this one has ${name.length}.`;
  if (STACK_NAME.test(name)) return undefined;
  return 'It begins with a letter and has letters, digits and hyphens.';
}
