import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROGRAM } from '../e2e/surroundings.ts';
import { Terminal } from '../e2e/terminal.ts';
import { type ServedAccount, serveAccount } from '../exports/served-account.ts';
import { ownFolder } from '../own-folder.ts';
import { attend, type Outcome, withoutQuestions } from './attend.ts';
import { freePort } from './free-port.ts';

/** What a reader saw of a command. */
export interface Typed {
  readonly outcome: Outcome;
  readonly shown: string;
}

/** The port that pages name; each sitting has another one in its place. */
const PORT_OF_PAGES = '4580';
/** What was exported and where the reader stood is kept from one command to the next. */
const IN_THE_SAME_SHELL = `
set -a -o pipefail
[ -e "$KEPT" ] && . "$KEPT"
trap 'code=$?; { export -p; declare -f; printf "cd %q\\n" "$PWD"; } > "$KEPT"; exit "$code"' EXIT
eval "$1"`;

/** Sitting is a reader with an empty folder, a home, a practice account, and AWS keys of an account that is another practice account. */
export class Sitting {
  /** Where the reader types. */
  readonly folder: string;
  readonly #env: Readonly<Record<string, string | undefined>>;
  readonly #port: string;
  readonly #account: ServedAccount;
  readonly #servers: Terminal[] = [];

  /** begin gives a new reader, for whom `aws` is the program at that path; none where there is no AWS CLI. */
  static async begin(awsCli: string | undefined): Promise<Sitting> {
    return new Sitting(awsCli, await serveAccount(), await freePort());
  }

  private constructor(awsCli: string | undefined, account: ServedAccount, port: number) {
    const root = ownFolder('reader');
    const home = path.join(root, 'home');
    this.folder = path.join(home, 'empty');
    this.#port = String(port);
    this.#account = account;
    mkdirSync(path.join(home, '.aws'), { recursive: true });
    mkdirSync(this.folder);
    writeFileSync(path.join(home, '.aws/config'), '[profile dev]\nregion = eu-west-1\n');
    writeFileSync(
      path.join(home, '.aws/credentials'),
      '[dev]\naws_access_key_id = DEV\naws_secret_access_key = DEV\n',
    );
    this.#env = {
      HOME: home,
      PATH: `${programs(path.join(root, 'bin'), awsCli)}:${process.env.PATH}`,
      KEPT: path.join(root, 'kept'),
      // The program keeps its files where it does for readers: in their home.
      ECS_IAM_WIZARD_HOME: undefined,
      AWS_CONFIG_FILE: undefined,
      AWS_SHARED_CREDENTIALS_FILE: undefined,
      AWS_ACCESS_KEY_ID: 'READER',
      AWS_SECRET_ACCESS_KEY: 'READER',
      AWS_REGION: 'eu-west-1',
      AWS_ENDPOINT_URL: account.url,
      AWS_PAGER: '',
    };
  }

  /** type has the reader type a command and see what comes of it. */
  async type(line: string): Promise<Typed> {
    const command = line.replaceAll(PORT_OF_PAGES, this.#port);
    const terminal = Terminal.open('bash', ['-c', IN_THE_SAME_SHELL, 'bash', command], {
      columns: 240,
      rows: 50,
      cwd: this.folder,
      env: this.#env,
    });
    const outcome = await attend(terminal);
    const shown = withoutQuestions([...terminal.scrollback(), ...terminal.lines()].join('\n')).trimEnd();
    if (outcome.kind === 'server') this.#servers.push(terminal);
    else await terminal.close();
    return { outcome, shown: shown.replaceAll(this.#port, PORT_OF_PAGES) };
  }

  /** write puts a file into the reader's folder. */
  write(name: string, text: string): void {
    writeFileSync(path.join(this.folder, name), `${text}\n`);
  }

  /** end stops what still serves and gives the exit codes of it. */
  async end(): Promise<number[]> {
    const endings: number[] = [];
    for (const terminal of this.#servers) {
      terminal.press('ctrl-c');
      endings.push(await terminal.exitCode);
      await terminal.close();
    }
    await this.#account.close();
    return endings;
  }
}

/** Makes a folder with the program as it is when installed, and with an AWS CLI that never leaves this machine. */
function programs(folder: string, awsCli: string | undefined): string {
  mkdirSync(folder);
  const program = `exec '${process.execPath}' '${PROGRAM}'`;
  script('ecs-iam-wizard', `${program} "$@"`);
  script('npx', `[ "$1" = ecs-iam-wizard ] || exit 127\nshift\n${program} "$@"`);
  // Versions before 2.13 do not read the variable; of two addresses the last one counts.
  if (awsCli !== undefined) script('aws', `exec '${awsCli}' --endpoint-url "$AWS_ENDPOINT_URL" "$@"`);
  return folder;

  function script(name: string, text: string): void {
    writeFileSync(path.join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  }
}
