import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackNameFor, stackNameProblem } from '../../source/export/stack-name.ts';

const ofPolicy = (name: string) => stackNameFor({ policy: { name } });
const ofRoles = (...names: string[]) =>
  stackNameFor({ policy: undefined, roles: names.map(name => ({ name })) });

const policyName = fc.stringMatching(/^[\w+=,.@-]{1,128}$/);

describe('stackNameFor', () => {
  it('calls no stack as a stack of something else is called, and keeps a name that fits', () => {
    expect(ofPolicy('web')).toBe('iam-policy-web');
    expect(ofPolicy('web.tasks')).toMatch(/^iam-policy-web-tasks-[0-9a-f]{8}$/);
    expect(ofPolicy('=')).toMatch(/^iam-policy-[0-9a-f]{8}$/);
  });

  it('tells policies apart whose names look alike', () => {
    const alike = ['a-b', 'a.b', 'a_b', 'a+b', '-a-b', 'a--b', 'a'.repeat(128), `${'a'.repeat(127)}b`];
    expect(new Set(alike.map(ofPolicy)).size).toBe(alike.length);
  });

  it('calls a stack without a policy for its roles, in whatever order they stand', () => {
    expect(ofRoles('ecsTaskRole')).toBe('iam-role-ecsTaskRole');
    expect(ofRoles('b', 'a')).toMatch(/^iam-roles-ecs-[0-9a-f]{8}$/);
    expect(ofRoles('b', 'a')).toBe(ofRoles('a', 'b'));
    expect(ofRoles('a', 'b-c')).not.toBe(ofRoles('a-b', 'c'));
    expect(stackNameFor({ policy: { name: 'web' }, roles: [{ name: 'a' }] })).toBe('iam-policy-web');
  });

  it('is valid for every name that IAM takes', () => {
    fc.assert(
      fc.property(policyName, name => {
        expect(stackNameProblem(ofPolicy(name))).toBeUndefined();
        expect(stackNameProblem(ofRoles(name, 'x', name))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
