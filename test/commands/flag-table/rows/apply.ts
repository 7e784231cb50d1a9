import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, single } from '../shared-rows.ts';

const REQUEST = JSON.stringify({
  version: 1,
  policy: { name: 'Web', template: 'task-list', set: { cluster_name: 'web' } },
  attachTo: { users: ['alice'] },
});
const RUN = ['--sandbox', '--dry-run'];
const WORDS = ['--file', REQUEST, ...RUN];

export const rows: readonly CommandRows[] = [
  {
    command: 'apply',
    words: WORDS,
    account: 'asked',
    flags: {
      '--file': {
        ...single(REQUEST, '-', {
          value: '<folder>/policy.json',
          code: 'MalformedRequest',
          says: 'create --policy-document',
        }),
        words: RUN,
      },
      '--dry-run': { ...ON, words: WORDS.filter(word => word !== '--dry-run') },
      '--yes': ON,
      '--rate': single('0.5', '10', invalidValue('fast', 'from 0.1 to 1000')),
      '--reason': single('OPS-1', 'OPS-2', 'any text will do'),
      '--save-request': single('<folder>/request.yaml', 'b', {
        value: '<folder>',
        code: 'NotAFile',
        says: 'is no file.',
      }),
    },
  },
];
