import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, single } from '../shared-rows.ts';

export const rows: readonly CommandRows[] = [
  {
    command: 'lint',
    words: ['<folder>/policy.json'],
    account: 'not asked',
    flags: {
      '--fix': ON,
      '--fail-on': single('error', 'security', invalidValue('errors', 'it is one of error, security')),
      '--output': single('sarif', 'json', invalidValue('xml', 'sarif')),
    },
  },
];
