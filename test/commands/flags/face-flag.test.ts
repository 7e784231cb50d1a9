import { describe, expect, it } from 'vitest';
import { faceFor } from '../../../source/commands/flags/face-flag.ts';

describe('the face of the wizard', () => {
  it.each([
    [{}, {}, 'full-screen'],
    [{ accessible: true }, {}, 'line-by-line'],
    [{}, { ACCESSIBLE: '1' }, 'line-by-line'],
    [{}, { ACCESSIBLE: '0' }, 'full-screen'],
    [{}, { ACCESSIBLE: '' }, 'full-screen'],
    [{}, { TERM: 'dumb' }, 'line-by-line'],
    [{}, { TERM: 'xterm' }, 'full-screen'],
  ] as const)('with the flags %j and the environment %j is %s', (flags, environment, face) => {
    expect(faceFor(flags, environment)).toBe(face);
  });
});
