import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../source/policy/evaluate/evaluate.ts';
import { fillTemplate } from '../../source/template/fill.ts';
import { builtInTemplates } from '../../source/template/read.ts';

const page = readFileSync(new URL('../../docs/templates.md', import.meta.url), 'utf8');
const [, section = ''] = /^## AWS's examples today\n([\s\S]*?)^## /m.exec(page) ?? [];
const rows = section.split('\n').filter(line => line.startsWith('| `'));

const ID = '0123456789abcdef0123456789abcdef';
const arn = (resource: string, region = 'eu-west-1') => `arn:aws:ecs:${region}:123456789012:${resource}`;
const ON_WEB = { 'ecs:cluster': arn('cluster/web') };
const ON_DEFAULT = { 'ecs:cluster': arn('cluster/default', 'us-east-1') };
const ON_AN_INSTANCE = { ...ON_WEB, 'ecs:container-instances': arn(`container-instance/web/${ID}`) };
const ROLE = 'arn:aws:iam::123456789012:role/web';
const VALUES = {
  aws_account_id: '123456789012',
  region: 'eu-west-1',
  partition: 'aws',
  cluster_name: 'web',
  task_family: 'web',
  container_instance_UUID: ID,
  task_UUID: ID,
};

type Context = Readonly<Record<string, string>>;

/** What the policy decides that AWS printed, with these values for its placeholders. */
function decided(
  name: string,
  action: string,
  resource: string,
  context: Context = {},
  values: Context = {},
) {
  const template = builtInTemplates().find(one => one.name === name);
  if (template?.asDocumented === undefined) throw new Error(`AWS printed no policy for ${name}.`);
  const wanted = Object.entries({ ...VALUES, ...values }).filter(
    ([key]) => !(key in VALUES) || JSON.stringify(template.asDocumented).includes(`<${key}>`),
  );
  const filled = fillTemplate(template, Object.fromEntries(wanted), 'as-documented');
  if (filled.kind !== 'document') throw new Error(`${name} is a managed policy.`);
  return evaluate([filled.document], { action, resource, context: new Map(Object.entries(context)) })
    .decision;
}

const ALLOWED: readonly Parameters<typeof decided>[] = [
  ['instance-list-deregister', 'ecs:DeregisterContainerInstance', arn('cluster/web')],
  ['task-list', 'ecs:ListTasks', '*', ON_WEB],
  ['iam-self-view', 'iam:GetUser', 'arn:aws:iam::999999999999:user/alice', { 'aws:username': 'alice' }],
  [
    ...(['instance-describe', 'ecs:DescribeContainerInstances'] as const),
    ...([arn(`container-instance/web/${ID}`), ON_WEB, { container_instance_UUID: '*' }] as const),
  ],
  ['task-describe', 'ecs:DescribeTasks', arn(`task/web/${ID}`), ON_WEB, { task_UUID: '*' }],
  [
    ...(['task-start', 'ecs:StartTask', arn('task-definition/web:1')] as const),
    ...([ON_AN_INSTANCE, { container_instance_UUID: '*' }] as const),
  ],
  ['task-run', 'ecs:RunTask', arn('task-definition/web:1'), ON_WEB],
  ['taskdef-register-read', 'ecs:RegisterTaskDefinition', arn('task-definition/any:1')],
  ['cluster-describe-delete', 'ecs:DeleteCluster', arn('cluster/web', 'us-east-1')],
  ['cluster-create-list', 'ecs:CreateCluster', arn('cluster/any')],
  ['cluster-operator', 'ecs:DescribeClusters', arn('cluster/any')],
  ['cluster-operator', 'ecs:RunTask', arn('task-definition/any:1'), ON_DEFAULT],
  ['cluster-operator', 'ecs:DeleteCluster', arn('cluster/default', 'us-east-1')],
  ['service-create', 'iam:CreateRole', ROLE],
  ['service-create', 'iam:AttachRolePolicy', ROLE],
  ['service-update', 'iam:CreateRole', ROLE],
  ['service-update', 'iam:AttachRolePolicy', ROLE],
  [
    ...(['service-view-by-owner-tag', 'ecs:DescribeServices', arn('service/web/shop')] as const),
    { 'aws:username': 'alice', 'ecs:ResourceTag/Owner': 'bob' },
  ],
];

const DENIED: readonly Parameters<typeof decided>[] = [
  ['instance-describe', 'ecs:DescribeContainerInstances', arn(`container-instance/web/${ID}`), ON_WEB],
  ['task-describe', 'ecs:DescribeTasks', arn(`task/web/${ID}`), ON_WEB],
  ['task-start', 'ecs:StartTask', arn('task-definition/web:1'), ON_AN_INSTANCE],
  ['task-start', 'iam:PassRole', ROLE],
  ['task-run', 'iam:PassRole', ROLE],
  ['taskdef-register-read', 'iam:PassRole', ROLE],
  ['cluster-operator', 'iam:PassRole', ROLE],
  ['cluster-describe-delete', 'ecs:DescribeClusters', arn('cluster/web', 'us-east-1')],
  ['cluster-create-list', 'ecs:TagResource', arn('cluster/any')],
  ['cluster-create-list', 'iam:CreateServiceLinkedRole', '*'],
];

describe('what the page of templates says of the policies that AWS printed', () => {
  it('is said once of each template that comes from a page of AWS', () => {
    const named = rows.flatMap(row =>
      [...(row.split('|')[1] ?? '').matchAll(/`(.+?)`/g)].map(([, name]) => name),
    );
    const printed = builtInTemplates().filter(({ source }) => source !== undefined);
    expect(named.sort(), 'rows of "AWS\'s examples today" in docs/templates.md').toEqual(
      printed.map(({ name }) => name).sort(),
    );
  });

  it('is a line of a page where there is no policy to compare with', () => {
    for (const { name, source, asDocumented } of builtInTemplates())
      if (source !== undefined)
        expect(
          rows.find(row => row.includes(`\`${name}\``))?.includes('a line of a page'),
          `the row of ${name}`,
        ).toBe(asDocumented === undefined);
  });

  it.each(ALLOWED)('is that %s allows %s on %s', (...asked) => {
    expect(decided(...asked)).toBe('allowed');
  });

  it.each(DENIED)('is that %s does not allow %s on %s', (...asked) => {
    expect(decided(...asked)).toBe('implicitDeny');
  });
});
