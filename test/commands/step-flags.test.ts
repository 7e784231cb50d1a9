import { describe, expect, it } from 'vitest';
import { ALL_STEPS, ATTACH_STEPS, CONFIRM_STEP, CREATE_STEPS } from '../../source/procedure/steps.ts';
import { runnableCommands } from './flag-table/ask-program.ts';

const commands = runnableCommands();
const steps = [...CREATE_STEPS, ...ATTACH_STEPS, CONFIRM_STEP];
/** Of the wizard, and of no step: the face that asks, and what the receipt keeps. */
const OF_NO_STEP = ['--accessible', '--reason'];

const COMMANDS = { create: 'create', attach: 'attach', roles: 'roles create', both: 'create' };

function flagsOf(name: string): string[] {
  const options = commands.find(command => command.name === name)?.command.options ?? [];
  return options.flatMap(({ long, helpGroupHeading }) =>
    long === undefined || helpGroupHeading === 'Everywhere:' ? [] : [long],
  );
}

describe('the flags of the steps', () => {
  it.each(ALL_STEPS.map(({ id, procedure, flags }) => [id, procedure, flags] as const))(
    'of %s are flags of the command that does the same',
    (_, procedure, flags) => {
      const known = flagsOf(COMMANDS[procedure]);
      expect(flags.filter(flag => !known.includes(flag))).toEqual([]);
    },
  );

  it('are those of the wizard, which confirms by itself', () => {
    const answered = new Set(steps.flatMap(({ flags }) => flags).filter(flag => flag !== '--yes'));
    const wizard = flagsOf('wizard').filter(flag => !OF_NO_STEP.includes(flag));
    expect(wizard.sort()).toEqual([...answered].sort());
  });
});
