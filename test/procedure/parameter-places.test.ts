import { describe, expect, it } from 'vitest';
import { parameterPlaces } from '../../source/procedure/parameter-places.ts';
import { answered } from './answered.ts';

describe('what the value of a placeholder becomes part of', () => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow' as const, Action: 'a:B', Resource: ['arn:<x>/<y>', 'arn:<x>/<y>', 'arn:<y>'] },
      { Effect: 'Deny' as const, Action: 'a:B', Resource: '*', Condition: { Bool: { 'k/<x>': ['<x>'] } } },
    ],
  };
  const answers = answered({ document, start: undefined, parameters: { x: 'web' } });

  it('is every text that holds it, keys included, each once and with the values that are known', () => {
    expect(parameterPlaces(answers, 'x')).toEqual(['arn:web/<y>', 'k/web', 'web']);
    expect(parameterPlaces(answers, 'y')).toEqual(['arn:web/<y>', 'arn:<y>']);
    expect(parameterPlaces(answers, 'z')).toEqual([]);
  });
});
