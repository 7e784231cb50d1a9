import type { CommandRows } from '../flag-row.ts';

export const rows: readonly CommandRows[] = [
  { command: 'completion', query: 'none', words: ['bash'], account: 'not asked', flags: {} },
];
