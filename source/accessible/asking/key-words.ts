import type { Verb } from './option.ts';

/** What a question understands besides its own answers. */
export interface Keys {
  /** Whether a word leaves only the choices that have it. */
  readonly filter: 'possible' | 'impossible';
  readonly verbs: readonly Verb[];
  readonly back: 'possible' | 'impossible';
}

/** keyWords names in one line what else can be typed. */
export function keyWords({ filter, verbs, back }: Keys): string {
  const words = [
    ...verbs.map(({ word, label, takes }) => `${takes === 'number' ? `${word} 1` : word} ${label}`),
    ...(filter === 'possible' ? ['a word filters'] : []),
    ...(back === 'possible' ? ['b back'] : []),
    '? help',
    'q leave',
  ];
  return `Also: ${words.join(', ')}.`;
}
