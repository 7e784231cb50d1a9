import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgramAsker } from '../flag-table/ask-program.ts';

const SENTENCE =
  'User: arn:aws:sts::123456789012:assumed-role/deploy/ci is not authorized to perform: ecs:StopTask on resource: arn:aws:ecs:eu-west-1:123456789012:task/web/0123456789abcdef because no identity-based policy allows the ecs:StopTask action';
const DENY = SENTENCE.replace(/because .*/, 'with an explicit deny in a service control policy');

let program: ProgramAsker;

beforeAll(() => {
  program = new ProgramAsker();
});

afterAll(() => program.remove());

describe('the command denied', () => {
  it('tells who was denied what and why, and what to do', async () => {
    const { exitCode, stdout, stderr } = await program.ask(['denied', SENTENCE]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`Who   the role deploy of the account 123456789012, session ci
What  ecs:StopTask (Grants permission to stop a running task)
On    arn:aws:ecs:eu-west-1:123456789012:task/web/0123456789abcdef
Why   No identity-based policy allows ecs:StopTask.

Add the statement to a policy of the role deploy.

{
  "Effect": "Allow",
  "Action": "ecs:StopTask",
  "Resource": "arn:aws:ecs:eu-west-1:123456789012:task/web/*"
}

To make a policy of it:  ecs-iam-wizard create --action ecs:StopTask --resource 'arn:aws:ecs:eu-west-1:123456789012:task/web/*' --policy-name AllowStopTask --role-name deploy
`);
  });

  it('gives a script the statement alone', async () => {
    const { stdout } = await program.ask(['denied', SENTENCE, '--output', 'json', '--query', 'statement']);
    expect(JSON.parse(stdout)).toEqual({
      Effect: 'Allow',
      Action: 'ecs:StopTask',
      Resource: 'arn:aws:ecs:eu-west-1:123456789012:task/web/*',
    });
  });

  it('has every key, also of what the message does not tell', async () => {
    const words = 'User: nobody is not authorized to perform: ecs:StopTask'.split(' ');
    const { stdout } = await program.ask(['denied', ...words, '--output', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      principal: 'nobody',
      action: 'ecs:StopTask',
      resource: null,
      reason: null,
      policyType: null,
      policyArn: null,
      context: {},
      statement: { Resource: 'arn:aws:ecs:*:*:task/*/*' },
      attachTo: null,
    });
  });

  it('offers a policy beside a boundary for what it is', async () => {
    const limited = SENTENCE.replace('identity-based policy', 'permissions boundary');
    const { stdout } = await program.ask(['denied', limited]);
    expect(stdout).toContain(
      'To make an identity-based policy of it too, where none allows it yet:  ecs-iam',
    );
  });

  it('gives no statement where none helps', async () => {
    const { stdout } = await program.ask(['denied', DENY, '--output', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({
      reason: 'explicit',
      policyType: 'service-control',
      statement: null,
    });
    expect((await program.ask(['denied', DENY])).stdout).not.toContain('ecs-iam-wizard create');
  });

  it('reads a file', async () => {
    const file = path.join(program.filled('<folder>'), 'a message.txt');
    writeFileSync(file, `\n${SENTENCE}\n`);
    for (const word of [file, `file://${file}`, `file://${file.replace(' ', '%20')}`])
      expect((await program.ask(['denied', word])).stdout).toMatch(/^Who {3}the role deploy/);
  });

  it.each<[string, string[], string, string]>([
    ['nothing to find', ['hello'], 'NoDenial', 'There is no access-denied message'],
    ['no details', ['Access', 'Denied'], 'NoDetails', 'not to which action'],
    ['emptiness', [' '], 'EmptyText', 'The text is empty.'],
    ['a file that is not there', ['message.log'], 'NoSuchFile', 'There is no file message.log.'],
    ['a folder', [path.dirname(import.meta.dirname)], 'UnreadableFile', 'is a folder, not a file.'],
    ['an address', ['https://example.com/m.txt'], 'InvalidValue', 'TEXT reads no https:// addresses.'],
    ['far too much', [`${SENTENCE} `.repeat(1200)], 'TextTooLong', 'has more than 262,144 bytes'],
    ['an encoded message that is too long', ['aB3_'.repeat(2600)], 'MessageTooLong', 'more than 10,240'],
    ['the wizard without a terminal', ['--wizard', SENTENCE], 'NoTerminal', 'needs a terminal'],
  ])('refuses %s', async (_, words, code, sentence) => {
    const { exitCode, stdout, stderr } = await program.ask(['denied', ...words, '--output', 'json']);
    const { error } = JSON.parse(stderr) as { error: { code: string; message: string } };
    expect([exitCode, stdout, error.code]).toEqual([252, '', code]);
    expect(error.message).toContain(sentence);
  });

  it('asks the account only about what is encoded', async () => {
    const { exitCode, stderr } = await program.ask(['denied', 'aB3_'.repeat(200), '--sandbox']);
    expect([exitCode, stderr.split('\n')[0]]).toEqual([
      254,
      'ecs-iam-wizard: STS cannot decode the message.',
    ]);
  });

  it('opens the wizard in plain lines without a terminal too, for answers from a pipe', async () => {
    const words = ['denied', '--wizard', '--accessible', '--sandbox'];
    expect(await program.ask([...words, SENTENCE])).toMatchObject({ exitCode: 0, stderr: '' });
    for (const piped of [words, [...words, '-']])
      expect((await program.ask(piped)).stderr).toContain('needs a terminal');
  });

  it('says when the text holds more denials', async () => {
    const { stderr } = await program.ask(['denied', `${SENTENCE}\n${DENY.replace('StopTask', 'ListTasks')}`]);
    expect(stderr).toBe('The text holds 1 further denial; this is the first.\n');
  });
});
