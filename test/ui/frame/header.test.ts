import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../source/text/width.ts';
import { identityWords } from '../../../source/ui/frame/identity-words.ts';
import { symbolsFor } from '../../../source/ui/frame/theme.ts';
import { trailFor } from '../../../source/ui/frame/trail.ts';
import { answered } from '../answered.ts';
import { IDENTITY } from '../fake-account.ts';
import { Walk } from '../walk.ts';

const SYMBOLS = symbolsFor({ LANG: 'C.UTF-8' });
const SSO = {
  ...IDENTITY,
  arn: 'arn:aws:sts::123456789012:assumed-role/AWSReservedSSO_AdministratorAccess_0123456789abcdef/alice@example.com',
};

describe('the identity in the header', () => {
  it.each([
    [60, IDENTITY, '123456789012 · user/admin · us-east-1'],
    [63, SSO, '123456789012 · assumed-role/AWSRe…alice@example.com · us-east-1'],
    [43, SSO, '123456789012 · assumed-role/A…e@example.com'],
    [24, IDENTITY, '123456789012 · admin'],
    [24, SSO, '123456789012 · alic….com'],
  ])('in %i columns keeps account and name', (columns, identity, words) => {
    expect(identityWords(identity, columns, SYMBOLS)).toBe(words);
  });

  it('is never wider than its room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), fc.string({ maxLength: 80 }), (columns, name) => {
        const words = identityWords({ ...IDENTITY, arn: `arn:aws:iam::1:user/${name}` }, columns, SYMBOLS);
        expect(textWidth(words)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the trail', () => {
  it.each(['create-and-attach', 'create', 'attach'] as const)(
    'of %s tells the step under way and how many there are, in any width',
    goal => {
      const walk = Walk.signedIn(answered({ goal })).press('enter');
      for (const columns of [60, 72, 80, 120]) {
        const trail = trailFor(walk.wizard, columns, SYMBOLS);
        const words = `${trail?.procedure}${trail?.items.map(({ gap, text }) => gap + text).join('')}   ${trail?.count}`;
        expect(textWidth(words)).toBeLessThanOrEqual(columns);
        expect(words).toMatch(/● (Start|Who).*1\/\d$/);
      }
    },
  );
});
