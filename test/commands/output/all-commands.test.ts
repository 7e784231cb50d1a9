import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ProgramAsker } from '../flag-table/ask-program.ts';
import { flagTable } from '../flag-table/rows-of-all.ts';

const table = await flagTable();
/** Commands that print data and need nobody at a terminal. */
const printing = table.filter(
  ({ terminal, query, exitCode = 0 }) => !terminal && query !== 'none' && exitCode === 0,
);

let program: ProgramAsker;

beforeAll(async () => {
  program = new ProgramAsker();
  await program.leaveARun();
});

afterAll(() => program.remove());

describe.each(printing)('$command', ({ command, words }) => {
  const line = [...command.split(' '), ...words];

  it('prints nothing but data on stdout, in each form', async () => {
    const json = await program.ask([...line, '--output', 'json']);
    const data: unknown = JSON.parse(json.stdout);
    const yaml = await program.ask([...line, '--output', 'yaml']);
    expect(shapeOf(parse(yaml.stdout))).toEqual(shapeOf(data));
    const tables = await program.ask([...line, '--output', 'table']);
    for (const shown of tables.stdout.split('\n').filter(one => /^[+|]/.test(one)))
      expect(shown).toMatch(/^(\+[-+]*\+|\|.*\|)$/);
    const type = await program.ask([...line, '--query', 'type(@)']);
    expect(type.stdout).toBe(`${typeOf(data)}\n`);
  });

  it('does nothing for a query that is none', async () => {
    const { exitCode, stdout, stderr } = await program.ask([...line, '--query', '[', '--output', 'json']);
    expect([exitCode, stdout]).toEqual([252, '']);
    expect(JSON.parse(stderr)).toMatchObject({ error: { code: 'BadQuery', exitCode: 252 } });
  });

  it('is silent on stderr when it is to be quiet', async () => {
    const { exitCode, stderr } = await program.ask([...line, '--quiet']);
    expect([exitCode, stderr]).toEqual([0, '']);
  });

  it('has colours where they are forced, and none where they are not wanted', async () => {
    const coloured = (answer: { stdout: string }) => answer.stdout.includes('\u001B');
    expect(coloured(await program.ask(line))).toBe(false);
    process.env.FORCE_COLOR = '1';
    try {
      expect(coloured(await program.ask([...line, '--no-color']))).toBe(false);
      expect(coloured(await program.ask([...line, '--output', 'json']))).toBe(false);
      process.env.NO_COLOR = '1';
      expect(coloured(await program.ask(line))).toBe(false);
    } finally {
      process.env.FORCE_COLOR = '0';
      delete process.env.NO_COLOR;
    }
  });
});

describe('an error', () => {
  it.each([
    ['an unknown command', ['nope'], 'UnknownCommand'],
    ['an unknown subcommand', ['sandbox', 'nope'], 'UnknownCommand'],
    ['a group alone', ['sandbox'], 'MissingArgument'],
    ['a flag of a group', ['sandbox', '--all'], 'MissingArgument'],
    ['a missing word', ['lint'], 'MissingArgument'],
    ['a word too many', ['doctor', 'now'], 'TooManyArguments'],
    ['a bad form of output', ['runs', '--output', 'xml'], 'InvalidValue'],
    ['the help of no command', ['help', 'nope'], 'UnknownCommand'],
    ['no credentials', ['doctor'], 'CredentialsProviderError'],
    ['nobody to confirm', ['sandbox', 'reset'], 'ConfirmationNeeded'],
  ])('is JSON on stderr where the environment says so: %s', async (_, words, code) => {
    process.env.AWS_DEFAULT_OUTPUT = 'json';
    try {
      const { exitCode, stderr } = await program.ask(words);
      expect(JSON.parse(stderr)).toMatchObject({ error: { code, message: expect.any(String), exitCode } });
    } finally {
      delete process.env.AWS_DEFAULT_OUTPUT;
    }
  });

  it('has a trace with --debug only', async () => {
    expect((await program.ask(['runs', 'nope'])).stderr).not.toMatch(/^ {4}at /m);
    expect((await program.ask(['runs', 'nope', '--debug'])).stderr).toMatch(/^ {4}at /m);
  });
});

function typeOf(data: unknown): string {
  if (data === null) return 'null';
  return Array.isArray(data) ? 'array' : typeof data;
}

/** Ids and times differ from run to run. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}
