import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderCliScript } from '../../source/export/cli-script.ts';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import { fillPlaceholders } from '../../source/policy/placeholders.ts';
import type { PolicyRequest, Request } from '../../source/provision/request.ts';
import { describeOnPosix } from '../posix.ts';
import { type FakeAnswers, iamWrites, runWithFakeAws, type ScriptRun } from './fake-aws.ts';

const CALLER = { aws_account_id: '123456789012', partition: 'aws', region: 'eu-west-1' };

const policy: PolicyRequest = {
  name: 'WebTasks',
  path: '/teams/',
  description: '',
  tags: {},
  ifExists: 'fail',
  document: {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Action: 'ecs:StopTask',
      Resource: 'arn:<partition>:ecs:<region>:<aws_account_id>:task/web/*',
    },
  },
};
const request: Request = {
  version: 1,
  policy,
  policyArns: ['arn:<partition>:iam::aws:policy/AmazonECS_FullAccess'],
  attachTo: [
    { type: 'user', name: 'alice' },
    { type: 'role', name: 'deploy' },
  ],
  reason: undefined,
};
const ARN = 'arn:aws:iam::123456789012:policy/teams/WebTasks';
const THERE: FakeAnswers = { 'get-policy': 'v3', 'get-policy-version': 'false' };

function run(wanted: Request, answers: FakeAnswers = {}, words: readonly string[] = []): ScriptRun {
  return runWithFakeAws(renderCliScript(wanted, NOTHING_SPECIAL).text, words, answers);
}

describeOnPosix('the script for the AWS CLI', () => {
  it('makes what is missing, and gives its own words to every call', () => {
    const made = run(request, {}, ['--profile', 'two words']);
    expect(made.stderr).toBe('');
    expect(made.status).toBe(0);
    expect(made.calls.every(call => call[0] === '--profile' && call[1] === 'two words')).toBe(true);
    expect(iamWrites(made).map(([, operation, ...rest]) => [operation, rest.at(-1)])).toEqual([
      ['create-policy', '--output=text'],
      ['attach-user-policy', `--policy-arn=${ARN}`],
      ['attach-user-policy', '--policy-arn=arn:aws:iam::aws:policy/AmazonECS_FullAccess'],
      ['attach-role-policy', `--policy-arn=${ARN}`],
      ['attach-role-policy', '--policy-arn=arn:aws:iam::aws:policy/AmazonECS_FullAccess'],
    ]);
  });

  it('goes on with a policy that is there with the same document', () => {
    const made = run(request, { ...THERE, 'get-policy-version': 'true' });
    expect(made.status).toBe(0);
    expect(iamWrites(made).map(([, operation]) => operation)).not.toContain('create-policy');
    expect(iamWrites(made)).toHaveLength(4);
  });

  it('stops, with nothing changed, at a policy with another document', () => {
    const made = run(request, THERE);
    expect(made.status).toBe(1);
    expect(made.stderr).toContain('The account has a policy WebTasks already, with another document (v3).');
    expect(iamWrites(made)).toEqual([]);
  });

  it('makes a new version where that is wanted, and deletes the oldest other one only with consent', () => {
    const versions = {
      ...THERE,
      'list-policy-versions': 'v12\tv3\tv9\tv11\tv10',
      'create-policy-version': 'v13',
    };
    const newVersion = { ...policy, ifExists: 'new-version' } as const;
    const full = run({ ...request, policy: newVersion }, versions);
    expect(full.status).toBe(1);
    expect(full.stderr).toContain('has 5 versions');
    expect(iamWrites(full)).toEqual([]);

    const pruned = run({ ...request, policy: { ...newVersion, prune: 'oldest-version' } }, versions);
    expect(pruned.status).toBe(0);
    expect(iamWrites(pruned)[0]).toEqual([
      'iam',
      'delete-policy-version',
      `--policy-arn=${ARN}`,
      // v3 is the default version, and v10 is no older than v9.
      '--version-id=v9',
    ]);
    expect(iamWrites(pruned)[1]?.slice(0, 2)).toEqual(['iam', 'create-policy-version']);
    expect(pruned.stdout).toContain('the new default version v13; before it was v3');
  });

  it('stops at the first error, says what was done, and fails', () => {
    const made = run(request, { 'attach-role-policy': { error: 'An error occurred (NoSuchEntity)' } });
    expect(made.status).toBe(254);
    expect(made.stdout).toContain('AmazonECS_FullAccess is attached to user alice.');
    expect(made.stdout).not.toContain('role deploy');
    expect(made.stdout).not.toContain('All of it is in place.');
    expect(made.stderr).toContain('Stopped.');
  });

  it('does not take a refusal for a policy that is missing', () => {
    const made = run(request, { 'get-policy': { error: 'An error occurred (AccessDenied) when calling' } });
    expect(made.status).toBe(1);
    expect(made.stderr).toContain('(AccessDenied)');
    expect(iamWrites(made)).toEqual([]);
  });

  it('takes the Region from its own words before the surroundings', () => {
    const made = run(request, {}, ['--region', 'cn-north-1']);
    expect(created(made).document).toContain(':ecs:cn-north-1:');
  });

  it('writes letters as escapes only where the document stays within the quota of IAM', () => {
    const named = (letters: number) => {
      const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'ü'.repeat(letters) } };
      const Statement = [{ Effect: 'Allow' as const, Action: 'ecs:ListTasks', Resource: '*', Condition }];
      return { ...request, policy: { ...policy, document: { Version: '2012-10-17', Statement } } };
    };
    const short = renderCliScript(named(100), NOTHING_SPECIAL);
    expect(short.notes).toEqual([]);
    expect(short.text).toMatch(/^[\x20-\x7E\n]*$/);
    const long = renderCliScript(named(5900), NOTHING_SPECIAL);
    expect(long.notes).toEqual([expect.stringContaining('UTF-8')]);
    const sent = created(run(named(5900))).document;
    expect(sent.replace(/\s/g, '').length).toBeLessThanOrEqual(6144);
    expect(JSON.parse(sent)).toEqual(named(5900).policy.document);
  });
});

