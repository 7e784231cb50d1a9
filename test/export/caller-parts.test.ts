import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALLER_VALUES, callerParts, callerValuesIn, renderParts } from '../../source/export/caller-parts.ts';

describe('callerParts', () => {
  it('takes a text apart at what the account gives', () => {
    expect(callerParts('arn:<partition>:ecs:<region>:<aws_account_id>:cluster/web')).toEqual([
      { kind: 'text', text: 'arn:' },
      { kind: 'caller', value: 'partition' },
      { kind: 'text', text: ':ecs:' },
      { kind: 'caller', value: 'region' },
      { kind: 'text', text: ':' },
      { kind: 'caller', value: 'aws_account_id' },
      { kind: 'text', text: ':cluster/web' },
    ]);
  });

  it('leaves every other placeholder, and the variables of IAM, in the text', () => {
    const text = '<cluster_name> <Region> partition ${aws:username}';
    expect(callerParts(text)).toEqual([{ kind: 'text', text }]);
  });

  it('loses nothing, whatever the text', () => {
    const piece = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('<region>', '<', 'partition>'));
    fc.assert(
      fc.property(fc.array(piece), pieces => {
        const text = pieces.join('');
        expect(
          renderParts(
            text,
            same => same,
            value => `<${value}>`,
          ),
        ).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('callerValuesIn', () => {
  it('finds what is left to the account, in keys as in values', () => {
    expect(callerValuesIn({ '<region>': ['arn:<partition>:iam::1:role/x'] })).toEqual([
      'partition',
      'region',
    ]);
    expect(callerValuesIn({ a: 1, b: true })).toEqual([]);
    expect(CALLER_VALUES).toHaveLength(3);
  });
});
