import { FORMAT_NAMES } from '../../source/export/formats.ts';

/** Whom a command line asks: nobody, the practice account in its file, or the account that flags and environment name. */
type Asks = 'nobody' | 'practice account' | 'account';

/** A command line as a person gives it; those that ask an account are tried with --sandbox and at an endpoint. */
export interface CommandLine {
  /** As in the help: `create`, `sandbox show`; `wizard` for the program without a command. */
  readonly command: string;
  readonly asks: Asks;
  readonly words: readonly string[];
  /** What it is told by standard input. */
  readonly input?: string;
}

const POLICY = ['--template', 'task-list', '--set', 'cluster_name=web'];
const NAMED = [...POLICY, '--policy-name', 'WebTaskList'];
const DOCUMENT = ['--policy-document', 'policy.json'];
const ATTACHED = ['--policy-arn', 'arn:aws:iam::aws:policy/AmazonECS_FullAccess', '--user-name', 'alice'];
const DENIED = 'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ecs:ListClusters';

const lines = (command: string, asks: Asks, ...all: readonly (readonly string[])[]): CommandLine[] =>
  all.map(words => ({ command, asks, words }));

/** Each in a folder with the files of `layOutFiles`, after the runs that `leaveRuns` leaves. */
export const COMMAND_LINES: readonly CommandLine[] = [
  ...lines('create', 'account', [...NAMED, '--user-name', 'alice', '--yes'], [...NAMED, '--dry-run']),
  ...lines(
    'attach',
    'account',
    [...ATTACHED, '--yes'],
    [...ATTACHED, '--principals-from', 'names.csv', '--dry-run'],
  ),
  ...lines('apply', 'account', ['--file', 'request.yaml', '--yes'], ['--file', 'request.yaml', '--dry-run']),
  ...lines('undo', 'account', ['--yes'], ['--dry-run']),
  ...lines('resume', 'account', ['<broken-run>', '--yes'], ['<broken-run>', '--dry-run']),
  ...lines('runs', 'nobody', [], ['<run>'], ['<run>', '--output', 'json']),
  ...lines('templates', 'nobody', [], ['task-list'], ['cluster-describe-delete', '--diff']),
  ...lines('lint', 'nobody', ['policy.json'], ['wide.json', '--output', 'sarif'], ['wide.json', '--fix']),
  ...lines('lint', 'nobody', ['trust.json', '--trust'], ['none.json']),
  ...lines('simulate', 'nobody', [...DOCUMENT, '--action', 'ecs:List*']),
  ...lines('simulate', 'account', ['--user-name', 'alice', '--action', 'ecs:RunTask']),
  ...lines('simulate', 'account', [...DOCUMENT, '--action', 'ecs:ListTasks', '--remote']),
  ...lines('try', 'account', [...DOCUMENT, '--yes'], [...DOCUMENT, '--dry-run']),
  ...FORMAT_NAMES.flatMap(format =>
    lines('export', 'nobody', [...NAMED, '--user-name', 'alice', '--format', format]),
  ),
  ...lines('export', 'nobody', ['--run', '<run>', '--format', 'terraform', '--out', 'run.tf']),
  ...lines('denied', 'nobody', [DENIED], ['message.txt', '--output', 'json']),
  ...lines('reference', 'nobody', [], ['RunTask'], ['ecs:cluster', '--output', 'json']),
  ...lines('roles list', 'account', []),
  ...lines('roles create', 'account', ['task-execution', 'events', '--yes'], ['instance', '--dry-run']),
  ...lines('doctor', 'account', []),
  ...lines('sandbox show', 'practice account', [], ['--all', '--output', 'json']),
  ...lines('sandbox reset', 'practice account', ['--yes'], []),
  ...lines('sandbox serve', 'practice account', ['--port', 'none']),
  ...lines('settings list', 'nobody', []),
  ...lines('settings get', 'nobody', ['output']),
  ...lines('settings set', 'nobody', ['output', 'json']),
  ...lines('settings unset', 'nobody', ['output']),
  ...lines('settings forget', 'nobody', []),
  ...lines('completion', 'nobody', ['bash'], ['zsh'], ['fish']),
  ...lines('wizard', 'nobody', ['--help'], ['--version'], ['help', 'create'], ['creat'], ['lint']),
  ...lines('wizard', 'nobody', ['complete', 'bash', 'ecs-iam-wizard create --template ', ' =:']),
  ...lines('wizard', 'nobody', ['complete', 'zsh', 'reference', 'ecs:Ru'], ['complete', 'fish', 'undo', '']),
  ...lines('wizard', 'account', ['complete', 'zsh', 'attach', '<place>', '--user-name', '']),
  { command: 'wizard', asks: 'account', words: ['--accessible'], input: '1\n1\n11\nweb\n' },
];
