import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trustOfService } from '../../../source/policy/trust.ts';
import { flagsOf, ProgramAsker, runnableCommands } from '../flag-table/ask-program.ts';
import { examplesIn } from './examples-in.ts';

const commands = runnableCommands();
const program = commands.find(({ name }) => name === 'wizard')?.command.parent;
const groups = commands.flatMap(({ command }) => (command.parent?.parent ? [command.parent] : []));
const examples = [...new Set([program, ...commands.map(({ command }) => command), ...groups])].flatMap(
  command => (command ? examplesIn(command) : []),
);
const folder = process.cwd();

let asker: ProgramAsker;

beforeAll(async () => {
  asker = new ProgramAsker();
  process.env.ECS_IAM_WIZARD_SANDBOX = '1';
  process.chdir(asker.filled('<folder>'));
  const create = 'create --template task-list --set cluster_name=web --policy-name WebTaskList --yes';
  expect((await asker.ask(create.split(' '))).exitCode).toBe(0);
  await asker.leaveARun();
  await asker.ask([...create.split(' '), '--dry-run', '--save-request', 'request.yaml']);
  await asker.ask([...create.split(' '), '--dry-run', '--save-request', 'request.json']);
  writeFileSync('message.txt', 'User: alice is not authorized to perform: ecs:StopTask');
  writeFileSync('trust.json', JSON.stringify(trustOfService('ecs-tasks.amazonaws.com')));
  mkdirSync('policies');
  writeFileSync('policies/web.json', readFileSync('policy.json'));
});

afterAll(() => {
  process.chdir(folder);
  asker.remove();
});

describe('the examples of the help', () => {
  it('are there', () => {
    expect(examples.length).toBeGreaterThan(25);
  });

  it.each(examples)('%s', async line => {
    let stdin = '';
    for (const part of line.replace(/ >.*$/, '').split(' | ')) {
      const [first, ...words] = wordsOf(part);
      if (first === 'cat') {
        stdin = readFileSync(words[0] ?? '', 'utf8');
        continue;
      }
      expect(first).toBe('ecs-iam-wizard');
      const { exitCode, stdout, stderr } = await run(words, stdin);
      expect({ exitCode, stderr }).toEqual({ exitCode: expect.toBeOneOf([0, 1]), stderr });
      expect(stderr).not.toMatch(/^ecs-iam-wizard: /m);
      stdin = stdout;
    }
  });
});

async function run(words: readonly string[], stdin: string) {
  if (words.join(' ').startsWith('sandbox serve')) {
    // It would serve without an end.
    expect(flagsOf(words)).toMatchObject({ color: true });
    return { exitCode: 0, stdout: '', stderr: '' };
  }
  const [name] = words;
  const isWizard = name === undefined || name.startsWith('-');
  const writes = commands
    .find(command => command.name === name)
    ?.command.options.some(({ long }) => long === '--dry-run');
  const asked = writes && !words.includes('--yes') && !words.includes('--dry-run') ? ['--dry-run'] : [];
  return asker.ask([...words, ...asked], isWizard ? 'taken' : undefined, stdin);
}

/** Takes a line apart as a shell does that knows single quotes, this folder and an earlier run. */
function wordsOf(line: string): string[] {
  const found = line.trim().match(/(?:'[^']*'|[^\s'])+/g) ?? [];
  return found.map(word =>
    word
      .replaceAll("'", '')
      .replace('policies/*.json', 'policies/web.json')
      .replace(/\b20\d{6}-\d{4}-[0-9a-f]{4}\b/, '<run>'),
  );
}
