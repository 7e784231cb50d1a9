import { afterEach, describe, expect, it, vi } from 'vitest';
import { readableHelp } from '../../../source/commands/help/readable-help.ts';
import { runProgram } from '../../../source/commands/program.ts';
import { runnableCommands } from '../flag-table/ask-program.ts';
import { examplesIn } from './examples-in.ts';

const commands = runnableCommands().filter(({ name }) => name !== 'wizard');

afterEach(() => vi.restoreAllMocks());

async function helpOf(...words: string[]): Promise<string> {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const columns = Object.getOwnPropertyDescriptor(process.stdout, 'columns');
  Object.defineProperty(process.stdout, 'columns', { value: 80, configurable: true });
  try {
    expect(await runProgram(words, async () => 0)).toBe(0);
    return stdout.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    stdout.mockRestore();
    if (columns === undefined) Reflect.deleteProperty(process.stdout, 'columns');
    else Object.defineProperty(process.stdout, 'columns', columns);
  }
}

describe('the help of the program', () => {
  it('names every command and every exit code, in 80 columns', async () => {
    const help = await helpOf('--help');
    for (const { command } of commands) {
      const first = command.parent?.parent == null ? command.name() : command.parent.name();
      expect(help).toMatch(new RegExp(`^  ${first}\\b`, 'm'));
    }
    for (const code of ['0', '1', '3', '130, 143', '252', '253', '254', '255'])
      expect(help).toMatch(new RegExp(`^  ${code} +\\S`, 'm'));
    for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(await helpOf('help')).toBe(help);
  });
});

describe.each(commands.map(({ name, command }) => [name, command] as const))(
  'the help of %s',
  (name, command) => {
    it('is the same by help and by --help, and fits in 80 columns', async () => {
      const help = await helpOf(...name.split(' '), '--help');
      expect(await helpOf('help', ...name.split(' '))).toBe(help);
      for (const line of help.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    });

    it('has examples, its own or those of its group', () => {
      expect([examplesIn(command), command.parent?.parent && examplesIn(command.parent)].join('')).not.toBe(
        '',
      );
    });

    it('says what it does in sentences, and of each flag what it is for in a few words', () => {
      expect(command.description()).toMatch(/^[A-Z].*[.?]$/s);
      for (const { long, description } of command.options)
        expect({ long, description }).toEqual({ long, description: expect.stringMatching(/^\S.*[^.\s]$/s) });
    });
  },
);

describe('readableHelp', () => {
  it('breaks examples so that they can be pasted, and other lines between words', () => {
    expect(readableHelp('  ecs-iam-wizard create --policy-name Web --user-name alice', 40)).toBe(
      '  ecs-iam-wizard create \\\n    --policy-name Web \\\n    --user-name alice',
    );
    expect(readableHelp('  252   the words of the command are wrong', 30)).toBe(
      '  252   the words of the\n        command are wrong',
    );
    expect(readableHelp('  ecs-iam-wizard resume     the last run with anything left', 45)).toBe(
      '  ecs-iam-wizard resume     the last run with\n                            anything left',
    );
    expect(readableHelp('short', 30)).toBe('short');
  });
});
