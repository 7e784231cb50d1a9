import type { Key } from './keys.ts';
import type { Sight, Terminal } from './terminal.ts';

/** One turn of a conversation: what the screen shows, and what the person then does. */
export interface Turn {
  readonly when: Sight;
  /** Typed first, as one chunk. */
  readonly type?: string;
  /** Pressed after the typing. */
  readonly press?: Key | readonly Key[];
}

/** converse plays the turns one after another and gives the screen on which the last one was played. */
export async function converse(terminal: Terminal, turns: readonly Turn[]): Promise<string> {
  let screen = terminal.screen();
  for (const { when, type, press = [] } of turns) {
    screen = await terminal.until(when);
    if (type !== undefined) terminal.type(type);
    terminal.press(...(typeof press === 'string' ? [press] : press));
  }
  return screen;
}
