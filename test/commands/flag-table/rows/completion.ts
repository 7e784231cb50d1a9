import type { CommandRows } from '../flag-row.ts';

export const rows: readonly CommandRows[] = [
  { command: 'completion', words: ['bash'], account: 'not asked', flags: {} },
];
