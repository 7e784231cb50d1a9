import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CreateFlags, createAnswers } from '../../../source/commands/answers/create-answers.ts';
import type { Answers } from '../../../source/procedure/answers.ts';
import { equivalentCommand } from '../../../source/procedure/equivalent-command.ts';
import { requestFileOf } from '../../../source/procedure/request-file.ts';
import { toRequest } from '../../../source/procedure/to-request.ts';
import { describeOnPosix } from '../../posix.ts';
import { flagsOf } from '../flag-table/ask-program.ts';

const NOW = new Date('2026-11-22T03:30:00Z');
const CALLER = { aws_account_id: '123456789012', partition: 'aws', region: 'eu-west-1' };

/** The answers of the words of a create command, in an account. */
async function answersOf(words: readonly string[], now: Date): Promise<Answers> {
  const flags = flagsOf(['create', ...words]) as unknown as CreateFlags;
  const attaches = flags.userName.length + flags.groupName.length + flags.roleName.length > 0;
  const { answers } = await createAnswers(flags, attaches ? 'create-and-attach' : 'create', now);
  return { ...answers, callerValues: CALLER };
}

function wordsIn(command: string): string[] {
  const answer = execFileSync('bash', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return answer.split('\0').slice(2, -1);
}

/** One of the lists of words, or none. */
const some = (...choices: string[][]) => fc.constantFrom<string[]>([], ...choices);

const words = fc
  .tuple(
    fc.constantFrom(
      ['--template', 'task-list', '--set', 'cluster_name=web'],
      ['--template', 'cluster-operator', '--as-documented'],
      [
        '--action',
        'ecs:StopTask,ecs:ListClusters',
        '--resource',
        'arn:aws:ecs:*:<aws_account_id>:task/<c>/*',
        '--set',
        'c=it',
      ],
      [
        '--action',
        'ecs:Run*',
        '--effect',
        'Deny',
        '--condition',
        'StringNotEquals:aws:RequestedRegion=eu-west-1',
      ],
    ),
    some(['--description', "a 'quoted' $(text) \u001b[31m"]),
    some(['--path', '/teams/web/']),
    some(['--tag', 'team=web=1', '--tag', 'b=']),
    some([
      '--user-name',
      'alice',
      '--role-name',
      'web=role',
      '--policy-arn',
      'arn:aws:iam::aws:policy/ReadOnlyAccess',
    ]),
    some(['--reason', 'OPS-1']),
  )
  .map(parts => parts.flat());

const conditions = fc
  .tuple(
    some(['--require-mfa'], ['--require-mfa', '--require-tls']),
    some(['--source-ip', '203.0.113.0/24,2001:db8::/32', '--source-ip', '198.51.100.7']),
    some(['--expires', '30d'], ['--not-before', '2027-01-01', '--expires', '2027-02-01T10:00:00+01:00']),
    some(['--requested-region', 'eu-west-1,us-east-1']),
    some(['--condition', 'StringEquals:aws:PrincipalTag/a\\=b=x\\,y,z\\\\']),
  )
  .map(parts => parts.flat());

describeOnPosix('a command and the one that does the same', () => {
  it('ask for the same, whatever the flags say and whenever they are read', async () => {
    await fc.assert(
      fc.asyncProperty(words, conditions, async (said, asked) => {
        const restricts = said.includes('Deny') ? [] : asked;
        const answers = await answersOf([...said, ...restricts, '--policy-name', 'P'], NOW);
        const command = equivalentCommand(answers, { sandbox: false });
        const again = await answersOf(wordsIn(command), new Date('2026-12-01T00:00:00Z'));
        expect(toRequest(again)).toEqual(toRequest(answers));
        expect(equivalentCommand(again, { sandbox: false })).toBe(command);
      }),
      { numRuns: 30 },
    );
  });

  it('write spans of time down as times, also in a request file', async () => {
    const answers = await answersOf(
      ['--template', 'task-list', '--set', 'cluster_name=web', '--expires', '30d', '--policy-name', 'P'],
      NOW,
    );
    const written = [equivalentCommand(answers, { sandbox: true }), JSON.stringify(requestFileOf(answers))];
    for (const text of written) {
      expect(text).toContain('2026-12-22T03:30:00Z');
      expect(text).not.toContain('30d');
    }
  });
});
