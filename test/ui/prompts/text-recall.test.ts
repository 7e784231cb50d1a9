import { describe, expect, it } from 'vitest';
import { recallNext } from '../../../source/ui/prompts/text-recall.ts';
import { textOf, textState } from '../../../source/ui/prompts/text-state.ts';

describe('texts of earlier times', () => {
  it('come one after the other, and then what was typed, its cursor where it was', () => {
    const typed = { ...textState('mine'), cursor: 2 };
    let field: ReturnType<typeof recallNext> = { state: typed, recall: undefined };
    const seen: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      field = recallNext(field.state, ['new', 'old'], field.recall);
      seen.push(textOf(field.state));
    }
    expect(seen).toEqual(['new', 'old', 'mine', 'new']);
    expect(recallNext(textState('old'), ['new', 'old'], { typed, at: 1 }).state).toBe(typed);
  });
});
