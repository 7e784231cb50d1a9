import { bundled, PROGRAM } from './built.ts';
import type { Case, Group } from './case.ts';
import { openEndpoint } from './endpoint.ts';
import { makeHome } from './home.ts';
import type { Command } from './process-run.ts';
import { PtyProgram } from './pty-program.ts';

/** Every frame of the wizard has this in its first line, from the first frame on. */
const WIZARD_SHOWS = 'ecs-iam-wizard';
const HELLO_SHOWS = 'Hello, world!';

/** How long the wizard takes from its start to its first frame on a terminal. */
export const FRAME: Group = {
  name: 'frame',
  unit: 'ms',
  rounds: { whole: 21, short: 5 },
  floor: 'Ink hello world',
  open: async () => {
    const home = makeHome();
    const endpoint = await openEndpoint();
    const signedIn = { ...home.env, ...endpoint.env };
    const first = (name: string, args: readonly string[], env: Command['env'], shows: string): Case => ({
      name,
      measure: async record => {
        home.empty();
        const program = new PtyProgram({ file: process.execPath, args, env });
        record(name, (await program.seen(shows)) - program.startedAt);
        await program.end();
      },
    });
    return {
      cases: [
        first('Ink hello world', [bundled('hello')], home.env, HELLO_SHOWS),
        first('wizard', [PROGRAM], signedIn, WIZARD_SHOWS),
        first('wizard --sandbox', [PROGRAM, '--sandbox'], home.env, WIZARD_SHOWS),
      ],
      close: () => {
        endpoint.close();
        home.remove();
      },
    };
  },
};
