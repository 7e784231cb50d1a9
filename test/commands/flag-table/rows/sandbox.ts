import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, single } from '../shared-rows.ts';

/** A port of nobody's is refused before anything is served; a server would not end by itself. */
const NO_PORT = ['--port', 'none'];

export const rows: readonly CommandRows[] = [
  { command: 'sandbox show', words: [], account: 'not asked', flags: { '--all': ON } },
  {
    command: 'sandbox reset',
    words: [],
    account: 'not asked',
    exitCode: 252,
    flags: {
      '--users': single('5', '6', invalidValue('many', 'Give a whole number')),
      '--without-roles': ON,
      '--yes': { ...ON, exitCode: 0 },
    },
  },
  {
    command: 'sandbox serve',
    query: 'none',
    words: NO_PORT,
    account: 'not asked',
    exitCode: 252,
    flags: {
      '--port': {
        ...single('99999', '0', invalidValue('many', 'Give a number from 0 to 65535')),
        words: [],
      },
    },
  },
];
