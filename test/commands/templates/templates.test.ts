import { afterEach, describe, expect, it, vi } from 'vitest';
import { Output } from '../../../source/commands/output/output.ts';
import { runTemplates } from '../../../source/commands/templates/templates.ts';

const none = { set: [] };

/** What the command prints to stdout. */
function printed(name: string | undefined, flags: Parameters<typeof runTemplates>[1], form: 'text' | 'json') {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    runTemplates(name, flags, new Output({ form, quiet: true }));
    return stdout.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    stdout.mockRestore();
  }
}

afterEach(() => vi.restoreAllMocks());

describe('the list of templates', () => {
  it('tells scripts category, risk, parameters and variants', () => {
    const rows = JSON.parse(printed(undefined, none, 'json'));
    expect(rows.find(({ name }: { name: string }) => name === 'task-describe')).toMatchObject({
      category: 'tasks',
      risk: 'low',
      policyName: 'ECSDescribeTasks',
      parameters: expect.arrayContaining([
        expect.objectContaining({ name: 'task_UUID', default: '*' }),
        expect.objectContaining({ name: 'region', from: 'caller' }),
      ]),
      source: { document: expect.any(String), example: expect.any(String) },
      corrections: expect.arrayContaining([expect.any(String)]),
      variants: ['corrected', 'as-documented'],
    });
    expect(rows.find(({ name }: { name: string }) => name === 'console-first-run')).toMatchObject({
      managedPolicyArn: 'arn:<partition>:iam::aws:policy/AmazonECS_FullAccess',
    });
  });

  it('shows people the risk and what is asked for', () => {
    const lines = printed(undefined, none, 'text').split('\n');
    const at = lines.findIndex(line => line.includes('ci-deployer'));
    expect(lines[at]).toMatch(/ci-deployer +medium +Deploy one service from a pipeline/);
    expect(lines[at + 1]?.trim()).toBe(
      'cluster_name, service_name, task_family, task_role_arn, execution_role_arn',
    );
  });
});

describe('one template', () => {
  it('that is a policy of AWS is its ARN for scripts and a command for people', () => {
    const arn = 'arn:aws-cn:iam::aws:policy/AmazonECS_FullAccess';
    const set = ['partition=aws-cn'];
    expect(JSON.parse(printed('console-first-run', { set }, 'json'))).toEqual({ managedPolicyArn: arn });
    expect(printed('console-first-run', { set }, 'text')).toContain(
      `ecs-iam-wizard attach --policy-arn ${arn} --user-name NAME`,
    );
  });

  it('is compared with what AWS printed, with the reasons', () => {
    const lines = printed('cluster-describe-delete', { set: ['cluster_name=web'], diff: true }, 'text').split(
      '\n',
    );
    expect(lines).toContain('-   Action: ecs:DescribeCluster');
    expect(lines).toContain('+   Action: ecs:DescribeClusters');
    expect(lines).toContain('=   Action: ecs:DeleteCluster');
    expect(lines).toContain('-   Resource: arn:aws:ecs:us-east-1:<aws_account_id>:cluster/web');
    expect(lines.some(line => line.startsWith('* The printed policy allows ecs:DescribeCluster,'))).toBe(
      true,
    );
    const diff = JSON.parse(printed('task-list', { ...none, diff: true }, 'json'));
    expect(diff).toMatchObject({
      elements: [{ change: 'same', element: 'Version' }],
      statements: [{ change: 'changed', before: 0, after: 0 }],
      corrections: [expect.any(String)],
    });
  });

  it.each([
    ['a comparison without a name', undefined, { ...none, diff: true }, 'MissingArgument'],
    [
      'both variants and one of them',
      'task-run',
      { ...none, diff: true, asDocumented: true },
      'ConflictingFlags',
    ],
    ['a comparison with what AWS never printed', 'task-exec', { ...none, diff: true }, 'NoSuchVariant'],
  ] as const)('refuses %s', (_, name, flags, code) => {
    expect(() => printed(name, flags, 'text')).toThrow(expect.objectContaining({ kind: 'usage', code }));
  });
});
