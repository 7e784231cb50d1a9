import type { CommandRows } from '../flag-row.ts';

const rowsOf = (command: string, ...words: string[]): CommandRows => ({
  command: `settings ${command}`,
  words,
  account: 'not asked',
  flags: {},
});

export const rows: readonly CommandRows[] = [
  rowsOf('list'),
  rowsOf('get', 'region'),
  rowsOf('set', 'tags', 'team=web'),
  rowsOf('unset', 'region'),
  rowsOf('forget'),
];
