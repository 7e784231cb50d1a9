/** Characters of the name of a stack or a stack set. Source: CloudFormation API Reference, CreateStack and CreateStackSet. */
const STACK_NAME_LENGTH = 128;
const STACK_NAME = /^[A-Za-z][A-Za-z0-9-]*$/;

/** stackNameFor makes the name of a stack or a stack set from the name of a policy: letters, digits and hyphens. */
export function stackNameFor(policyName: string): string {
  const written = policyName.replace(/[^A-Za-z0-9]+/g, '-').replace(/^[^A-Za-z]+|-+$/g, '');
  return (written === '' ? 'ecs-policy' : written).slice(0, STACK_NAME_LENGTH);
}

/** stackNameProblem says what CloudFormation would refuse about the name of a stack set, or nothing. */
export function stackNameProblem(name: string): string | undefined {
  if (name.length > STACK_NAME_LENGTH)
    return `It has at most ${STACK_NAME_LENGTH} characters; this one has ${name.length}.`;
  if (STACK_NAME.test(name)) return undefined;
  return 'It begins with a letter and has letters, digits and hyphens.';
}
