import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExistingParts, NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import { renderTerraform } from '../../source/export/terraform.ts';
import type { Request } from '../../source/provision/request.ts';
import { hostileRequest, inAccount } from './hostile-requests.ts';
import { type Block, readTerraform } from './read-terraform.ts';
import { linkedServices, type ReadRole, wantedRoles } from './wanted-roles.ts';

const NOTHING = { Version: '2012-10-17', Statement: [] };
const ARN = 'arn:aws:iam::123456789012:policy/web-tasks';

const REQUEST: Request = {
  version: 1,
  policy: {
    name: 'web-tasks',
    path: '/',
    description: '100% of %{web}',
    tags: { team: 'web', 'cost center': '12' },
    ifExists: 'fail',
    document: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['ecs:RunTask'],
          Resource: 'arn:<partition>:ecs:*:<aws_account_id>:task-definition/${aws:username}:*',
        },
      ],
    },
  },
  policyArns: ['arn:<partition>:iam::aws:policy/AmazonECS_FullAccess'],
  attachTo: [{ type: 'user', name: 'alice' }],
  reason: undefined,
};

const rendered = (request: Request, existing: ExistingParts = NOTHING_SPECIAL.existing) =>
  renderTerraform(request, { ...NOTHING_SPECIAL, existing });
const withHead = (blocks: readonly Block[], ...head: string[]) =>
  blocks.filter(block => head.every((word, index) => block.head[index] === word));

describe('renderTerraform', () => {
  it('writes the policy, an attachment for each who gets it, and data sources for what the account gives', () => {
    const { text, notes } = rendered(REQUEST);
    expect(notes).toEqual([]);
    expect(text.slice(text.indexOf('data '))).toBe(`data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

locals {
  users = toset([
    "alice",
  ])
}

resource "aws_iam_policy" "web-tasks" {
  name        = "web-tasks"
  path        = "/"
  description = "100% of %%{web}"
  tags = {
    team          = "web"
    "cost center" = "12"
  }
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        Action = [
          "ecs:RunTask",
        ]
        Resource = "arn:\${data.aws_partition.current.partition}:ecs:*:\${data.aws_caller_identity.current.account_id}:task-definition/$\${aws:username}:*"
      },
    ]
  })
}

resource "aws_iam_user_policy_attachment" "web-tasks" {
  for_each   = local.users
  user       = each.key
  policy_arn = aws_iam_policy.web-tasks.arn
}

resource "aws_iam_user_policy_attachment" "AmazonECS_FullAccess" {
  for_each   = local.users
  user       = each.key
  policy_arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/AmazonECS_FullAccess"
}
`);
  });

  it('takes over what exists, and asks for a Terraform that can', () => {
    const { text, notes } = rendered(REQUEST, {
      policyArn: ARN,
      nameTakenBy: undefined,
      roles: [],
      attachments: [
        { policyArn: ARN, principal: { type: 'user', name: 'alice' } },
        {
          policyArn: 'arn:aws:iam::aws:policy/AmazonECS_FullAccess',
          principal: { type: 'user', name: 'alice' },
        },
      ],
    });
    expect(text).toContain('required_version = ">= 1.5"');
    expect(notes).toEqual([expect.stringMatching(/description other than its own/)]);
    expect(withHead(readTerraform(text), 'import').map(({ attributes }) => attributes)).toEqual([
      { to: 'aws_iam_policy.web-tasks', id: ARN },
      { to: 'aws_iam_user_policy_attachment.web-tasks[alice]', id: `alice/${ARN}` },
      {
        to: 'aws_iam_user_policy_attachment.AmazonECS_FullAccess[alice]',
        id: 'alice/arn:aws:iam::aws:policy/AmazonECS_FullAccess',
      },
    ]);
  });

  it('takes over roles that exist, with all that they have of it', () => {
    const roles: Request['roles'] = [
      { kind: 'instance', name: 'ecsInstanceRole', ifDiffers: 'fail' },
      { kind: 'task', name: 'web', document: REQUEST.policy?.document ?? NOTHING, ifDiffers: 'fail' },
      { kind: 'service-linked', name: 'AWSServiceRoleForECS', ifDiffers: 'fail' },
    ];
    const request: Request = { ...REQUEST, policy: undefined, policyArns: [], attachTo: [], roles };
    expect(rendered(request).notes).toEqual([expect.stringContaining('--import-existing')]);
    const none = { arn: undefined, managedPolicies: [], inlinePolicies: [], profile: 'absent' } as const;
    const linkedArn =
      'arn:aws:iam::111122223333:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS';
    const managed = 'arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role';
    const existing: ExistingParts = {
      ...NOTHING_SPECIAL.existing,
      roles: [
        {
          ...none,
          name: 'ecsInstanceRole',
          arn: 'arn:aws:iam::111122223333:role/ecsInstanceRole',
          managedPolicies: ['arn:aws:iam::aws:policy/ReadOnlyAccess', managed],
          profile: 'there',
        },
        { ...none, name: 'web' },
        { ...none, name: 'AWSServiceRoleForECS', arn: linkedArn },
      ],
    };
    const { text, notes } = rendered(request, existing);
    expect(notes).toEqual([expect.stringContaining('has ecsInstanceRole and AWSServiceRoleForECS already')]);
    expect(withHead(readTerraform(text), 'import').map(({ attributes }) => attributes)).toEqual([
      { to: 'aws_iam_role.ecsInstanceRole', id: 'ecsInstanceRole' },
      {
        to: 'aws_iam_role_policy_attachment.ecsInstanceRole_AmazonEC2ContainerServiceforEC2Role',
        id: `ecsInstanceRole/${managed}`,
      },
      { to: 'aws_iam_instance_profile.ecsInstanceRole', id: 'ecsInstanceRole' },
      { to: 'aws_iam_service_linked_role.AWSServiceRoleForECS', id: linkedArn },
    ]);
    const withInline = existing.roles?.map(role => ({ ...role, inlinePolicies: ['TaskPermissions', 'x'] }));
    expect(rendered(request, { ...existing, roles: withInline }).text).toContain(
      'id = "web:TaskPermissions"',
    );
  });

  it('says that Terraform will fail where the name is taken under another path', () => {
    const taken = 'arn:aws:iam::111122223333:policy/teams/web-tasks';
    const existing = { policyArn: undefined, nameTakenBy: taken, attachments: [], roles: [] };
    const { text, notes } = renderTerraform(REQUEST, { ...NOTHING_SPECIAL, existing });
    expect(notes).toEqual([expect.stringContaining(taken)]);
    expect(text).not.toContain('import {');
  });

  it('says that a policy which may exist has to be imported', () => {
    const policy = REQUEST.policy && { ...REQUEST.policy, ifExists: 'reuse' as const };
    expect(rendered({ ...REQUEST, policy }).notes).toEqual([expect.stringMatching(/--import-existing/)]);
  });

  it('attaches what exists without creating anything', () => {
    const blocks = readTerraform(rendered({ ...REQUEST, policy: undefined }).text);
    expect(withHead(blocks, 'resource').map(({ head }) => head[1])).toEqual([
      'aws_iam_user_policy_attachment',
    ]);
  });

  it('reads back as the request, whatever stands in it', () => {
    fc.assert(
      fc.property(hostileRequest, request => {
        const blocks = readTerraform(rendered(request).text);
        const [policy] = withHead(blocks, 'resource', 'aws_iam_policy');
        expect({ description: '', tags: {}, ...policy?.attributes }).toEqual({
          name: request.policy.name,
          path: request.policy.path,
          description: request.policy.description,
          tags: request.policy.tags,
          policy: inAccount(request.policy.document),
        });
        expect(attachedIn(blocks)).toEqual(attachedBy(request));
        expect(rolesIn(blocks)).toEqual(wantedRoles(request));
        const linked = withHead(blocks, 'resource', 'aws_iam_service_linked_role');
        expect(linked.map(({ attributes }) => attributes.aws_service_name)).toEqual(linkedServices(request));
      }),
      { numRuns: 60 },
    );
  });
});

