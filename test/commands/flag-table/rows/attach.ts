import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, several, single } from '../shared-rows.ts';
import { extrasRows } from './roles.ts';

const ARN = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess';
const RUN = ['--sandbox', '--dry-run'];
const NOBODY = ['--policy-arn', ARN, ...RUN];
const WORDS = [...NOBODY, '--user-name', 'alice'];

export const rows: readonly CommandRows[] = [
  {
    command: 'attach',
    words: WORDS,
    account: 'asked',
    flags: {
      '--policy-arn': {
        ...several(ARN, 'arn:aws:iam::aws:policy/ReadOnlyAccess', invalidValue('ReadOnlyAccess', 'ARN')),
        words: ['--user-name', 'alice', ...RUN],
      },
      '--policy-name': several('Earlier', 'Other', {
        value: 'Earlierr',
        code: 'NoSuchEntity',
        says: 'Did you mean Earlier?',
        exitCode: 254,
      }),
      '--user-name': {
        ...several('alice', 'bob', {
          value: 'nobody',
          code: 'NoSuchEntity',
          says: 'nobody',
          exitCode: 254,
        }),
        words: NOBODY,
      },
      '--group-name': {
        ...several('ecs-operators', 'b', invalidValue('a b', '--group-name')),
        words: NOBODY,
      },
      '--role-name': { ...several('webTaskRole', 'b', invalidValue('a b', '--role-name')), words: NOBODY },
      '--principals-from': single('<folder>/principals.txt', '-', {
        value: '<folder>',
        code: 'UnreadableFile',
        says: '<folder>',
      }),
      '--with-role': several('events', 'task=webTask', {
        value: 'event',
        code: 'UnknownRole',
        says: 'Did you mean events?',
      }),
      ...extrasRows([...WORDS, '--with-role', 'task-execution=webExecution']),
      '--dry-run': { ...ON, words: WORDS.filter(word => word !== '--dry-run') },
      '--yes': ON,
      '--rate': single('0.5', '10', invalidValue('fast', 'from 0.1 to 1000')),
      '--reason': single('OPS-1', 'OPS-2', 'any text will do'),
      '--save-request': single('<folder>/attach-request.json', 'b', {
        value: '<folder>',
        code: 'NotAFile',
        says: 'is no file.',
      }),
    },
  },
];
