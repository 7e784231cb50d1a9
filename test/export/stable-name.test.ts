import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readableName, stableName } from '../../source/export/stable-name.ts';

const iamName = fc.stringMatching(/^[\w+=,.@-]{1,128}$/);

describe('stableName', () => {
  it('keeps a name that fits, and resembles one that does not', () => {
    expect(stableName('web-tasks', 'address')).toBe('web-tasks');
    expect(stableName('WebTasks', 'pascal')).toBe('WebTasks');
    expect(stableName('a.b', 'address')).toMatch(/^a_b_[0-9a-f]{8}$/);
    expect(stableName('1', 'address')).toMatch(/^_1_[0-9a-f]{8}$/);
    expect(readableName('a+b=c,d@e', 'pascal')).toBe('ABCDE');
  });

  it('tells names apart that look alike', () => {
    const names = ['a-b', 'a.b', 'a+b', 'a_b', 'A-b', 'ab', 'AB', 'aB', '-', '=', '1'];
    for (const form of ['pascal', 'address'] as const) {
      expect(new Set(names.map(name => stableName(name, form))).size).toBe(names.length);
    }
  });

  it('gives a name of its own even to a name that looks like one that was given', () => {
    const given = stableName('a.b', 'address');
    expect(stableName(given, 'address')).not.toBe(given);
  });

  it('is valid in its form for every name that IAM takes, however long', () => {
    fc.assert(
      fc.property(iamName, name => {
        expect(stableName(name, 'pascal')).toMatch(/^[A-Za-z][A-Za-z0-9]{0,254}$/);
        expect(stableName(name, 'address')).toMatch(/^[A-Za-z_][A-Za-z0-9_-]{0,254}$/);
        expect(readableName(name, 'pascal')).toMatch(/^[A-Za-z][A-Za-z0-9]*$/);
      }),
      { numRuns: 100 },
    );
  });
});
