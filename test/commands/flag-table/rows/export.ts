import type { CommandRows, FlagRow } from '../flag-row.ts';
import { invalidValue, ON, several, single } from '../shared-rows.ts';
import { rows as createRows } from './create.ts';
import { extrasRows } from './roles.ts';

const ARN = 'arn:aws:iam::aws:policy/AmazonECS_FullAccess';
const START = ['--template', 'task-list', '--set', 'cluster_name=web'];
const FORMAT = ['--format', 'json'];
const NAMED = ['--policy-name', 'WebTaskList'];
const WORDS = [...FORMAT, ...START, ...NAMED];

const REQUEST = `{"version": 1, "policyArns": ["${ARN}"], "attachTo": {"users": ["alice"]}}`;

/** A flag of a request means what it means for create; nothing is run. */
function asForCreate(flag: string, words: readonly string[] = WORDS): FlagRow {
  const row = createRows[0]?.flags[flag];
  if (row === undefined) throw new Error(`create has no row for ${flag}`);
  return { ...row, words };
}

export const rows: readonly CommandRows[] = [
  {
    command: 'export',
    query: 'none',
    words: WORDS,
    account: 'not asked',
    flags: {
      '--format': { ...single('json', 'cli', invalidValue('yml', '--format cannot be "yml"')) },
      '--out': single('<folder>/web.json', 'other.json', {
        value: '<folder>/nowhere/web.json',
        code: 'NoSuchFolder',
        says: '<folder>/nowhere',
      }),
      '--yes': ON,
      '--file': {
        ...single(REQUEST, 'other.json', {
          value: '<folder>/nowhere.json',
          code: 'NoSuchFile',
          says: '<folder>/nowhere.json',
        }),
        words: FORMAT,
      },
      '--run': {
        ...single('latest', '20261121-1403-7f2c', { value: 'last', code: 'BadRunId', says: 'no run id' }),
        words: FORMAT,
      },
      '--template': asForCreate('--template'),
      '--set': asForCreate('--set', [...FORMAT, '--template', 'task-list', ...NAMED]),
      '--as-documented': asForCreate('--as-documented'),
      '--policy-document': asForCreate('--policy-document', [...FORMAT, ...NAMED]),
      '--action': asForCreate('--action', [...FORMAT, ...NAMED]),
      '--resource': asForCreate('--resource', [...FORMAT, ...NAMED, '--action', 'ecs:StopTask']),
      '--effect': asForCreate('--effect', [...FORMAT, ...NAMED, '--action', 'ecs:StopTask']),
      '--require-mfa': ON,
      '--source-ip': asForCreate('--source-ip'),
      '--not-before': asForCreate('--not-before'),
      '--expires': asForCreate('--expires'),
      '--require-tls': ON,
      '--requested-region': asForCreate('--requested-region'),
      '--condition': asForCreate('--condition'),
      '--policy-name': asForCreate('--policy-name', [...FORMAT, ...START]),
      '--path': asForCreate('--path'),
      '--description': asForCreate('--description'),
      '--tag': asForCreate('--tag'),
      '--if-exists': asForCreate('--if-exists'),
      '--prune-oldest-version': ON,
      '--user-name': asForCreate('--user-name'),
      '--group-name': asForCreate('--group-name'),
      '--role-name': asForCreate('--role-name'),
      '--principals-from': asForCreate('--principals-from'),
      '--policy-arn': {
        ...several(ARN, 'arn:aws:iam::aws:policy/ReadOnlyAccess', invalidValue('ReadOnlyAccess', 'ARN')),
        words: [...WORDS, '--user-name', 'alice'],
      },
      '--with-role': asForCreate('--with-role'),
      ...extrasRows([...WORDS, '--with-role', 'task-execution=webExecution']),
      // The flags of one form are refused with another one.
      '--stack-set-name': { ...single('web', 'other', 'any text will do'), exitCode: 252 },
      '--organizational-unit': {
        ...several('ou-ab12-34cd56ef', 'r-ab12', 'any text will do'),
        exitCode: 252,
      },
      '--home-region': { ...single('us-east-1', 'eu-west-1', 'any text will do'), exitCode: 252 },
      '--leave-out-users': { ...ON, exitCode: 252 },
      '--import-existing': { ...ON, exitCode: 252 },
      '--reason': single('OPS-1', 'OPS-2', 'any text will do'),
    },
  },
];
