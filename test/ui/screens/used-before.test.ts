import { describe, expect, it } from 'vitest';
import { NO_PRESET } from '../../../source/procedure/preset.ts';
import { NO_NAMES } from '../../../source/settings/used-names.ts';
import { SCREENS } from '../../../source/ui/screens/screens.ts';
import { answered } from '../answered.ts';
import { IDENTITY } from '../fake-account.ts';
import { Walk } from '../walk.ts';

const FOUND = { type: 'identity-found', identity: IDENTITY } as const;
const READ = {
  type: 'last-names-read',
  names: { ...NO_NAMES, users: ['bob'], policies: ['Old'], values: { cluster_name: ['prod', 'test'] } },
  notices: [],
} as const;

/** The wizard with what was used before in the account, at the first step that these flags leave open. */
function opened(change: Parameters<typeof answered>[0]): Walk {
  const preset = { ...NO_PRESET, opens: 'steps', steps: ['start'] } as const;
  return new Walk(answered(change), undefined, preset).happen(FOUND, READ);
}

const detailOf = ({ wizard }: Walk) => SCREENS[wizard.screen].detail(wizard).join(' ');

describe('what was used before', () => {
  it('is brought into a line of a form by a key, which is told', () => {
    const walk = opened({ parameters: {} });
    expect(walk.screen).toBe('parameters');
    expect(detailOf(walk)).toContain('Used before: prod and test.');
    expect(walk.press('ctrl-p').wizard.answers.parameters).toMatchObject({ cluster_name: 'prod' });
    walk.press('ctrl-p', '2');
    expect(walk.wizard.answers.parameters).toMatchObject({ cluster_name: 'test2' });
    expect(walk.press('ctrl-p', 'ctrl-p', 'ctrl-p').wizard.answers.parameters).toMatchObject({
      cluster_name: 'test2',
    });
  });

  it('is not spoken of at a line where nothing was', () => {
    const walk = opened({ parameters: {} }).press('down');
    expect(detailOf(walk)).not.toContain('Used before');
    const before = walk.wizard.answers.parameters;
    expect(walk.press('ctrl-p').wizard.answers.parameters).toEqual(before);
  });

  it('chooses nobody, though it tells who had policies', () => {
    const walk = new Walk(answered({ goal: 'attach', principals: [] }), undefined, {
      ...NO_PRESET,
      opens: 'steps',
    }).happen(FOUND, READ);
    expect(walk.screen).toBe('who');
    expect(detailOf(walk)).toContain('Attached to before: bob.');
    expect(walk.wizard.answers.principals).toEqual([]);
  });
});
