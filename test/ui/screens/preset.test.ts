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
    const other = given([], { problems }).happen(FOUND).press('down', 'enter', 'enter');
    expect([other.screen, other.wizard.problem]).toEqual(['permissions', 'No source address.']);
  });

  it('about a start count no longer when another one is chosen', () => {
    const walk = given(STARTED).happen(FOUND).press('escape', 'escape', 'escape', 'down', 'enter');
    expect(walk.screen).toBe('parameters');
    expect(walk.press('enter').screen).toBe('permissions');
  });
});
