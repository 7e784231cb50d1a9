import type { CommandRows } from '../flag-row.ts';

export const rows: readonly CommandRows[] = [
  { command: 'doctor', words: ['--sandbox'], account: 'asked', flags: {} },
];
