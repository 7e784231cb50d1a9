import type { CommandRows } from '../flag-row.ts';
import { ON, single } from '../shared-rows.ts';

export const rows: readonly CommandRows[] = [
  {
    command: 'undo',
    words: ['<run>', '--dry-run'],
    account: 'asked',
    flags: {
      '--dry-run': { ...ON, words: ['<run>'] },
      '--yes': ON,
      '--reason': single('OPS-1', 'OPS-2', 'any text will do'),
    },
  },
  {
    command: 'resume',
    words: ['<run>', '--dry-run'],
    account: 'not asked',
    flags: { '--dry-run': { ...ON, words: ['<run>'] }, '--yes': ON },
  },
  { command: 'runs', words: [], account: 'not asked', flags: {} },
];
