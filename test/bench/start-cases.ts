import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findAwsCli } from './aws-cli.ts';
import { PROGRAM } from './built.ts';
import type { Case, Group } from './case.ts';
import { type Endpoint, openEndpoint } from './endpoint.ts';
import { type Home, makeHome } from './home.ts';
import { type Command, timeProcess } from './process-run.ts';

const NODE = process.execPath;
const POLICY = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['ecs:RunTask', 'ecs:DescribeTasks'],
      Resource: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:*',
    },
  ],
};
const TASK = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1';
const POLICY_ARN = 'arn:aws:iam::123456789012:policy/WebTasks';

/** How long commands take from their start to their end. */
export const START: Group = {
  name: 'start',
  unit: 'ms',
  rounds: { whole: 21, short: 5 },
  floor: 'node -e 0',
  open: async () => {
    const home = makeHome();
    const endpoint = await openEndpoint();
    const file = path.join(home.folder, 'policy.json');
    writeFileSync(file, JSON.stringify(POLICY));
    return {
      cases: [...offline(home, file), writing(home, endpoint, file), ...awsCli(home, endpoint, file)],
      close: () => {
        endpoint.close();
        home.remove();
      },
    };
  },
};

function offline(home: Home, file: string): Case[] {
  const simulated = ['--policy-document', file, '--action', 'ecs:RunTask', '--resource', TASK];
  const created = ['--policy-name', 'WebTasks', '--policy-document', file];
  const commands: Record<string, readonly string[]> = {
    'node -e 0': ['-e', '0'],
    '--version': [PROGRAM, '--version'],
    '--help': [PROGRAM, '--help'],
    templates: [PROGRAM, 'templates'],
    lint: [PROGRAM, 'lint', file],
    simulate: [PROGRAM, 'simulate', ...simulated],
    'create --sandbox': [
      PROGRAM,
      'create',
      '--sandbox',
      '--yes',
      ...created,
      '--user-name',
      'alice',
      '--user-name',
      'bob',
    ],
  };
  return Object.entries(commands).map(([name, args]) => ({
    name,
    measure: record => {
      home.empty();
      record(name, timeProcess({ file: NODE, args, env: home.env }));
    },
  }));
}

function writing(home: Home, endpoint: Endpoint, file: string): Case {
  const name = 'create and attach';
  const args = [
    PROGRAM,
    'create',
    '--yes',
    '--policy-name',
    'WebTasks',
    '--policy-document',
    file,
    '--user-name',
    'alice',
  ];
  const command: Command = { file: NODE, args, env: { ...home.env, ...endpoint.env } };
  return {
    name,
    measure: async record => {
      home.empty();
      await endpoint.reset(0);
      record(name, timeProcess(command));
    },
  };
}

/** The same two calls by the AWS CLI, where it is installed. */
function awsCli(home: Home, endpoint: Endpoint, document: string): Case[] {
  const file = findAwsCli();
  if (file === undefined) return [];
  const env = { ...home.env, ...endpoint.env };
  const create = ['--policy-name', 'WebTasks', '--policy-document', `file://${document}`];
  const attach = ['--policy-arn', POLICY_ARN, '--user-name', 'alice'];
  const run = (...args: string[]) =>
    timeProcess({ file, args: ['--endpoint-url', endpoint.env.AWS_ENDPOINT_URL ?? '', ...args], env });
  return [
    {
      name: 'aws --version',
      measure: record => record('aws --version', timeProcess({ file, args: ['--version'], env })),
    },
    {
      name: 'aws create and attach',
      measure: async record => {
        await endpoint.reset(0);
        record(
          'aws create and attach',
          run('iam', 'create-policy', ...create) + run('iam', 'attach-user-policy', ...attach),
        );
      },
    },
  ];
}
