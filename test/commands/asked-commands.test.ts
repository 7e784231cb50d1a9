import { describe, expect, it } from 'vitest';
import { type AskedCommands, askedCommands } from '../../source/commands/asked-commands.ts';
import { COMMAND_NAMES, commandTree } from '../../source/commands/command-tree.ts';

function tree(asked?: AskedCommands) {
  return commandTree(
    () => {},
    async () => 0,
    asked,
  );
}

const whole = tree();

describe('the commands that a command line needs', () => {
  it('have the names that the whole program has', () => {
    const names = whole.commands.map(command => command.name()).filter(name => name !== 'wizard');
    expect(COMMAND_NAMES).toEqual(names);
  });

  it.each(COMMAND_NAMES.map(name => [name] as const))('are those with %s, with the same help', name => {
    for (const words of [[name], [name, '--help'], ['help', name]]) {
      const asked = askedCommands(words, COMMAND_NAMES);
      expect(asked).toEqual({ kind: 'one', name });
    }
    const one = tree({ kind: 'one', name }).commands.find(command => command.name() === name);
    const same = whole.commands.find(command => command.name() === name);
    expect(one?.helpInformation()).toBe(same?.helpInformation());
    expect(one?.commands.map(inner => inner.helpInformation())).toEqual(
      same?.commands.map(inner => inner.helpInformation()),
    );
  });

  it('are names alone for the help of the program, which stays the same', () => {
    for (const words of [['--help'], ['-h'], ['help']])
      expect(askedCommands(words, COMMAND_NAMES)).toEqual({ kind: 'names' });
    expect(tree({ kind: 'names' }).helpInformation()).toBe(whole.helpInformation());
  });

  it.each([
    [[]],
    [['--sandbox', 'create']],
    [['wizard']],
    [['lnit']],
    [['help', 'lnit']],
    [['--help', 'lint']],
  ])('are all of them for %j', words => {
    expect(askedCommands(words, COMMAND_NAMES)).toEqual({ kind: 'every' });
  });
});
