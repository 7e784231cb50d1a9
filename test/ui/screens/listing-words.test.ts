import { describe, expect, it } from 'vitest';
import { shownFailure } from '../../../source/procedure/shown-failure.ts';
import { Failure } from '../../../source/text/failure.ts';
import { drawn } from '../drawn.tsx';
import { Walk } from '../walk.ts';

const failure = shownFailure(new Failure('refused', 'AccessDenied', 'You may not.', 'Ask for it.'));
const row = {
  arn: 'arn:aws:iam::123456789012:policy/Web',
  name: 'Web',
  path: '/',
  defaultVersionId: 'v1',
  attachmentCount: 0,
  attachable: true,
};

describe('a list of policies that broke off', () => {
  it('says so with the code and the sentence, keeps what has arrived, and offers to read it anew', () => {
    const walk = Walk.signedIn().press('down', 'down', 'enter');
    walk.wizard = { ...walk.wizard, screen: 'which-policies' };
    walk.happen(
      { type: 'listing-awaited', name: 'customer' },
      { type: 'page-arrived', name: 'customer', items: [row] },
      { type: 'listing-failed', name: 'customer', failure },
    );
    const frame = drawn(walk);
    expect(frame).toContain('! Only 1 could be read (r reads anew): AccessDenied: You may not.');
    expect(frame).toContain('◯ Web');
  });
});
