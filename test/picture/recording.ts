import { converse, type Turn } from '../e2e/converse.ts';
import type { Sight, Terminal } from '../e2e/terminal.ts';
import type { Frame } from './draw-wizard.ts';
import { styledRuns } from './styled-run.ts';

/** A stretch of the way through the wizard, and what the screen shows at its end, when nothing more is awaited. */
export interface Stretch {
  readonly name: string;
  readonly turns: readonly Turn[];
  readonly shows: Sight;
  readonly seconds: number;
}

/** COLUMNS is how wide the recorded terminal is. */
export const COLUMNS = 80;
/** The wizard leaves the last rows of the terminal free. */
export const FREE_ROWS = 2;
/** The footer is drawn last: with it the whole review is there. */
export const REVIEWED = 'y make these changes';

/** walk goes a way through the wizard, and gives a frame for the end of each stretch. */
export async function walk(terminal: Terminal, way: readonly Stretch[]): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const { name, turns, shows, seconds } of way) {
    await converse(terminal, turns);
    await terminal.whole(shows);
    frames.push({ name, seconds, rows: seenRows(terminal) });
  }
  return frames;
}

/** seenRows gives what the wizard shows, with its colours. */
export function seenRows(terminal: Terminal): Frame['rows'] {
  return terminal.visibleLines().slice(0, -FREE_ROWS).map(styledRuns);
}
