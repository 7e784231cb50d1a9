import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROGRAM } from '../e2e/surroundings.ts';
import { Terminal } from '../e2e/terminal.ts';
import { ownFolder } from '../own-folder.ts';

/** How each shell is started without anybody's settings, and told of the completion. */
const STARTS = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    setUp:
      "PS1='ready> '; bind 'set bell-style none' 'set show-all-if-ambiguous on'; source <(ecs-iam-wizard completion bash)",
  },
  zsh: {
    args: ['-f', '-i'],
    setUp: "PS1='ready> '; autoload -Uz compinit; compinit -u -D; source <(ecs-iam-wizard completion zsh)",
  },
  fish: {
    args: ['--no-config', '-i'],
    setUp: "function fish_prompt; printf 'ready> '; end; ecs-iam-wizard completion fish | source",
  },
} as const;

export type ShellName = keyof typeof STARTS;

/**
 * A shell on a terminal, in an empty folder but for what a test puts there. The program completes there as it is; any other use of it
 * prints its arguments, each between brackets, so that a test sees what the shell would have given it.
 */
export class ShellSession {
  readonly folder: string;
  readonly #terminal: Terminal;
  readonly #bin: string;
  readonly #shell: ShellName;

  constructor(shell: ShellName, profiles: readonly string[] = []) {
    this.#shell = shell;
    this.#bin = ownFolder('shell-session');
    this.folder = path.join(this.#bin, 'here');
    mkdirSync(this.folder);
    const program = path.join(this.#bin, 'ecs-iam-wizard');
    writeFileSync(
      program,
      `#!/bin/sh\ncase "$1" in complet*) exec '${process.execPath}' '${PROGRAM}' "$@" ;; esac\nprintf '[%s]' "$@"; echo ' given'\n`,
    );
    chmodSync(program, 0o755);
    const credentials = path.join(this.#bin, 'aws-credentials');
    writeFileSync(credentials, profiles.map(name => `[${name}]\nregion = eu-west-1\n`).join(''));
    this.#terminal = Terminal.open(shell, STARTS[shell].args, {
      columns: 120,
      rows: 40,
      cwd: this.folder,
      env: {
        PATH: `${this.#bin}:${process.env.PATH}`,
        AWS_SHARED_CREDENTIALS_FILE: credentials,
        HOME: this.#bin,
        // Shells keep files of their own here.
        TMPDIR: this.#bin,
      },
    });
  }

  /** begin waits for a prompt at which Tab completes. */
  async begin(): Promise<void> {
    this.#terminal.type(`${STARTS[this.#shell].setUp}\r`);
    await this.#terminal.until(/^ready> *$/m);
  }

  /** tab types the beginning of a line, presses Tab and waits for a sight. */
  async tab(line: string, sight: string | RegExp): Promise<string> {
    this.#terminal.type(line);
    await this.#terminal.until(screen => screen.includes(line.slice(-10)));
    this.#terminal.press('tab');
    return this.#terminal.until(sight);
  }

  /** type types on. */
  type(text: string): void {
    this.#terminal.type(text);
  }

  /** given presses Enter and answers the arguments that the program would have been given: `[a][b c]`. */
  async given(): Promise<string> {
    this.#terminal.press('enter');
    const screen = await this.#terminal.until(/^\[.*\] given$/m);
    return screen.match(/^(\[.*\]) given$/m)?.[1] ?? '';
  }

  /** files are the names in the folder in which the shell works. */
  files(): string[] {
    return readdirSync(this.folder);
  }

  async close(): Promise<void> {
    await this.#terminal.close();
  }
}
