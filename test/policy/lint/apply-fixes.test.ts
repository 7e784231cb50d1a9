import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, fixPolicy } from '../../../source/policy/lint/apply-fixes.ts';
import { type Edit, type Finding, finding } from '../../../source/policy/lint/finding.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';

const fixable = (...edits: Edit[]): Finding =>
  finding('INVALID_ACTION', {
    path: [],
    span: { offset: 0, length: 0 },
    message: 'x',
    fix: { description: 'x', edits },
  });
const edit = (offset: number, length: number, text: string): Edit => ({ offset, length, text });

describe('applyFixes', () => {
  it('makes all edits of a fix, wherever they stand', () => {
    const { text, applied } = applyFixes('abcdef', [fixable(edit(4, 1, 'E'), edit(1, 2, ''))]);
    expect([text, applied.length]).toEqual(['adEf', 1]);
  });

  it('leaves a fix out that gets in the way of an earlier one', () => {
    const [first, second, third] = [
      fixable(edit(0, 3, 'X')),
      fixable(edit(2, 2, 'Y')),
      fixable(edit(4, 1, 'Z')),
    ];
    const { text, applied } = applyFixes('abcdef', [third, second, first]);
    expect([text, applied]).toEqual(['XdZf', [first, third]]);
  });

  it('makes no fix whose own edits overlap, and counts none that has no edits', () => {
    const nested = fixable(edit(0, 4, 'X'), edit(2, 1, 'Y'));
    const touching = fixable(edit(0, 2, 'X'), edit(2, 1, 'Y'));
    expect(applyFixes('abcdef', [nested, fixable()])).toEqual({ text: 'abcdef', applied: [] });
    expect(applyFixes('abcdef', [touching]).text).toBe('XYdef');
  });

  it('makes one of two equal insertions', () => {
    expect(applyFixes('ab', [fixable(edit(1, 0, '-')), fixable(edit(1, 0, '-'))]).text).toBe('a-b');
  });

  it('changes nothing but what it says, whatever the edits', () => {
    const anyEdit = fc.record({
      offset: fc.nat(20),
      length: fc.nat(5),
      text: fc.string({ unit: fc.constantFrom('#', '%'), maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(anyEdit, { maxLength: 3 })), edits => {
        const text = 'abcdefghijklmnopqrstuvwxyz';
        const result = applyFixes(
          text,
          edits.map(list => fixable(...list)),
        );
        const made = result.applied.flatMap(({ fix }) => fix?.edits ?? []);
        const kept = [...text].filter(
          (_, at) => !made.some(({ offset, length }) => at >= offset && at < offset + length),
        );
        expect(result.text.replaceAll(/[#%]/g, '')).toBe(kept.join(''));
      }),
    );
  });
});

describe('fixPolicy', () => {
  it('mends what one round brings to light in the next', () => {
    const { text, fixed, findings } = fixPolicy(
      '{"Version": "2012-10-17",\r\n "Statement": [{"Effect": "allow", "Action": "ecs:DescribeCluster", "Resource": "*"}]}',
    );
    expect(text).toBe(
      '{"Version": "2012-10-17",\r\n "Statement": [{"Effect": "Allow", "Action": "ecs:DescribeClusters", "Resource": "*"}]}',
    );
    expect(fixed.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['INVALID_EFFECT', 'INVALID_ACTION']),
    );
    expect(findings).toEqual(lintPolicy(text));
  });

  it('stops where one fix undoes another, with what is still found', () => {
    const turning = (text: string) => [fixable(edit(0, 1, text === 'a' ? 'b' : 'a'))];
    const { text, fixed, findings } = fixPolicy('a', turning);
    expect([text, fixed.length, findings]).toEqual(['b', 1, turning('b')]);
  });

  it('comes to an end where each fix makes room for another', () => {
    const { text, fixed } = fixPolicy('', () => [fixable(edit(0, 0, 'x'))]);
    expect(text).toMatch(/^x+$/);
    expect(fixed).toHaveLength(text.length);
  });

  it('leaves text that is no JSON, and text without faults, as it is', () => {
    for (const text of ['{', '', '{"Version":"2012-10-17","Statement":[]}'])
      expect(fixPolicy(text).text).toBe(text);
  });
});
