import type { CommandRows } from '../flag-row.ts';
import { invalidValue, ON, several, single } from '../shared-rows.ts';
import { extrasRows } from './roles.ts';

const ARN = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess';
const START = ['--template', 'task-list', '--set', 'cluster_name=web'];
const RUN = ['--sandbox', '--dry-run'];
const NAMED = ['--policy-name', 'WebTaskList'];
const DOCUMENT = ['--policy-document', '<folder>/policy.json'];
const BY_HAND = [...NAMED, ...RUN];
const WORDS = [...START, ...NAMED, ...RUN];

export const rows: readonly CommandRows[] = [
  {
    command: 'create',
    words: WORDS,
    account: 'asked',
    flags: {
      '--template': single('task-list', 'task-run', {
        value: 'task-lst',
        code: 'UnknownTemplate',
        says: 'Did you mean task-list?',
      }),
      '--set': {
        ...several('cluster_name=web', 'region=eu-west-1', invalidValue('cluster_name', 'KEY=VALUE')),
        words: ['--template', 'task-list', ...NAMED, ...RUN],
      },
      '--as-documented': ON,
      '--policy-document': {
        ...single('<folder>/policy.json', '{"Version": "2012-10-17"}', {
          value: '<folder>/nowhere.json',
          code: 'NoSuchFile',
          says: '<folder>/nowhere.json',
        }),
        words: BY_HAND,
      },
      '--action': {
        ...several('ecs:StopTask', 'ecs:Describe*', {
          value: 'ecs:StpTask',
          code: 'UnknownAction',
          says: 'Did you mean ecs:StopTask?',
        }),
        words: BY_HAND,
      },
      '--resource': {
        ...several('*', 'arn:aws:ecs:*:*:task/*', invalidValue('web', '--resource: "web" is no ARN')),
        words: [...BY_HAND, '--action', 'ecs:StopTask'],
      },
      '--effect': {
        ...single('Allow', 'Deny', invalidValue('deny', '--effect cannot be "deny"')),
        words: [...BY_HAND, '--action', 'ecs:StopTask'],
      },
      '--require-mfa': ON,
      '--source-ip': several('8.8.8.0/24', '9.9.9.9', invalidValue('8.8.8', '--source-ip: ')),
      '--not-before': single(
        '2030-01-01T00:00:00Z',
        '2030-02-01T00:00:00Z',
        invalidValue('soon', '--not-before'),
      ),
      '--expires': single('2099-01-01T00:00:00Z', '2098-01-01T00:00:00Z', invalidValue('soon', '--expires')),
      '--require-tls': ON,
      '--requested-region': several(
        'eu-west-1',
        'us-east-1',
        invalidValue('eu west', '--requested-region: '),
      ),
      '--condition': several(
        'StringEquals:aws:ResourceTag/team=web',
        'Bool:aws:SecureTransport=true',
        invalidValue('team=web', 'Write OPERATOR:KEY=VALUE'),
      ),
      '--policy-name': {
        ...single('WebTaskList', 'Other', invalidValue('Web Task List', 'cannot hold a space')),
        words: [...START, ...RUN],
      },
      '--path': single('/teams/', '/', invalidValue('teams', 'Correct --path.')),
      '--description': single('Tasks of web', '', invalidValue('x'.repeat(1001), 'at most 1000 characters')),
      '--tag': several('team=web', 'stage=prod', invalidValue('team', '--tag "team" is not of the form')),
      '--if-exists': single(
        'reuse',
        'new-version',
        invalidValue('replace', '--if-exists cannot be "replace"'),
      ),
      '--prune-oldest-version': { ...ON, words: [...WORDS, '--if-exists', 'new-version'] },
      '--user-name': several('alice', 'bob', invalidValue('a b', 'user name cannot hold')),
      '--group-name': several('ecs-operators', 'other', invalidValue('a b', 'group name cannot hold')),
      '--role-name': several('webTaskRole', 'other', invalidValue('a b', 'role name cannot hold')),
      '--principals-from': single('<folder>/principals.txt', '-', {
        value: '<folder>/nowhere.txt',
        code: 'NoSuchFile',
        says: '<folder>/nowhere.txt',
      }),
      '--policy-arn': {
        ...several(ARN, 'arn:aws:iam::aws:policy/ReadOnlyAccess', invalidValue('ReadOnlyAccess', 'ARN')),
        words: [...WORDS, '--user-name', 'alice'],
      },
      '--with-role': several('events', 'task=webTask', {
        value: 'event',
        code: 'UnknownRole',
        says: 'Did you mean events?',
      }),
      ...extrasRows([...WORDS, '--with-role', 'task-execution=webExecution']),
      '--dry-run': { ...ON, words: [...DOCUMENT, ...NAMED, '--sandbox'] },
      '--yes': ON,
      '--rate': single('5', '10', invalidValue('0', 'from 0.1 to 1000')),
      '--reason': single('OPS-1', 'OPS-2', 'any text will do'),
      '--save-request': single('<folder>/create-request.json', 'b', {
        value: '<folder>',
        code: 'NotAFile',
        says: 'is no file.',
      }),
    },
  },
];
