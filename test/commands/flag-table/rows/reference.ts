import type { CommandRows } from '../flag-row.ts';

export const rows: readonly CommandRows[] = [
  { command: 'reference', words: ['RunTask'], account: 'not asked', flags: {} },
];