function created(made: ScriptRun): { readonly facts: string; readonly document: string } {
  const call = made.calls.find(words => words.includes('create-policy')) ?? [];
  const document = call.find(word => word.startsWith('--policy-document=')) ?? '';
  return {
    facts: call[call.indexOf('--cli-input-json') + 1] ?? '',
    document: document.slice('--policy-document='.length),
  };
}

/** What a shell could take for something of its own, and any other text; no argument can hold a null character. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom('$(id)', '`id`', '"', "'", '\\', '\n', '${HOME}', 'POLICY_DOCUMENT\n', '*', '&', '%s'),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(parts => parts.join('').replaceAll('\0', ''));
const name = hostile.filter(text => text !== '');
const hostileRequest: fc.Arbitrary<Request> = fc.record({
  version: fc.constant(1 as const),
  policy: fc.record({
    name,
    path: fc.constant('/'),
    description: hostile,
    tags: fc.dictionary(hostile, hostile, { maxKeys: 3 }).map(tags => ({ ...tags })),
    ifExists: fc.constantFrom('fail', 'new-version'),
    document: fc.record({
      Version: fc.constant('2012-10-17'),
      Statement: fc.array(
        fc.record({ Sid: hostile, Effect: fc.constant('Allow' as const), Resource: hostile }),
        { maxLength: 3 },
      ),
    }),
  }),
  policyArns: fc.array(
    hostile.map(text => `arn:<partition>:iam::aws:policy/${text}`),
    { maxLength: 2 },
  ),
  attachTo: fc.array(fc.record({ type: fc.constantFrom('user', 'group', 'role'), name }), { maxLength: 3 }),
  reason: fc.option(hostile, { nil: undefined }),
});

describeOnPosix('hostile texts', () => {
  it('come to the AWS CLI as they are, and never to the shell', () => {
    fc.assert(
      fc.property(hostileRequest, wanted => {
        const made = run(wanted);
        expect(made.status).toBe(0);
        const { policy: asked, attachTo, policyArns } = wanted;
        const arns = [
          `arn:aws:iam::123456789012:policy/${asked?.name}`,
          ...fillPlaceholders([...policyArns], CALLER),
        ];
        expect(iamWrites(made).slice(1)).toEqual(
          attachTo.flatMap(who =>
            arns.map(arn => [
              'iam',
              `attach-${who.type}-policy`,
              `--${who.type}-name=${who.name}`,
              `--policy-arn=${arn}`,
            ]),
          ),
        );
        const { facts, document } = created(made);
        expect(JSON.parse(facts)).toEqual({
          PolicyName: asked?.name,
          Path: '/',
          ...(asked?.description === '' ? {} : { Description: asked?.description }),
          ...(Object.keys(asked?.tags ?? {}).length === 0
            ? {}
            : { Tags: Object.entries(asked?.tags ?? {}).map(([Key, Value]) => ({ Key, Value })) }),
        });
        expect(JSON.parse(document)).toEqual(fillPlaceholders(asked?.document, CALLER));
      }),
      { numRuns: 15 },
    );
  });
});
