import { expect, it } from 'vitest';
import { shownCommands } from './shown-command.ts';

const linesOf = (block: string) => shownCommands(block).map(({ line }) => line);

it('a block of commands has one command a line', () => {
  expect(linesOf("one\n# It's a remark\n\ntwo   # it's said")).toEqual(['one', "two   # it's said"]);
});

it.each([
  ['behind a backslash', 'one \\\n  --two'],
  ['within quotes', "one '{\n  two\n}'"],
  ['in a loop', 'for one in a b\ndo two\ndone'],
  ['up to the end of what is written into a file', "cat > one <<'END'\ntwo\nEND"],
])('a command goes on %s', (_, command) => {
  expect(linesOf(`${command}\nlast`)).toEqual([command, 'last']);
});

it('a command that does not end is a fault of the page', () => {
  expect(() => shownCommands("one 'two")).toThrow('not whole');
});

it('a command ends as the words behind it say', () => {
  expect(shownCommands('one # ends with 1: no\ntwo').map(({ ending }) => ending)).toEqual([1, 0]);
});
