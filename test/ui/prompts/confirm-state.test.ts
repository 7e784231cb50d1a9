import { describe, expect, it } from 'vitest';
import { bindingFor } from '../../../source/ui/keys/binding.ts';
import { confirmKeys } from '../../../source/ui/prompts/confirm-keys.ts';
import { type ConfirmEvent, confirmState, reduceConfirm } from '../../../source/ui/prompts/confirm-state.ts';

const YES: ConfirmEvent = { type: 'consent-given' };
const NO: ConfirmEvent = { type: 'consent-withheld' };
const stageAfter = (weight: 'plain' | 'weighty', ...events: ConfirmEvent[]) =>
  events.reduce((state, event) => reduceConfirm(state, event, weight), confirmState()).stage;

describe('a question of consent', () => {
  it.each<['plain' | 'weighty', ConfirmEvent[], string]>([
    ['plain', [], 'asking'],
    ['plain', [YES], 'given'],
    ['plain', [NO], 'asking'],
    ['weighty', [YES], 'asking-again'],
    ['weighty', [YES, YES], 'given'],
    ['weighty', [YES, NO, YES], 'asking-again'],
  ])('%s, answered %j, stands at %j', (weight, events, stage) => {
    expect(stageAfter(weight, ...events)).toBe(stage);
  });

  it('is answered only by a y that is pressed by itself', () => {
    const words = { first: 'delete it', again: 'delete it all the same' };
    const keys = (stage: 'asking' | 'asking-again') =>
      confirmKeys({ stage }, words, () => ({ type: 'answered' }));
    expect(bindingFor(keys('asking'), 'y')).toMatchObject({ alone: true, label: 'delete it' });
    expect(bindingFor(keys('asking-again'), 'y')).toMatchObject({
      alone: true,
      label: 'delete it all the same',
    });
    expect(bindingFor(keys('asking'), 'enter')).toBeUndefined();
  });
});
