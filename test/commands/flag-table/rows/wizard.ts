import type { CommandRows } from '../flag-row.ts';
import { ON, several, single } from '../shared-rows.ts';

const POLICY = ['--template', 'task-list', '--sandbox'];

/** What the wizard can ask again is no reason to end it: it opens with a message. */
export const rows: readonly CommandRows[] = [
  {
    command: 'wizard',
    query: 'none',
    words: POLICY,
    account: 'asked',
    terminal: 'taken',
    flags: {
      '--template': { ...single('task-list', 'task-run', 'any text will do'), words: ['--sandbox'] },
      '--set': several('cluster_name=web', 'region=eu-west-1', 'any text will do'),
      '--as-documented': ON,
      '--policy-document': {
        ...single('<folder>/policy.json', '-', 'any text will do'),
        words: ['--sandbox'],
      },
      '--action': {
        ...several('ecs:StopTask', 'ecs:Describe*', 'any text will do'),
        words: ['--sandbox'],
      },
      '--resource': {
        ...several('*', 'arn:aws:ecs:*:*:task/*', 'any text will do'),
        words: ['--action', 'ecs:StopTask', '--sandbox'],
      },
      '--effect': {
        ...single('Allow', 'Deny', {
          value: 'deny',
          code: 'InvalidValue',
          says: '--effect cannot be "deny"',
        }),
        words: ['--action', 'ecs:StopTask', '--sandbox'],
      },
      '--require-mfa': ON,
      '--source-ip': several('8.8.8.0/24', '9.9.9.9', 'any text will do'),
      '--not-before': single('2030-01-01T00:00:00Z', '2030-02-01T00:00:00Z', 'any text will do'),
      '--expires': single('2099-01-01T00:00:00Z', '2098-01-01T00:00:00Z', 'any text will do'),
      '--require-tls': ON,
      '--requested-region': several('eu-west-1', 'us-east-1', 'any text will do'),
      '--condition': several(
        'StringEquals:aws:ResourceTag/team=web',
        'Bool:aws:SecureTransport=true',
        'any text will do',
      ),
      '--policy-name': single('WebTaskList', 'Other', 'any text will do'),
      '--path': single('/teams/', '/', 'any text will do'),
      '--description': single('Tasks of web', '', 'any text will do'),
      '--tag': several('team=web', 'stage=prod', 'any text will do'),
      '--user-name': several('alice', 'bob', 'any text will do'),
      '--group-name': several('ecs-operators', 'b', 'any text will do'),
      '--role-name': several('webTaskRole', 'b', 'any text will do'),
      '--principals-from': single('<folder>/principals.txt', '-', 'any text will do'),
      '--accessible': ON,
      '--policy-arn': several('arn:aws:iam::aws:policy/ReadOnlyAccess', 'other', 'any text will do'),
      '--reason': single('OPS-1', 'OPS-2', 'any text will do'),
    },
  },
];
