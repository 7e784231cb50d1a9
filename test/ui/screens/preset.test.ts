import { describe, expect, it } from 'vitest';
import { NO_PRESET, type Preset } from '../../../source/procedure/preset.ts';
import type { StepId } from '../../../source/procedure/steps.ts';
import { symbolsFor } from '../../../source/ui/frame/theme.ts';
import { trailFor } from '../../../source/ui/frame/trail.ts';
import { answered } from '../answered.ts';
import { IDENTITY } from '../fake-account.ts';
import { Walk } from '../walk.ts';

const STARTED: readonly StepId[] = ['start', 'parameters', 'permissions'];

function given(steps: readonly StepId[], change: Partial<Preset> = {}): Walk {
  const preset: Preset = { ...NO_PRESET, opens: 'steps', steps, ...change };
  return new Walk(answered(), undefined, preset);
}

const FOUND = { type: 'identity-found', identity: IDENTITY } as const;
const FAILED = {
  type: 'identity-failed',
  failure: { kind: 'credentials', code: 'NoCredentials', message: 'None.', hint: undefined },
} as const;

describe('answers of flags', () => {
  it('lead to the first open step once the identity is known, and can be gone back to', () => {
    const walk = given([...STARTED, 'who']).happen(FOUND);
    expect(walk.screen).toBe('review-policy');
    expect(walk.press('escape', 'escape', 'escape').screen).toBe('start');
    expect(walk.press('escape').screen).toBe('menu');
  });

  it('are passed over from there on', () => {
    const walk = given([...STARTED, 'name', 'who', 'which-policies'])
      .happen(FOUND)
      .press('enter');
    expect(walk.screen).toBe('confirm');
    expect(walk.press('escape').screen).toBe('which-policies');
  });

  it('are not forgotten when the credentials have to be found first', () => {
    const walk = given(STARTED).happen(FAILED);
    expect(walk.screen).toBe('where');
    expect(walk.press('enter').happen({ type: 'identity-awaited' }, FOUND).screen).toBe('review-policy');
  });

  it('are ticked in the trail, also ahead', () => {
    const { wizard } = given([...STARTED, 'who']).happen(FOUND);
    const signs = (at: StepId) =>
      trailFor({ ...wizard, screen: at }, 80, symbolsFor({ LANG: 'C.UTF-8' }))?.items.map(
        ({ text }) => text[0],
      );
    expect(signs('start')).toEqual(['●', '✔', '✔', '○', '○']);
    expect(signs('which-policies')).toEqual(['✔', '●', '○']);
  });

  it('that are wrong are said at their step, until it is answered', () => {
    const walk = given(['start'], {
      problems: [{ step: 'start', problem: 'There is no template "x".' }],
      notes: ['A note.'],
    }).happen(FOUND);
    expect([walk.screen, walk.wizard.problem, walk.wizard.notice]).toEqual([
      'start',
      'There is no template "x".',
      'A note.',
    ]);
    walk.press('enter');
    expect(walk.wizard.preset.problems).toEqual([]);
  });

  it('that are wrong further on are said there, also for another start', () => {
    const problems = [{ step: 'permissions', problem: 'No source address.' }] as const;
    const walk = given(STARTED, { problems }).happen(FOUND);
    expect([walk.screen, walk.wizard.problem]).toEqual(['permissions', 'No source address.']);
    const other = given(STARTED, { problems })
      .happen(FOUND)
      .press('escape', 'escape', 'down', 'enter', 'enter');
    expect([other.screen, other.wizard.problem]).toEqual(['permissions', 'No source address.']);
  });

  it('that are wrong lead to their step at once, and when they are mended back to what is open', () => {
    const problems = [{ step: 'name', problem: 'A path begins with a slash.' }] as const;
    const walk = given([...STARTED, 'who', 'which-policies'], { problems }).happen(FOUND);
    expect([walk.screen, walk.wizard.problem]).toEqual(['name', 'A path begins with a slash.']);
    walk.press('enter');
    expect([walk.screen, walk.wizard.problem]).toEqual(['review-policy', undefined]);
    expect(walk.press('enter').screen).toBe('confirm');
  });

  it('that name somebody who is not in the account are told at that step, also behind it', () => {
    const none = [{ step: 'who', problem: 'There is no user named alice in this account.' }] as const;
    const found = ({ wizard }: Walk) =>
      ({
        type: 'named-looked-for',
        of: wizard.choice,
        principals: wizard.answers.principals,
        problems: none,
      }) as const;
    const before = given([...STARTED, 'name', 'who', 'which-policies']).happen(FOUND);
    expect(before.wizard.errands.map(({ errand }) => errand.type)).toContain('look-for-named');
    before.happen(found(before));
    expect(before.screen).toBe('review-policy');
    before.press('enter');
    expect([before.screen, before.wizard.problem]).toEqual(['who', none[0].problem]);
    const behind = given([...STARTED, 'review-policy', 'name', 'who', 'which-policies']).happen(FOUND);
    expect(behind.screen).toBe('confirm');
    behind.happen(found(behind));
    expect([behind.screen, behind.wizard.problem]).toEqual(['who', none[0].problem]);
    expect(behind.press('enter').screen).toBe('confirm');
  });

  it('about a start count no longer when another one is chosen', () => {
    const walk = given(STARTED).happen(FOUND).press('escape', 'escape', 'escape', 'down', 'enter');
    expect(walk.screen).toBe('parameters');
    expect(walk.press('enter').screen).toBe('permissions');
  });
});
