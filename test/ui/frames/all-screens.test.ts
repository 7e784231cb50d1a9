import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../source/text/width.ts';
import { footerWords } from '../../../source/ui/frame/footer-words.ts';
import { layoutFor } from '../../../source/ui/frame/layout.ts';
import { bindingFor, reachable } from '../../../source/ui/keys/binding.ts';
import { SCREENS } from '../../../source/ui/screens/screens.ts';
import { bindingsOf } from '../../../source/ui/state/reducer.ts';
import type { ScreenId } from '../../../source/ui/state/wizard.ts';
import { drawn } from '../drawn.tsx';
import { ASCII, UNICODE } from '../prompts/picture.tsx';
import type { Walk } from '../walk.ts';
import { WAYS } from './everywhere.ts';

const IDS = Object.keys(SCREENS) as ScreenId[];
const HOSTILE = 'eve\x1b[2J\x1b]0;owned\x07\u202Ebob\u009b31m\r\n\t\u200b語';
/** As hostile as it is long: names in IAM end at 128 characters. */
const NAME = `${HOSTILE}${'x'.repeat(100)}`;
const CONTROLS = /[^\P{C}\n]/u;

/** Keys as the footer writes them, where it does not write their names. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  '↑↓': ['up', 'down'],
  '←→': ['left', 'right'],
  '↓': ['down'],
  '→': ['right'],
  '←': ['left'],
  esc: ['escape'],
  space: [' '],
  'page up': ['page-up'],
};

function keysOf(shown: string): readonly string[] {
  return shown.split(', ').flatMap(key => NAMES[key] ?? [key.replace('+', '-')]);
}

/** Keys that the footer names and that do something else, or nothing. */
function lies({ wizard }: Walk): string[] {
  const bindings = bindingsOf(SCREENS, wizard);
  return footerWords(reachable(bindings), wizard.size.columns, UNICODE).flatMap(({ key, label }) =>
    keysOf(key)
      .filter(name => {
        const bound = bindingFor(bindings, name);
        const isTyped = name.length === 1 && SCREENS[wizard.screen].typed?.(wizard, name) !== undefined;
        return bound === undefined || isTyped || (bound.shown === key && bound.label !== label);
      })
      .map(name => `${name}: ${label}`),
  );
}

describe.each(IDS)('the screen %s', id => {
  it.each([
    [80, 24],
    [60, 15],
    [200, 60],
  ])('fills its frame at %i x %i, whatever things are called', (columns, rows) => {
    const size = { columns, rows };
    const walk = WAYS[id]({ size, name: NAME });
    expect(walk.screen).toBe(id);
    const frame = drawn(walk);
    const lines = frame.split('\n');
    expect(lines).toHaveLength(layoutFor(size).total);
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(columns);
    expect(frame).not.toMatch(CONTROLS);
    expect(lies(walk)).toEqual([]);
  });

  it('can be drawn with plain signs', () => {
    const walk = WAYS[id]({ size: { columns: 80, rows: 24 }, name: 'web' });
    expect(walk.screen).toBe(id);
    expect(drawn(walk, ASCII)).toMatch(/^[\n -~]*$/);
  });

  it('explains itself, and says where AWS does or that it does not', () => {
    const { help } = SCREENS[id];
    expect(help.length).toBeGreaterThan(1);
    expect(help.at(-1)).toMatch(
      /^AWS documentation: .*(Guide|Reference|Manual)|^AWS has no document on this: /,
    );
  });
});
