import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, several } from '../shared-rows.ts';

export const rows: readonly CommandRows[] = [
  {
    command: 'templates',
    words: ['task-list'],
    account: 'not asked',
    flags: {
      '--set': several('cluster_name=web', 'region=eu-west-1', invalidValue('web', 'KEY=VALUE')),
      '--as-documented': { ...ON, words: ['cluster-describe-delete'] },
      '--diff': { ...ON, words: ['cluster-describe-delete'] },
    },
  },
];
