import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { commandTree } from '../../../source/commands/command-tree.ts';
import { mergedFlags } from '../../../source/commands/flags/flag-set.ts';
import { runProgram } from '../../../source/commands/program.ts';
import { blankDocument } from '../../../source/policy/document.ts';
import { ownSurroundings } from '../../e2e/surroundings.ts';

/** What a command line led to. */
export interface Answer {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command of the program that can be run, with its whole name. */
export interface Runnable {
  readonly name: string;
  readonly command: CommandUnknownOpts;
}

/** runnableCommands lists every command that is no mere group of others. */
export function runnableCommands(tree: CommandUnknownOpts = theTree(), path: string[] = []): Runnable[] {
  return tree.commands.flatMap(command => {
    const name = [...path, command.name()];
    return command.commands.length > 0
      ? runnableCommands(command, name)
      : [{ name: name.join(' '), command }];
  });
}

/** flagsOf reads the flags of a command line without carrying it out. */
export const flagsOf = flagReader();

/** One tree serves all command lines: it begins each with its defaults. */
function flagReader(): (words: readonly string[]) => Record<string, unknown> {
  const tree = theTree();
  let flags: Record<string, unknown> = {};
  for (const { command } of runnableCommands(tree))
    command.action((...values: unknown[]) => {
      flags = mergedFlags(values.at(-1) as CommandUnknownOpts);
    });
  return words => {
    tree.parse(words, { from: 'user' });
    return flags;
  };
}

/** Asks the program in this process, with files and an environment of its own. */
export class ProgramAsker {
  readonly #surroundings = ownSurroundings();
  readonly #before = { ...process.env };
  readonly #names = new Map<string, string>();

  constructor() {
    const { folder, env } = this.#surroundings;
    for (const name of Object.keys(process.env))
      if (/^(AWS_|ECS_IAM_WIZARD_|NO_COLOR)/.test(name)) delete process.env[name];
    Object.assign(process.env, env, {
      FORCE_COLOR: '0',
      ECS_IAM_WIZARD_TEMPLATES: path.join(folder, 'no-templates'),
    });
    const document = {
      ...blankDocument(),
      Statement: [{ Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' }],
    };
    writeFileSync(path.join(folder, 'policy.json'), JSON.stringify(document));
    writeFileSync(path.join(folder, 'principals.txt'), 'alice\nbob\n');
    writeFileSync(path.join(folder, 'context.json'), '{"aws:SecureTransport": "true"}');
    this.#names.set('<folder>', folder);
  }

  /** leaveARun makes the run that `<run>` stands for. */
  async leaveARun(): Promise<void> {
    const { exitCode, stdout, stderr } = await this.ask(
      'create --template task-list --set cluster_name=web --policy-name Earlier --user-name alice --sandbox --yes --output json'.split(
        ' ',
      ),
    );
    if (exitCode !== 0) throw new Error(stderr);
    this.#names.set('<run>', (JSON.parse(stdout) as { runId: string }).runId);
  }

  /** ask runs one command line to its end; its stdin is empty, or holds a text. */
  async ask(words: readonly string[], terminal?: 'taken', stdin = ''): Promise<Answer> {
    const environment = { ...process.env };
    const written = { stdout: '', stderr: '' };
    const restore = [
      replaceProperty(process.stdout, 'write', collect('stdout')),
      replaceProperty(process.stderr, 'write', collect('stderr')),
      replaceProperty(
        process,
        'stdin',
        Object.assign(Readable.from([Buffer.from(stdin)]), { isTTY: terminal === 'taken' }),
      ),
      replaceProperty(process.stdout, 'isTTY', terminal === 'taken'),
    ];
    try {
      const exitCode = await runProgram(words.map(this.filled), async () => 0);
      return { exitCode, ...written };
    } finally {
      for (const back of restore) back();
      replaceEnvironment(environment);
    }

    function collect(stream: 'stdout' | 'stderr') {
      return (text: string, done?: () => void) => {
        written[stream] += text;
        if (typeof done === 'function') done();
        return true;
      };
    }
  }

  /** filled writes what `<folder>` and `<run>` stand for. */
  readonly filled = (word: string): string =>
    [...this.#names].reduce((text, [name, value]) => text.replaceAll(name, value), word);

  /** remove deletes the files and gives the environment back. */
  remove(): void {
    replaceEnvironment(this.#before);
    this.#surroundings.remove();
  }
}

function theTree() {
  return commandTree(
    () => {},
    async () => 0,
  );
}

function replaceEnvironment(environment: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
}

function replaceProperty(object: object, name: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true, writable: true });
  return () => {
    if (before === undefined) Reflect.deleteProperty(object, name);
    else Object.defineProperty(object, name, before);
  };
}
