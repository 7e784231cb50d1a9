import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AccountChoice } from '../../source/account/account.ts';
import type { Statement } from '../../source/policy/document.ts';
import { type Answers, begin, writtenDocument } from '../../source/procedure/answers.ts';
import { addStatement } from '../../source/procedure/edit-statement.ts';
import { equivalentCommand } from '../../source/procedure/equivalent-command.ts';
import { template } from '../../source/template/read.ts';
import { describeOnPosix } from '../posix.ts';
import { answered } from './answered.ts';

const AWS: AccountChoice = { sandbox: false };

/** The words that a shell makes of a command line. */
function wordsIn(command: string, shell = 'sh'): string[] {
  const answer = execFileSync(shell, ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' });
  return answer.split('\0').slice(0, -1);
}

function words(answers: Answers, choice = AWS): string[] {
  return wordsIn(equivalentCommand(answers, choice));
}

/** The values of each flag, in their order. */
function flagsIn([, , ...list]: readonly string[]): Map<string, string[]> {
  const flags = new Map<string, string[]>();
  for (let index = 0; index < list.length; index++) {
    const flag = list[index] ?? '';
    const bare = ['--yes', '--sandbox', '--as-documented'].includes(flag);
    flags.set(flag, [...(flags.get(flag) ?? []), ...(bare ? [] : [list[++index] ?? ''])]);
  }
  return flags;
}

describeOnPosix('equivalentCommand', () => {
  it('names a template that was not changed, and what was said about it', () => {
    expect(words(answered())).toEqual([
      ...['ecs-iam-wizard', 'create', '--template', 'task-run'],
      ...['--set', 'region=eu-west-1', '--set', 'task_family=web-app', '--set', 'cluster_name=web'],
      ...['--set', 'task_role_arn=*', '--set', 'execution_role_arn=*'],
      ...['--policy-name', 'Web', '--user-name', 'alice', '--yes'],
    ]);
  });

  it('leaves out what follows from the credentials, unless another value was given', () => {
    expect(words(answered()).join(' ')).not.toContain('aws_account_id');
    const { parameters } = answered();
    const other = answered({ parameters: { ...parameters, aws_account_id: '999999999999' } });
    expect(words(other)).toContain('aws_account_id=999999999999');
  });

  it('says that a template is meant as AWS printed it', () => {
    const start = {
      kind: 'template',
      template: template('cluster-operator'),
      variant: 'as-documented',
    } as const;
    expect(words(begin(answered(), start))).toContain('--as-documented');
  });

  it('holds the whole document when it was edited or came from elsewhere', () => {
    const edited = answered({ document: addStatement(answered().document) });
    const own = begin(answered(), { kind: 'document', document: answered().document, origin: 'policy.json' });
    for (const answers of [edited, own]) {
      const flags = flagsIn(words(answers));
      expect(JSON.parse(flags.get('--policy-document')?.[0] ?? '')).toEqual(writtenDocument(answers));
      expect(flags.has('--template')).toBe(false);
      expect(flags.has('--set')).toBe(false);
    }
  });

  it('attaches existing policies alone', () => {
    const policyArns = ['arn:aws:iam::aws:policy/A', 'arn:aws:iam::aws:policy/B'];
    expect(words(answered({ policyArns, reason: 'OPS 1' }, 'attach'))).toEqual([
      ...['ecs-iam-wizard', 'attach', '--policy-arn', policyArns[0], '--policy-arn', policyArns[1]],
      ...['--user-name', 'alice', '--reason', 'OPS 1', '--yes'],
    ]);
  });

  it('attaches nothing when only a policy is wanted, whoever was chosen before', () => {
    const answers = answered({ policyArns: ['arn:aws:iam::aws:policy/A'] }, 'create');
    const flags = flagsIn(words(answers));
    expect(flags.has('--user-name')).toBe(false);
    expect(flags.has('--policy-arn')).toBe(false);
  });

  it('names the account that is meant', () => {
    const choice = { sandbox: false, profile: 'my profile', region: 'eu-west-1', endpointUrl: 'http://x:1/' };
    expect(words(answered(), choice).slice(-7)).toEqual([
      ...['--profile', 'my profile', '--region', 'eu-west-1', '--endpoint-url', 'http://x:1/', '--yes'],
    ]);
    expect(words(answered(), { sandbox: true, profile: 'ignored' }).slice(-2)).toEqual([
      '--sandbox',
      '--yes',
    ]);
  });
});

describeOnPosix('a shell', () => {
  const hostile = fc.constantFrom(
    '$(reboot)',
    '`reboot`',
    '"; rm -rf ~; "',
    "'; rm -rf ~; '",
    'a\\',
    '!!',
    '~',
    '*',
    '-rf',
    '--yes',
    '${HOME}',
    'a b',
    '#',
    '=ls',
    '&& x',
    '',
  );
  const printable = fc.oneof(hostile, fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme' }));
  const anything = fc
    .oneof(
      printable,
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a\nb', '\u001b[31m', '\u202ex', "\t'!'"),
    )
    .map(text => Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8'));

  function answersOf(text: fc.Arbitrary<string>) {
    return fc.record({
      policyName: text,
      path: text,
      description: text,
      reason: text,
      tags: fc.dictionary(
        text.map(key => key.replaceAll('=', '').replace('__proto__', '')),
        text,
        { maxKeys: 3 },
      ),
      policyArns: fc.array(text, { maxLength: 2 }),
      principals: fc.array(
        fc.record({ type: fc.constantFrom('user', 'group', 'role'), name: text }) as fc.Arbitrary<
          Answers['principals'][number]
        >,
        { maxLength: 3 },
      ),
      document: fc.record({ Version: text, Id: text, Statement: fc.constant<Statement[]>([]) }),
    });
  }

  function expectSame(said: Partial<Answers>, shell: string): void {
    const answers = answered(said);
    const flags = flagsIn(wordsIn(equivalentCommand(answers, AWS), shell));
    const or = (flag: string, fallback: string) => flags.get(flag)?.[0] ?? fallback;
    expect(or('--policy-name', 'none')).toBe(answers.policyName);
    expect(or('--path', '/')).toBe(answers.path);
    expect(or('--description', '')).toBe(answers.description);
    expect(or('--reason', 'none')).toBe(answers.reason);
    expect(flags.get('--tag') ?? []).toEqual(Object.entries(answers.tags).map(pair => pair.join('=')));
    expect(flags.get('--policy-arn') ?? []).toEqual(answers.policyArns);
    for (const type of ['user', 'group', 'role'])
      expect(flags.get(`--${type}-name`) ?? []).toEqual(
        answers.principals.filter(principal => principal.type === type).map(principal => principal.name),
      );
    expect(JSON.parse(or('--policy-document', ''))).toEqual(writtenDocument(answers));
    expect(flags.get('--yes')).toEqual([]);
  }

  it('reads what was meant, whatever the names are', () => {
    const visible = printable.map(text => text.replaceAll(/[\p{C}\u2028\u2029]/gu, ''));
    fc.assert(
      fc.property(answersOf(visible), said => expectSame(said, 'sh')),
      { numRuns: 60 },
    );
  });

  it('reads control and invisible characters too, where it knows $’…’', () => {
    fc.assert(
      fc.property(answersOf(anything), said => expectSame(said, 'bash')),
      { numRuns: 60 },
    );
  });

  it('is shown nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(answersOf(anything), said => {
        expect(equivalentCommand(answered(said), AWS)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
