import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';

/** Signals of the keyboard that are the other program's affair: as git does while its editor is open. */
const KEYBOARD_SIGNALS = ['SIGINT', 'SIGQUIT'] as const;

/**
 * keepTerminal lets another program have the terminal for as long as the callback takes, and restores its settings
 * afterwards, whatever that program left behind; `tidy` is called where it left them changed. Ctrl-C meanwhile is the
 * program's, and keys that were typed ahead of it are dropped, lest they be taken for answers afterwards. It resolves
 * when signals of that time have been heard: a change of the window's size, and those to be ignored.
 */
export async function keepTerminal<T>(others: () => T, tidy: () => void): Promise<T> {
  const settings = terminalSettings();
  const ignore = () => undefined;
  for (const signal of KEYBOARD_SIGNALS) process.on(signal, ignore);
  while (process.stdin.read() !== null);
  try {
    return others();
  } finally {
    if (restored(settings)) tidy();
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

function restored(settings: string | undefined): boolean {
  if (settings === undefined || settings === terminalSettings()) return false;
  spawnSync('stty', [settings], { stdio: ['inherit', 'ignore', 'ignore'] });
  return true;
}
