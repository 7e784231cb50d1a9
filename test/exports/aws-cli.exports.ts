import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTool } from './run-tool.ts';
import { type ServedAccount, serveAccount } from './served-account.ts';
import { tool } from './tool.ts';

const awsCli = tool('AWS_CLI');

describe.skipIf(awsCli === undefined)('the AWS CLI on the practice account', () => {
  let account: ServedAccount;

  beforeAll(async () => {
    account = await serveAccount();
  });

  afterAll(() => account.close());

  const iam = (...words: string[]) =>
    runTool(awsCli ?? '', ['--endpoint-url', account.url, '--output', 'json', 'iam', ...words], account.env);
  const read = async (...words: string[]) => {
    const { status, stdout, stderr } = await iam(...words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return stdout === '' ? undefined : JSON.parse(stdout);
  };

  it('lists users page by page, and goes on where it stopped', async () => {
    const names = (answer: { Users: { UserName: string }[] }) => answer.Users.map(({ UserName }) => UserName);
    const all = names(await read('list-users', '--page-size', '3'));
    expect(all.length).toBeGreaterThan(6);
    const first = await read('list-users', '--max-items', '4', '--page-size', '3');
    expect(names(first)).toEqual(all.slice(0, 4));
    const rest = await read('list-users', '--starting-token', first.NextToken);
    expect(names(rest)).toEqual(all.slice(4));
  });

  it('creates a policy with tags, attaches it and finds it there', async () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' }],
    };
    const { Policy } = await read(
      ...[
        'create-policy',
        '--policy-name',
        'ByTheCli',
        '--path',
        '/cli/',
        '--description',
        'Ünïcode & <more>',
      ],
      ...['--policy-document', JSON.stringify(document), '--tags', 'Key=team,Value=web'],
    );
    expect(Policy.Arn).toBe('arn:aws:iam::123456789012:policy/cli/ByTheCli');
    await read('attach-user-policy', '--user-name', 'alice', '--policy-arn', Policy.Arn);
    const { AttachedPolicies } = await read('list-attached-user-policies', '--user-name', 'alice');
    expect(AttachedPolicies).toContainEqual({ PolicyName: 'ByTheCli', PolicyArn: Policy.Arn });
    const made = await read('get-policy', '--policy-arn', Policy.Arn);
    expect(made.Policy).toMatchObject({
      Description: 'Ünïcode & <more>',
      AttachmentCount: 1,
      Tags: [{ Key: 'team', Value: 'web' }],
    });
    const version = ['get-policy-version', '--policy-arn', Policy.Arn, '--version-id', 'v1'];
    expect((await read(...version)).PolicyVersion.Document).toEqual(document);
  });

  it('asks the simulator', async () => {
    const document = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'ecs:List*', Resource: '*' }],
    };
    const { EvaluationResults } = await read(
      ...['simulate-custom-policy', '--policy-input-list', JSON.stringify(document)],
      ...['--action-names', 'ecs:ListClusters', 'ecs:RunTask'],
    );
    const decisions = EvaluationResults.map((result: Record<string, unknown>) => [
      result.EvalActionName,
      result.EvalDecision,
    ]);
    expect(decisions).toEqual([
      ['ecs:ListClusters', 'allowed'],
      ['ecs:RunTask', 'implicitDeny'],
    ]);
  });

  it('is told errors by their codes, and ends with 254', async () => {
    const arn = 'arn:aws:iam::123456789012:policy/Nowhere';
    const asked = [
      [['get-policy', '--policy-arn', arn], 'NoSuchEntity', 'GetPolicy'],
      [
        ['attach-user-policy', '--user-name', 'nobody', '--policy-arn', arn],
        'NoSuchEntity',
        'AttachUserPolicy',
      ],
      [
        ['create-policy', '--policy-name', 'x', '--policy-document', '{}'],
        'MalformedPolicyDocument',
        'CreatePolicy',
      ],
    ] as const;
    for (const [words, code, operation] of asked) {
      const { status, stdout, stderr } = await iam(...words);
      expect(status).toBe(254);
      expect(stdout).toBe('');
      expect(stderr).toContain(`An error occurred (${code}) when calling the ${operation} operation: `);
    }
  });
});
