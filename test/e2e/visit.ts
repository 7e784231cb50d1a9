import { runProgram } from './run-program.ts';
import { ownSurroundings, type Surroundings } from './surroundings.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';

/** What `sandbox show` tells. */
interface PracticeView {
  readonly policies: readonly { readonly arn: string; readonly name: string }[];
  readonly attachments: readonly {
    readonly policyArn: string;
    readonly principal: { readonly type: string; readonly name: string };
  }[];
}

/** Visit is the wizard in a terminal, in a home that outlives it, so that its account can be looked at afterwards. */
export class Visit {
  readonly terminal: Terminal;
  readonly #home: Surroundings;

  constructor(args: readonly string[], options: TerminalOptions = {}) {
    this.#home = ownSurroundings();
    this.terminal = Terminal.openProgram(args, { ...options, env: { ...this.#home.env, ...options.env } });
  }

  /** account is what the practice account holds now. */
  async account(): Promise<PracticeView> {
    const { stdout } = await runProgram(['sandbox', 'show', '--output', 'json'], this.#home.env);
    return JSON.parse(stdout) as PracticeView;
  }

  async close(): Promise<void> {
    await this.terminal.close();
    this.#home.remove();
  }
}