function attachedIn(blocks: readonly Block[]): string[] {
  const locals = withHead(blocks, 'locals')[0]?.attributes ?? {};
  return blocks
    .flatMap(({ head, attributes }) => {
      const type = /^aws_iam_(\w+)_policy_attachment$/.exec(head[1] ?? '')?.[1];
      if (type === undefined || attributes.for_each === undefined) return [];
      expect(attributes).toMatchObject({ [type]: 'each.key', for_each: `local.${type}s` });
      const arn = String(attributes.policy_arn);
      const policy = arn.startsWith('aws_iam_policy.') ? 'created' : arn;
      return (locals[`${type}s`] as string[]).map(name => `${type} ${name} ${policy}`);
    })
    .sort();
}

function attachedBy({ policyArns, attachTo }: Request): string[] {
  const policies = ['created', ...inAccount([...policyArns])];
  return attachTo.flatMap(({ type, name }) => policies.map(policy => `${type} ${name} ${policy}`)).sort();
}

/** The addresses of all resources, each once. */
function addressesIn(blocks: readonly Block[]): Set<string> {
  const addresses = withHead(blocks, 'resource').map(({ head }) => head.slice(1).join('.'));
  expect(new Set(addresses).size).toBe(addresses.length);
  return new Set(addresses);
}

/** Roles with what other resources give them, and those that wait for a role wait for one that is there. */
function rolesIn(blocks: readonly Block[]): ReadRole[] {
  const addresses = addressesIn(blocks);
  for (const { attributes } of blocks)
    for (const address of (attributes.depends_on as string[] | undefined) ?? [])
      expect(addresses).toContain(address);
  return withHead(blocks, 'resource', 'aws_iam_role').map(({ head, attributes }) => {
    const { name, path, description, assume_role_policy: trust } = attributes;
    const given = (type: string) =>
      withHead(blocks, 'resource', type).filter(
        one => one.attributes.role === `aws_iam_role.${head[2]}.name`,
      );
    const inline = given('aws_iam_role_policy').map(one => [one.attributes.name, one.attributes.policy]);
    return {
      ...{ name: String(name), path: String(path), description: String(description), trust },
      managed: given('aws_iam_role_policy_attachment')
        .map(one => String(one.attributes.policy_arn))
        .sort(),
      inline: Object.fromEntries(inline),
      profile: given('aws_iam_instance_profile').map(one => String(one.attributes.name))[0],
    };
  });
}
