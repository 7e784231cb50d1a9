import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ProgramRun, runCommand } from '../e2e/run-program.ts';
import { ownSurroundings, PROGRAM } from '../e2e/surroundings.ts';
import type { CommandLine } from './command-lines.ts';

type Environment = Readonly<Record<string, string>>;

const WIDE = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: ['ecs:RunTask', 'iam:PassRole'], Resource: '*' }],
};
const NARROW = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'ecs:ListTasks', Resource: '*' }],
};
const TRUST = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { Service: 'ecs-tasks.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ],
};
const REQUEST = `version: 1
policy:
  name: FromFile
  document: ${JSON.stringify(NARROW)}
attachTo:
  groups: [ecs-operators]
`;
const FILES: Readonly<Record<string, string>> = {
  'policy.json': JSON.stringify(NARROW, undefined, 2),
  'wide.json': JSON.stringify(WIDE, undefined, 2),
  'trust.json': JSON.stringify(TRUST),
  'request.yaml': REQUEST,
  'names.csv': 'type,name\nuser,bob\ngroup,ecs-operators\n',
  'message.txt': 'User: arn:aws:iam::123456789012:user/ada is not authorized to perform: ecs:RunTask',
};

/** What AWS's own tools would sign with: whoever asks an account unasked has what it takes. */
export const KEYS = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  AWS_REGION: 'eu-west-1',
};
const CREATE =
  'create --template task-list --set cluster_name=web --user-name alice --yes --output json --policy-name'.split(
    ' ',
  );

/** A folder with files, and a home in which two runs left their receipts: one is done, one broke off. */
export class Workplace {
  readonly env: Environment;
  /** HOME. */
  readonly folder: string;
  readonly files: string;
  /** Where the program keeps what it keeps. */
  readonly home: string;
  readonly #place: readonly string[];
  readonly #runs: Readonly<Record<string, string>>;

  private constructor(place: readonly string[], runs: Readonly<Record<string, string>>, model?: Workplace) {
    const { folder, env } = ownSurroundings();
    this.env = { ...env, ...KEYS };
    this.folder = folder;
    this.home = path.join(folder, 'wizard');
    this.files = path.join(folder, 'files');
    this.#place = place;
    this.#runs = runs;
    mkdirSync(this.files);
    for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(this.files, name), text);
    if (model !== undefined) cpSync(model.home, this.home, { recursive: true, preserveTimestamps: true });
  }

  /** open makes a workplace in an account, which flags name; the second run is broken off by a variable. */
  static async open(place: readonly string[], breakOff: Environment): Promise<Workplace> {
    const bare = new Workplace(place, {});
    const run = async (name: string, env: Environment) => {
      const { stdout, stderr } = await bare.#start([...CREATE, name, ...place], env);
      if (stdout === '') throw new Error(stderr);
      return (JSON.parse(stdout) as { runId: string }).runId;
    };
    const runs = { '<broken-run>': await run('Broken', breakOff), '<run>': await run('Earlier', {}) };
    return new Workplace(place, runs, bare);
  }

  /** copy is the same again, so that no command line finds what another one left. */
  copy(): Workplace {
    return new Workplace(this.#place, this.#runs, this);
  }

  /** run carries out a command line, behind another command where one is named. */
  run(line: CommandLine, more: Environment = {}, behind: readonly string[] = []): Promise<ProgramRun> {
    return this.#start(this.wordsOf(line), more, line.input, behind);
  }

  /** wordsOf are the whole words of a command line, the account among them where one is asked. */
  wordsOf({ command, asks, words }: CommandLine): string[] {
    const place = asks === 'account' ? this.#place : [];
    const whole = [...(command === 'wizard' ? [] : command.split(' ')), ...words];
    const placed = whole.includes('<place>')
      ? whole.flatMap(word => (word === '<place>' ? place : [word]))
      : [...whole, ...place];
    return placed.map(word => this.#runs[word] ?? word);
  }

  #start(words: readonly string[], more: Environment, input?: string, behind: readonly string[] = []) {
    const [command = '', ...rest] = [...behind, process.execPath, PROGRAM, ...words];
    return runCommand(command, rest, { ...this.env, ...more }, { cwd: this.files, input });
  }
}
