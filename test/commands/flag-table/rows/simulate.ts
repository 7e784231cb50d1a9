import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, several, single } from '../shared-rows.ts';

const ARN = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess';
const POLICY = ['--policy-document', '<folder>/policy.json'];
const ACTION = ['--action', 'ecs:ListClusters'];
const WORDS = [...POLICY, ...ACTION, '--sandbox'];

export const rows: readonly CommandRows[] = [
  {
    command: 'simulate',
    words: WORDS,
    account: 'asked',
    flags: {
      '--policy-document': {
        ...several('<folder>/policy.json', '-', {
          value: '<folder>/nowhere.json',
          code: 'NoSuchFile',
          says: '<folder>/nowhere.json',
        }),
        words: [...ACTION, '--sandbox'],
      },
      '--policy-arn': several(
        ARN,
        'arn:aws:iam::aws:policy/ReadOnlyAccess',
        invalidValue('x', '--policy-arn'),
      ),
      '--user-name': single('alice', 'bob', invalidValue('a b', '--user-name')),
      '--action': {
        ...several('ecs:ListClusters', 'ecs:List*', invalidValue('ListClusters', 'written like ecs:RunTask')),
        words: [...POLICY, '--sandbox'],
      },
      '--resource': several(
        'arn:aws:ecs:eu-west-1:123456789012:cluster/web',
        '*',
        invalidValue('web', 'Give a whole ARN'),
      ),
      '--context': several('aws:SecureTransport=true', 'ecs:cluster=web', invalidValue('true', 'KEY=VALUE')),
      '--context-file': single('<folder>/context.json', '-', {
        value: '<folder>/principals.txt',
        code: 'MalformedContext',
        says: 'is no request context',
      }),
      '--remote': ON,
    },
  },
];
