import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flagsOf, ProgramAsker, runnableCommands } from './ask-program.ts';
import type { FlagRow } from './flag-row.ts';
import { flagTable } from './rows-of-all.ts';
import { sharedRows } from './shared-rows.ts';

/** A path as POSIX writes it, whatever the system. */
const slashed = (text: string) => text.replaceAll('\\', '/');

interface ToldError {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

const table = await flagTable();
const commands = runnableCommands();

let program: ProgramAsker;

beforeAll(async () => {
  program = new ProgramAsker();
  await program.leaveARun();
});

afterAll(() => program.remove());

const error = (stderr: string) =>
  (JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '') as { error: ToldError }).error;

describe('the table of flags', () => {
  it('has rows for every command', () => {
    expect(table.map(({ command }) => command).sort()).toEqual(commands.map(({ name }) => name).sort());
  });
});

describe.each(table)('$command', rows => {
  const { command, words, account, terminal } = rows;
  const own = commands.find(({ name }) => name === command)?.command;
  const { '--query': query, ...shared } = sharedRows(account);
  const named: Record<string, FlagRow> = {
    ...shared,
    ...(rows.query === 'none' || query === undefined ? {} : { '--query': query }),
    ...rows.flags,
  };
  const start = command === 'wizard' ? [] : command.split(' ');
  const flags = (own?.options ?? []).filter(
    ({ long }) => long !== '--help' && !long?.startsWith('--no-help'),
  );

  const line = (row: FlagRow, ...more: string[]) => [...start, ...(row.words ?? words), ...more];
  const refused = async (asked: readonly string[]) => {
    const { exitCode, stdout, stderr } = await program.ask([...asked, '--output', 'json'], terminal);
    const { code, message, hint }: ToldError = error(stderr);
    return { code, message, hint, stdout, ended: exitCode };
  };

  it('has a row for every flag, and none besides', () => {
    const longs = flags.map(({ long }) => long);
    expect(Object.keys(named).sort()).toEqual(longs.sort());
  });

  it('goes without any of them as the table says', async () => {
    const { exitCode, stderr } = await program.ask([...start, ...words], terminal);
    expect({ exitCode, stderr }).toEqual({ exitCode: rows.exitCode ?? 0, stderr });
  });

  describe.each(flags.map(option => [option.long ?? '', option] as const))('%s', (flag, option) => {
    const row = named[flag];
    if (row === undefined) return;
    const ends = row.exitCode ?? rows.exitCode ?? 0;

    // What a shared flag does is seen where least happens besides.
    const whereSeen = command === 'doctor' || flag in rows.flags ? it : undefined;

    if (!('repeated' in row)) {
      whereSeen?.('is taken, once or twice', async () => {
        const { exitCode, stderr } = await program.ask(line(row, flag, flag), terminal);
        expect({ exitCode, stderr }).toEqual({ exitCode: ends, stderr });
      });

      it('takes no value', async () => {
        expect(await refused(line(row, `${flag}=yes`))).toMatchObject({
          ended: 252,
          stdout: '',
          code: 'UnexpectedValue',
          message: `${flag} takes no value.`,
        });
      });
      return;
    }

    whereSeen?.('takes a valid value', async () => {
      const { exitCode, stderr } = await program.ask(line(row, flag, row.valid), terminal);
      expect({ exitCode, stderr }).toEqual({ exitCode: ends, stderr });
    });

    const { invalid } = row;
    if (invalid !== 'any text will do') {
      it('refuses an invalid one', async () => {
        const { value, code, says, exitCode = 252 } = invalid;
        const told = await refused(line(row, flag, value));
        expect(told).toMatchObject({ ended: exitCode, code, stdout: exitCode === 252 ? '' : told.stdout });
        expect(slashed(`${told.message} ${told.hint}`)).toContain(slashed(program.filled(says)));
      });
    }

    whereSeen?.('needs a value', async () => {
      const expected = { ended: 252, stdout: '', code: 'MissingValue' };
      expect(await refused(line(row, flag))).toMatchObject(expected);
      const { exitCode, stderr } = await program.ask(line(row, flag), terminal);
      expect([exitCode, stderr.split('\n')[0]]).toEqual([252, `ecs-iam-wizard: ${flag} needs a value.`]);
    });

    it('is read once or twice, with a blank or an equals sign', () => {
      const { valid, second, repeated } = row;
      const name = option.attributeName();
      expect(flagsOf(line(row, flag, valid))[name]).toEqual(repeated === 'all' ? [valid] : valid);
      expect(flagsOf(line(row, flag, valid, `${flag}=${second}`))[name]).toEqual(
        repeated === 'all' ? [valid, second] : second,
      );
    });
  });
});
