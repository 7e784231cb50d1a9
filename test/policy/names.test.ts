import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  descriptionProblem,
  policyNameProblem,
  policyPathProblem,
  principalNameProblem,
  tagProblem,
} from '../../source/policy/names.ts';

describe('policyNameProblem', () => {
  it('accepts every name of the characters that IAM takes, up to 128', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w+=,.@-]{1,128}$/), name => {
        expect(policyNameProblem(name)).toBeUndefined();
      }),
    );
  });

  it('says what is wrong', () => {
    expect(policyNameProblem('')).toBe('The policy name is empty.');
    expect(policyNameProblem('x'.repeat(129))).toContain('at most 128 characters; this one has 129');
    expect(policyNameProblem('two words')).toContain('cannot hold a space');
    expect(policyNameProblem('a/b')).toContain('cannot hold "/"');
    expect(policyNameProblem('Müller')).toContain('cannot hold "ü"');
    expect(policyNameProblem('web\n')).toContain('cannot hold "\\n"');
    expect(policyNameProblem('ok😀')).toContain('cannot hold "😀"');
  });
});

describe('principalNameProblem', () => {
  it('knows that groups may have longer names than users and roles', () => {
    const name = 'x'.repeat(65);
    expect(principalNameProblem({ type: 'user', name })).toContain('A user name has at most 64');
    expect(principalNameProblem({ type: 'role', name })).toContain('A role name has at most 64');
    expect(principalNameProblem({ type: 'group', name })).toBeUndefined();
  });
});

describe('policyPathProblem', () => {
  it('wants a slash at both ends', () => {
    for (const path of ['/', '/teams/', '/teams/web_1/', '/a.b/c@d/'])
      expect(policyPathProblem(path)).toBeUndefined();
    for (const path of ['', 'teams', '/teams', 'teams/', '//', '/a b/', '/a//b/', '/\n/']) {
      expect(policyPathProblem(path), path).toContain('begins and ends with a slash');
    }
    expect(policyPathProblem(`/${'x'.repeat(511)}/`)).toContain('at most 512');
  });
});

describe('descriptionProblem', () => {
  it('counts to 1000', () => {
    expect(descriptionProblem('x'.repeat(1000))).toBeUndefined();
    expect(descriptionProblem('x'.repeat(1001))).toContain('this one has 1001');
  });
});

describe('tagProblem', () => {
  it('accepts letters of any script, and an empty value', () => {
    expect(tagProblem('équipe', 'Łódź 1')).toBeUndefined();
    expect(tagProblem('team', '')).toBeUndefined();
  });

  it('says what is wrong', () => {
    expect(tagProblem('', 'x')).toContain('needs a key');
    expect(tagProblem('x'.repeat(129), '')).toContain('at most 128');
    expect(tagProblem('x', 'x'.repeat(257))).toContain('at most 256');
    expect(tagProblem('AWS:x', '')).toContain('reserved');
    expect(tagProblem('a;b', '')).toContain('Tags hold');
    expect(tagProblem('a', 'b\n')).toContain('Tags hold');
  });
});
