import type { CommandRows, FlagRow } from '../flag-row.ts';
import { invalidValue, ON, several, single } from '../shared-rows.ts';

const RUN = ['--sandbox', '--dry-run'];
const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd';
const SECRET = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:registry-AbCdEf';
const PARAMETER = 'arn:aws:ssm:eu-west-1:123456789012:parameter/web/password';
const READER = ['task-execution=webExecution', ...RUN];
const TASK = ['task=webTask', ...RUN];

/** What the task execution role may do besides, and what becomes of roles that differ; `words` make one of these roles. */
export function extrasRows(words: readonly string[]): Readonly<Record<string, FlagRow>> {
  return {
    '--secret': { ...several(SECRET, `${SECRET}2`, invalidValue('registry', 'The ARN of a secret')), words },
    '--parameter': {
      ...several(PARAMETER, `${PARAMETER}2`, invalidValue('/web', 'The ARN of a parameter')),
      words,
    },
    '--kms-key': { ...several(KEY, `${KEY}2`, invalidValue('alias/web', 'The ARN of a KMS key')), words },
    '--create-log-group': { ...ON, words },
    '--if-differs': single('mend', 'fail', invalidValue('replace', '--if-differs cannot be "replace"')),
  };
}

export const rows: readonly CommandRows[] = [
  {
    command: 'roles list',
    words: ['--sandbox'],
    account: 'asked',
    flags: { '--all': ON },
  },
  {
    command: 'roles create',
    words: ['events', ...RUN],
    account: 'asked',
    flags: {
      '--role-name': several('webEvents', 'events=other', invalidValue('a b', 'role name cannot hold')),
      ...extrasRows(READER),
      '--template': {
        ...single('ecs-read-only', 'task-list', {
          value: 'ecs-read-onyl',
          code: 'UnknownTemplate',
          says: 'Did you mean ecs-read-only?',
        }),
        words: TASK,
      },
      '--set': {
        ...several('cluster_name=web', 'region=eu-west-1', {
          value: 'clustername=web',
          code: 'UnknownParameter',
          says: 'Did you mean cluster_name?',
        }),
        words: [...TASK, '--template', 'task-list'],
        exitCode: 0,
      },
      '--as-documented': { ...ON, words: [...TASK, '--template', 'task-list', '--set', 'cluster_name=web'] },
      '--policy-document': {
        ...single('<folder>/policy.json', '-', {
          value: '<folder>/nowhere.json',
          code: 'NoSuchFile',
          says: '<folder>/nowhere.json',
        }),
        words: TASK,
      },
      '--dry-run': { ...ON, words: ['events', '--sandbox'] },
      '--yes': ON,
      '--rate': single('5', '10', invalidValue('0', 'from 0.1 to 1000')),
      '--reason': single('OPS-1', 'OPS-2', 'any text will do'),
      '--save-request': single('<folder>/roles-request.json', 'b', {
        value: '<folder>',
        code: 'NotAFile',
        says: 'is no file.',
      }),
    },
  },
];
