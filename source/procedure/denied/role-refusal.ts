import type { Denial } from './denial.ts';

/** What ECS says of a role that does not let it in. Source: Amazon ECS Developer Guide, service event messages. */
const REFUSED =
  /(?:unable to|could not|cannot) assume (?:the )?(?:configured )?(?<kind>ECS Infrastructure )?role:? ['"]?(?<role>arn:[^\s'"<>]+)['"]?/i;

/** readRoleRefusal reads ECS's message about a role that it was not able to assume, or answers nothing when it is none. */
export function readRoleRefusal(line: string): Denial | undefined {
  const { kind, role } = REFUSED.exec(line)?.groups ?? {};
  if (role === undefined) return undefined;
  return {
    principal: kind === undefined ? 'ecs-tasks.amazonaws.com' : 'ecs.amazonaws.com',
    action: 'sts:AssumeRole',
    resource: role.replace(/[.,;:)]+$/, ''),
    reason: 'implicit',
    policyType: 'role-trust',
    policyArn: undefined,
    operation: undefined,
    context: {},
    from: 'starting-task',
  };
}
