import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, several, single } from '../shared-rows.ts';

const RUN = ['--sandbox', '--dry-run'];
const POLICY = ['--policy-document', '<folder>/policy.json'];
const WORDS = [...POLICY, ...RUN];
const ARN = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess';
const TEMPLATE = ['--template', 'task-list', '--set', 'cluster_name=web', ...RUN];

export const rows: readonly CommandRows[] = [
  {
    command: 'try',
    words: WORDS,
    account: 'asked',
    flags: {
      '--policy-arn': {
        ...several(ARN, 'arn:aws:iam::aws:policy/ReadOnlyAccess', invalidValue('x', '--policy-arn')),
        words: RUN,
      },
      '--template': {
        ...single('task-list', 'task-run', { value: 'nope', code: 'UnknownTemplate', says: 'nope' }),
        words: ['--set', 'cluster_name=web', ...RUN],
      },
      '--set': {
        ...several('cluster_name=web', 'region=eu-west-1', invalidValue('web', 'KEY=VALUE')),
        words: ['--template', 'task-list', ...RUN],
      },
      '--as-documented': { ...ON, words: TEMPLATE },
      '--policy-document': {
        ...single('<folder>/policy.json', '-', {
          value: '<folder>/nowhere.json',
          code: 'NoSuchFile',
          says: '<folder>/nowhere.json',
        }),
        words: RUN,
      },
      '--action': several('ecs:ListClusters', 'ecs:List*', invalidValue('List', 'written like ecs:RunTask')),
      '--resource': several(
        'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
        '*',
        invalidValue('web', 'Give a whole ARN'),
      ),
      '--context': several('aws:SecureTransport=true', 'ecs:cluster=web', invalidValue('true', 'KEY=VALUE')),
      '--context-file': single('<folder>/context.json', '-', {
        value: '<folder>/policy.txt',
        code: 'NoSuchFile',
        says: '<folder>/policy.txt',
      }),
      '--keep': ON,
      '--dry-run': { ...ON, words: [...POLICY, '--sandbox', '--yes'] },
      '--yes': ON,
      '--reason': single('OPS-1', 'OPS-2', 'any text will do'),
    },
  },
];
