import stringWidth from 'string-width';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage } from '../stage.tsx';

afterEach(closeStages);

/** Through every screen of both procedures, with the help of some, to the outcome. */
async function walkThrough(stage: Stage): Promise<void> {
  await stage.until('What would you like to do?');
  await stage.press({ type: '?' }, 'esc', 'enter', 'end', 'enter', 'enter');
  await stage.until('Choose a service');
  await stage.press({ type: '/' }, { type: 'ecs' }, 'esc', 'enter');
  await stage.until('Select actions');
  await stage.press({ type: 'w' }, { type: '*Task' }, 'esc');
  await stage.press({ type: '/' }, { type: 'runtask' }, 'enter', { type: ' ' }, 'enter');
  await stage.until('needs more to work');
  await stage.press({ type: ' ' }, 'enter');
  await stage.until('On which resources?');
  await stage.press('down', 'enter', { type: 'web' }, 'enter', 'enter');
  await stage.until('Go on to the review');
  await stage.press('tab', { type: '/' }, { type: 'Task' }, 'esc', 'tab', 'end', 'up', 'enter');
  await stage.until('Specify request conditions');
  await stage.press({ type: ' ' }, 'down', 'enter', { type: '10.0.0.0/8' }, 'esc', 'esc');
  await stage.press('enter');
  await stage.until('Is this the policy that you mean?');
  await stage.press('enter', 'enter');
  await stage.until('bob');
  await stage.press('enter', { type: ' ' }, 'tab', 'enter');
  await stage.until('no customer managed policies');
  await stage.press('enter');
  await stage.until('+ create policy');
  await stage.press({ type: 'j' }, { type: 'c' }, { type: '\x03' }, 'esc', { type: 'y' });
  await stage.until('Done');
}

describe('frames', () => {
  it.each([
    [80, 24],
    [60, 15],
    [200, 60],
  ])(
    'at %i x %i all have one height, two rows below the terminal at most, and no line too wide',
    async (columns, rows) => {
      const stage = new Stage({
        size: { columns, rows },
        account: new FakeAccount().with('user', 'alice', 'bob'),
      });
      await walkThrough(stage);
      const frames = stage.frames();
      expect(frames.length).toBeGreaterThan(40);
      const heights = new Set(frames.map(frame => frame.split('\n').length));
      expect([...heights]).toEqual([Math.min(rows - 2, 44)]);
      const widest = Math.max(...frames.flatMap(frame => frame.split('\n').map(line => stringWidth(line))));
      expect(widest).toBeLessThanOrEqual(columns);
    },
  );

  it.each([
    [59, 24],
    [20, 5],
  ])('at %i x %i ask politely for more room, and take nothing but being enlarged', async (columns, rows) => {
    const stage = new Stage({ size: { columns, rows } });
    const frame = await stage.until('The wizard');
    expect(frame.split('\n').length).toBeLessThanOrEqual(rows - 2);
    stage.resize({ columns: 80, rows: 24 });
    await stage.until('What would you like to do?');
  });
});
