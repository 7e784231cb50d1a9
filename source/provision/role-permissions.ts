import type { Statement } from '../policy/document.ts';
import { managedPolicyArns, ROLE_KINDS, roleKind } from '../template/role-kind.ts';

/** Whose account the roles are in. */
interface RoleScope {
  readonly partition: string;
  readonly accountId: string;
}

/** The names that AWS's documentation gives ECS's own roles begin like this. */
const OWN_NAMES = 'ecs*';

/** roleStatements are the least statements with which this program can make ECS's own roles by their usual names, and take them back. */
export function roleStatements(scope: RoleScope): Statement[] {
  const own = `arn:${scope.partition}:iam::${scope.accountId}`;
  const roles = `${own}:role/${OWN_NAMES}`;
  const profiles = `${own}:instance-profile/${OWN_NAMES}`;
  const linked = `${own}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS*`;
  return [
    allow('ReadQuotas', ['iam:GetAccountSummary'], '*'),
    allow(
      'AskAboutOneself',
      ['iam:GetRole', 'iam:SimulatePrincipalPolicy'],
      [`${own}:user/*`, `${own}:role/*`],
    ),
    allow(
      'ReadRoles',
      [
        'iam:GetInstanceProfile',
        'iam:GetRole',
        'iam:GetRolePolicy',
        'iam:ListAttachedRolePolicies',
        'iam:ListInstanceProfilesForRole',
        'iam:ListRolePolicies',
      ],
      [roles, profiles, linked],
    ),
    allow(
      'Roles',
      [
        'iam:CreateRole',
        'iam:DeleteRole',
        'iam:DeleteRolePolicy',
        'iam:PutRolePolicy',
        'iam:UpdateAssumeRolePolicy',
      ],
      roles,
    ),
    {
      ...allow('ManagedPolicies', ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'], roles),
      Condition: { ArnEquals: { 'iam:PolicyARN': attachable(scope.partition) } },
    },
    allow(
      'InstanceProfiles',
      [
        'iam:AddRoleToInstanceProfile',
        'iam:CreateInstanceProfile',
        'iam:DeleteInstanceProfile',
        'iam:RemoveRoleFromInstanceProfile',
      ],
      profiles,
    ),
    // Who puts a role into an instance profile passes it. Source: IAM API reference, AddRoleToInstanceProfile.
    allow('PassToInstanceProfiles', ['iam:PassRole'], `${own}:role/${roleKind('instance').roleName}*`),
    {
      ...allow('LinkRole', ['iam:CreateServiceLinkedRole'], linked),
      Condition: { StringEquals: { 'iam:AWSServiceName': roleKind('service-linked').service } },
    },
    allow('UnlinkRole', ['iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus'], linked),
  ];
}

function allow(Sid: string, Action: string[], Resource: string | string[]): Statement {
  return { Sid, Effect: 'Allow', Action, Resource };
}

/** The policies of AWS that ECS's own roles need; that of a service-linked role is IAM's to attach. */
function attachable(partition: string): string[] {
  const kinds = ROLE_KINDS.map(roleKind).filter(({ serviceLinked }) => serviceLinked === undefined);
  return [...new Set(kinds.flatMap(kind => managedPolicyArns(kind, partition)))].sort();
}
