import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';

/** Signals of the keyboard that are the other program's affair: as git does while its editor is open. */
const KEYBOARD_SIGNALS = ['SIGINT', 'SIGQUIT'] as const;

/** Leaves the alternate screen, shows the cursor, takes colours back and begins a line: what a program that crashed leaves undone. */
const SCREEN_AS_USUAL = '\u001B[?1047l\u001B[?25h\u001B[0m\r\n';

/**
 * keepTerminal lets another program have the terminal for as long as the callback takes, and restores its settings
 * afterwards, whatever that program left behind. Ctrl-C meanwhile is the program's, and keys that were typed ahead of
 * it are dropped, lest they be taken for answers afterwards. It resolves when signals of that time have been heard: a
 * change of the window's size, and those to be ignored.
 */
export async function keepTerminal<T>(others: () => T): Promise<T> {
  const settings = terminalSettings();
  const ignore = () => undefined;
  for (const signal of KEYBOARD_SIGNALS) process.on(signal, ignore);
  while (process.stdin.read() !== null);
  try {
    return others();
  } finally {
    restore(settings);
    await setImmediate();
    await setImmediate();
    for (const signal of KEYBOARD_SIGNALS) process.off(signal, ignore);
  }
}

/** Nothing where there is no stty, as on Windows. */
function terminalSettings(): string | undefined {
  const { status, stdout } = spawnSync('stty', ['-g'], {
    stdio: ['inherit', 'pipe', 'ignore'],
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

function restore(settings: string | undefined): void {
  if (settings === undefined || settings === terminalSettings()) return;
  spawnSync('stty', [settings], { stdio: ['inherit', 'ignore', 'ignore'] });
  process.stdout.write(SCREEN_AS_USUAL);
}
