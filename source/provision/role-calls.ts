import { formatArn, parseArn } from '../policy/arn.ts';
import type { RoleStep, RoleStepAction, RunRole, Step } from './run.ts';

/** A call of IAM's that a step takes permission for, by the ARN that it is about. */
interface RoleCall {
  readonly action: string;
  readonly about: string;
}

/** What IAM calls the writes about roles, and whether they are about the role or about its instance profile. */
const CALLS: Readonly<Record<RoleStepAction, readonly [action: string, about: 'role' | 'profile']>> = {
  'create-role': ['iam:CreateRole', 'role'],
  'create-service-linked-role': ['iam:CreateServiceLinkedRole', 'role'],
  'update-assume-role-policy': ['iam:UpdateAssumeRolePolicy', 'role'],
  'put-role-policy': ['iam:PutRolePolicy', 'role'],
  'delete-role-policy': ['iam:DeleteRolePolicy', 'role'],
  'create-instance-profile': ['iam:CreateInstanceProfile', 'profile'],
  'add-role-to-instance-profile': ['iam:AddRoleToInstanceProfile', 'profile'],
  'remove-role-from-instance-profile': ['iam:RemoveRoleFromInstanceProfile', 'profile'],
  'delete-instance-profile': ['iam:DeleteInstanceProfile', 'profile'],
  'delete-service-linked-role': ['iam:DeleteServiceLinkedRole', 'role'],
  'delete-role': ['iam:DeleteRole', 'role'],
};

/** isRoleStep tells whether a step writes about a role itself; attaching to one is a step about its policy. */
export function isRoleStep(step: Step): step is RoleStep {
  return Object.hasOwn(CALLS, step.action);
}

/** roleCalls are the calls that the caller must be allowed to make for a step about a role. Who puts a role into an instance profile passes it (IAM API reference, AddRoleToInstanceProfile). */
export function roleCalls({ action }: RoleStep, role: RunRole): RoleCall[] {
  const [name, about] = CALLS[action];
  const call = { action: name, about: about === 'role' ? role.arn : profileArn(role) };
  if (action !== 'add-role-to-instance-profile') return [call];
  return [call, { action: 'iam:PassRole', about: role.arn }];
}

/** The program makes instance profiles without a path. */
function profileArn({ arn, name, instanceProfile = name }: RunRole): string {
  const parsed = parseArn(arn);
  return parsed === undefined
    ? arn
    : formatArn({ ...parsed, resource: `instance-profile/${instanceProfile}` });
}
