import { bundled, PROGRAM } from './built.ts';
import type { Case, Group } from './case.ts';
import { type Endpoint, openEndpoint } from './endpoint.ts';
import { makeHome } from './home.ts';
import type { Command } from './process-run.ts';
import { PtyProgram } from './pty-program.ts';
import { toUsers, USERS_SHOWN } from './user-list.ts';

/** Every frame of the wizard has this in its first line, from the first frame on. */
const WIZARD_SHOWS = 'ecs-iam-wizard';
/** In alphabetical order one of the first. */
const FIRST_USER = 'alice';
/** The time for which the first page of users is on the screen before the second is asked for. */
export const FIRST_PAGE = 'first page of users, before the second is asked for';
const HELLO_SHOWS = 'Hello, world!';

const WIZARD_ASKS = 'What would you like to do?';

/** How long the wizard takes from its start to its first frame on a terminal, and to its first question. */
export const FRAME: Group = {
  name: 'frame',
  unit: 'ms',
  rounds: { whole: 21, short: 5 },
  floor: 'Ink hello world',
  open: async () => {
    const home = makeHome();
    const endpoint = await openEndpoint();
    const signedIn = { ...home.env, ...endpoint.env };
    const measure = async (command: Command, look: (program: PtyProgram) => Promise<void>): Promise<void> => {
      home.empty();
      const program = new PtyProgram(command);
      try {
        await look(program);
      } finally {
        await program.end();
      }
    };
    const node = (args: readonly string[], env: Command['env']) => ({ file: process.execPath, args, env });
    const first = (name: string, args: readonly string[], env: Command['env'], shows: string): Case => ({
      name,
      measure: record =>
        measure(node(args, env), async program =>
          record(name, (await program.seen(shows)) - program.startedAt),
        ),
    });
    return {
      cases: [
        first('Ink hello world', [bundled('hello')], home.env, HELLO_SHOWS),
        first('wizard', [PROGRAM], signedIn, WIZARD_SHOWS),
        first('wizard --sandbox', [PROGRAM, '--sandbox'], home.env, WIZARD_SHOWS),
        first('wizard, first question', [PROGRAM], signedIn, WIZARD_ASKS),
        {
          name: FIRST_PAGE,
          measure: async record => {
            await endpoint.reset(USERS_SHOWN);
            const second = secondPage(endpoint);
            await measure(node([PROGRAM, ...toUsers.args], signedIn), async program => {
              const seen = performance.timeOrigin + (await program.seen(FIRST_USER));
              record(FIRST_PAGE, (await second) - seen);
            });
          },
        },
      ],
      close: () => {
        endpoint.close();
        home.remove();
      },
    };
  },
};

/** The moment at which the second page of users is asked for, in milliseconds since 1970. */
function secondPage(endpoint: Endpoint): Promise<number> {
  return new Promise(resolve => {
    const stop = endpoint.onPage(({ usersAskedFor, at }) => {
      if (usersAskedFor === '') return;
      stop();
      resolve(at);
    });
  });
}
