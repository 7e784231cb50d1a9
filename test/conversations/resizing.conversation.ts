import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, closeConversations } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { setOut } from './setting-out.ts';
import { leave, WAYS, type Way } from './ways.ts';

afterEach(closeConversations);

type Size = readonly [columns: number, rows: number];
const LARGE: Size = [200, 60];
const SMALL: Size = [60, 15];
const STORM: readonly Size[] = [
  [80, 24],
  [199, 59],
  [20, 5],
  [61, 40],
  [150, 16],
  [59, 60],
];

/** arrived goes a way in a fresh window of a size. */
async function arrived(way: Way, [columns, rows]: Size) {
  const { close, ...start } = await setOut(way);
  const made = new Conversation(start.args, { ...start, columns, rows });
  await made.play(...way.turns);
  await made.terminal.whole(way.sight);
  return { made, close };
}

/** What the wizard shows: the visible screen without what stood there before, and without what is another each time. */
function drawn({ terminal }: Conversation): string {
  return terminal
    .lines()
    .filter(line => !/^(earlier line \d+)?$/.test(line))
    .join('\n')
    .replace(/\d{8}-\d{4}-[0-9a-f]{4}/g, 'the run')
    .replace(/\b\d\d:\d\d\b/g, 'its time');
}

describe('a storm of resizes', () => {
  it.each(Object.entries(WAYS))('leaves on %s what a fresh window shows', async (_, way) => {
    const [stormy, small] = await Promise.all([arrived(way, LARGE), arrived(way, SMALL)]);
    const large = drawn(stormy.made);
    for (const to of [SMALL, LARGE]) {
      for (const size of [...STORM, to]) stormy.made.terminal.resize(...size);
      const wanted = to === SMALL ? drawn(small.made) : large;
      await stormy.made.see(() => drawn(stormy.made) === wanted).catch(() => undefined);
      expect(drawn(stormy.made)).toBe(wanted);
    }
    await leave(stormy.made, way);
    // What a terminal itself has pushed out of a window that became too small stays where it is.
    expect(await stormy.made.ending()).toEqual({ exitCode: 130, ...HANDED_BACK, frames: expect.any(Number) });
    await Promise.all([stormy.close(), small.close()]);
  });
});
