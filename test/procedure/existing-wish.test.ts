import { describe, expect, it } from 'vitest';
import { existingWish } from '../../source/procedure/to-request.ts';
import { answered } from './answered.ts';

const WEB = { arn: 'arn:aws:iam::123456789012:policy/Web', versionId: 'v3' };

describe('what becomes of a policy that the account has already', () => {
  it('is nothing, where the person chose none for a new version', () => {
    expect(existingWish(answered(), WEB.arn)).toEqual({ ifExists: 'fail' });
  });

  it('is a new version, and its oldest one goes only where that was agreed to for this very policy', () => {
    const answers = answered({ existing: WEB });
    expect(existingWish(answers, undefined)).toEqual({ ifExists: 'new-version' });
    expect(existingWish(answers, `${WEB.arn}2`)).toEqual({ ifExists: 'new-version' });
    expect(existingWish(answers, WEB.arn)).toEqual({ ifExists: 'new-version', prune: 'oldest-version' });
  });
});
