import type { CommandRows } from '../flag-row.ts';
import { ON } from '../shared-rows.ts';

export const rows: readonly CommandRows[] = [
  {
    command: 'denied',
    words: ['User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ecs:ListClusters'],
    account: 'asked',
    flags: {
      // The wizard needs a terminal.
      '--wizard': { ...ON, exitCode: 252 },
      '--accessible': ON,
    },
  },
];
