import { digestOf } from './stable-name.ts';

/** Characters of the name of a stack or a stack set. Source: CloudFormation API Reference, CreateStack and CreateStackSet. */
const STACK_NAME_LENGTH = 128;
const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]*$/;

/** Where a stack of that name exists for something else, a deployment would replace all that it has: nobody calls another stack so. */
const PREFIX = 'iam-policy-';

/** stackNameFor makes the name of a stack or a stack set from the name of a policy: another one for every other policy. */
export function stackNameFor(policyName: string): string {
  const written = policyName.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
  const whole = `${PREFIX}${written}`;
  if (written === policyName && whole.length <= STACK_NAME_LENGTH) return whole;
  const digest = digestOf(policyName);
  return `${whole.slice(0, STACK_NAME_LENGTH - digest.length - 1).replace(/-$/, '')}-${digest}`;
}

/** stackNameProblem says what CloudFormation would refuse about the name of a stack set, or nothing. */
export function stackNameProblem(name: string): string | undefined {
  if (name.length > STACK_NAME_LENGTH)
    return `It has at most ${STACK_NAME_LENGTH} characters; this one has ${name.length}.`;
  if (STACK_NAME.test(name)) return undefined;
  return 'It begins with a letter and has letters, digits and hyphens.';
}
