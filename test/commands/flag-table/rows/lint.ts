import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, single } from '../shared-rows.ts';

export const rows: readonly CommandRows[] = [
  {
    command: 'lint',
    words: ['<folder>/policy.json'],
    account: 'not asked',
    flags: {
      '--fix': ON,
      // The policy of the table is none of a role.
      '--trust': { ...ON, exitCode: 1 },
      '--role-kind': {
        ...single('task', 'events', invalidValue('tasks', 'is no kind of role. Did you mean task?')),
        exitCode: 1,
      },
      '--fail-on': single('error', 'security', invalidValue('errors', 'it is one of error, security')),
      '--explain': {
        ...single(
          'INVALID_ACTION',
          'MISSING_ACTION',
          invalidValue('INVALID_ACTON', 'Did you mean INVALID_ACTION?'),
        ),
        words: [],
      },
      '--output': single('sarif', 'json', invalidValue('xml', 'sarif')),
    },
  },
];
