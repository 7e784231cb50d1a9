import { bundled, PROGRAM } from './built.ts';
import type { Case, Group, Record } from './case.ts';
import { openEndpoint } from './endpoint.ts';
import { makeHome } from './home.ts';
import { type Keyboard, Keystrokes } from './keystrokes.ts';
import { PtyProgram } from './pty-program.ts';
import { toUsers, USERS_SHOWN } from './user-list.ts';

const ENTER = '\r';
const HOME = '\x1b[H';
const DOWN = '\x1b[B';
/** The line of a filter. */
const FILTER = /^ {2}\/(?: |$)/m;
const ERASE_LINE = '\x15';

/** A list, the way to it, and how its keys are taken back. */
interface List {
  readonly name: string;
  readonly args: readonly string[];
  walk(program: PtyProgram, screen: Keystrokes): Promise<void>;
  readonly toTop: string;
  /** What is looked for, letter by letter. */
  readonly letters: string;
  readonly erase: string;
}

const PLAIN: List = {
  name: 'plain list',
  args: [bundled('plain-list')],
  walk: async (_, screen) => screen.shows('❯ item-0001'),
  toTop: '0',
  letters: 'describetasks',
  erase: '-',
};

const USERS: List = {
  name: '5,000 users',
  args: [PROGRAM, ...toUsers.args],
  walk: async (program, screen) => {
    await toUsers.walk(program);
    await screen.shows('❯ ◯ admin');
  },
  toTop: HOME,
  letters: 'user-04321',
  erase: ERASE_LINE,
};

const ACTIONS: List = {
  name: 'all actions',
  args: [PROGRAM, '--sandbox'],
  walk: async (program, screen) => {
    const turns = [
      ['What would you like to do?', ENTER],
      ['start from?', '\x1b[F'],
      ['❯   Nothing', ENTER],
      ['❯ + add a statement', ENTER],
      ['Choose a service', '/any service'],
      ['❯ Any service', ENTER],
      ['/ filter · esc clear', ENTER],
    ] as const;
    for (const [shown, keys] of turns) {
      await screen.shows(shown);
      program.type(keys);
    }
    await screen.shows('Select actions');
  },
  toTop: HOME,
  letters: 'describetasks',
  erase: ERASE_LINE,
};

/** How many times the arrow is pressed, and the letters are typed. */
const ARROWS = 40;
const SPELLINGS = 3;

/** How long after a key the screen shows it. */
export const KEYS: Group = {
  name: 'keys',
  unit: 'ms',
  rounds: { whole: 3, short: 1 },
  warmUp: 0,
  floor: 'plain list',
  open: async () => {
    const home = makeHome();
    const endpoint = await openEndpoint();
    await endpoint.reset(USERS_SHOWN);
    const env = { ...home.env, ...endpoint.env };
    return {
      cases: [PLAIN, USERS, ACTIONS].map(
        (list): Case => ({
          name: list.name,
          measure: async record => {
            home.empty();
            const program = new PtyProgram({ file: process.execPath, args: list.args, env });
            try {
              await visit(list, program, record);
            } finally {
              await program.end();
            }
          },
        }),
      ),
      close: () => {
        endpoint.close();
        home.remove();
      },
    };
  },
};

async function visit(list: List, program: PtyProgram, record: Record): Promise<void> {
  const screen = new Keystrokes(program);
  await list.walk(program, screen);
  const arrows: Keyboard = { keys: Array<string>(ARROWS).fill(DOWN), mark: pointed, rewind: list.toTop };
  await measure(screen, arrows, `${list.name}, arrows`, 1, record);
  // The list of all actions is one to search: its filter is open already.
  if (!screen.isShown(FILTER)) program.type('/');
  await screen.shows(FILTER);
  const letters: Keyboard = { keys: [...list.letters], mark: filter, rewind: list.erase };
  await measure(screen, letters, `${list.name}, letters`, SPELLINGS, record);
}

async function measure(
  screen: Keystrokes,
  keyboard: Keyboard,
  name: string,
  repeats: number,
  record: Record,
): Promise<void> {
  for (let repeat = 0; repeat < repeats; repeat++) {
    const { times, marks } = await screen.lookingUp(keyboard);
    for (const time of times) record(`${name}, one by one`, time);
    const [first = ''] = marks;
    await screen.rewind(keyboard, first);
    for (const time of await screen.running(keyboard, marks)) record(`${name}, running`, time);
    await screen.rewind(keyboard, first);
  }
}

/** The row that the pointer is on, without the notes behind it, which may come later. */
function pointed(lines: readonly string[]): string {
  return /^❯ (.*?)(?: {2}|$)/m.exec(lines.join('\n'))?.[1] ?? '';
}

/** What stands in the filter. */
function filter(lines: readonly string[]): string {
  return /^ *\/ (\S*)/m.exec(lines.join('\n'))?.[1] ?? '';
}
