import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackNameFor, stackNameProblem } from '../../source/export/stack-name.ts';

const policyName = fc.stringMatching(/^[\w+=,.@-]{1,128}$/);

describe('stackNameFor', () => {
  it('calls no stack as a stack of something else is called, and keeps a name that fits', () => {
    expect(stackNameFor('web')).toBe('iam-policy-web');
    expect(stackNameFor('web.tasks')).toMatch(/^iam-policy-web-tasks-[0-9a-f]{8}$/);
    expect(stackNameFor('=')).toMatch(/^iam-policy-[0-9a-f]{8}$/);
  });

  it('tells policies apart whose names look alike', () => {
    const alike = ['a-b', 'a.b', 'a_b', 'a+b', '-a-b', 'a--b', 'a'.repeat(128), `${'a'.repeat(127)}b`];
    expect(new Set(alike.map(stackNameFor)).size).toBe(alike.length);
  });

  it('is valid for every name that IAM takes', () => {
    fc.assert(
      fc.property(policyName, name => {
        expect(stackNameProblem(stackNameFor(name))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
