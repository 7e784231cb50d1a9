import fc from 'fast-check';
import { expect, it } from 'vitest';
import { renderCliScript } from '../../source/export/cli-script.ts';
import { NOTHING_SPECIAL } from '../../source/export/export-format.ts';
import type { PolicyDocument } from '../../source/policy/document.ts';
import type { Request } from '../../source/provision/request.ts';
import { describeOnPosix } from '../posix.ts';
import { type FakeAnswers, iamWrites, runWithFakeAws, type ScriptRun } from './fake-aws.ts';
import { hostileRoles } from './hostile-requests.ts';
import { type ReadRole, wantedRoles } from './wanted-roles.ts';

const LISTS: PolicyDocument = {
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:<partition>:s3:::web' },
};

const someRoles = hostileRoles.filter(roles => roles.length > 0);

function run(wanted: Request, answers: FakeAnswers = {}): ScriptRun {
  return runWithFakeAws(renderCliScript(wanted, NOTHING_SPECIAL).text, [], answers);
}

describeOnPosix('the part of the script for the AWS CLI that makes roles', () => {
  const roles = (ifDiffers: 'fail' | 'mend'): Request => ({
    ...{ version: 1, policy: undefined, policyArns: [], attachTo: [], reason: undefined },
    roles: [
      { kind: 'instance', name: 'web', ifDiffers },
      { kind: 'task', name: 'job', document: LISTS, ifDiffers },
      { kind: 'service-linked', name: 'AWSServiceRoleForECS', ifDiffers },
    ],
  });
  const operations = (made: ScriptRun) => iamWrites(made).map(([, operation]) => operation);
  const there: FakeAnswers = {
    'list-attached-role-policies': 'arn:aws:iam::aws:policy/x',
    'get-role': 'true',
    'get-role-policy': 'true',
    'get-instance-profile': 'web web',
  };

  it('makes each with its policies, then its instance profile', () => {
    const made = run(roles('fail'));
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(operations(made)).toEqual([
      ...['create-role', 'attach-role-policy', 'create-instance-profile', 'add-role-to-instance-profile'],
      ...['create-role', 'put-role-policy', 'create-service-linked-role'],
    ]);
  });

  it('knows the end of the name of EC2 in China', () => {
    const caller = { 'get-caller-identity': 'arn:aws-cn:iam::123456789012:user/admin' };
    const trust = run(roles('fail'), caller)
      .calls.flat()
      .find(word => word.includes('sts:AssumeRole'));
    expect(trust).toContain('"ec2.amazonaws.com.cn"');
  });

  it('leaves what is there', () => {
    const made = run(roles('fail'), there);
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(operations(made)).toEqual([]);
  });

  it.each([
    ['another trust policy', { 'get-role': 'false' }, /a role web already, with another trust policy/],
    [
      'another inline policy',
      { 'get-role-policy': 'false' },
      /a role job already, with another inline policy TaskPermissions/,
    ],
    ['another role in its profile', { 'get-instance-profile': 'web old' }, /holds another role, old/],
    ['no managed policy', { 'list-attached-role-policies': '' }, /already, without AmazonEC2Container/],
    ['no instance profile', { 'get-instance-profile': '' }, /without an instance profile/],
  ])('stops at a role that is there with %s, unchanged', (_, answers, message) => {
    const made = run(roles('fail'), { ...there, ...answers });
    expect(made.status).toBe(1);
    expect(made.stderr).toMatch(message);
    expect(operations(made)).toEqual([]);
  });

  it('changes a role that differs where that is wanted', () => {
    const made = run(roles('mend'), { ...there, 'get-role': 'false', 'get-role-policy': 'false' });
    expect(made.status).toBe(0);
    expect(operations(made)).toEqual([
      ...['update-assume-role-policy', 'update-assume-role-policy', 'put-role-policy'],
    ]);
  });

  it('says a role as it is wanted, whatever stands in it', () => {
    fc.assert(
      fc.property(someRoles, wanted => {
        const asked = { ...roles('fail'), roles: wanted };
        const made = run(asked, { 'get-caller-identity': 'arn:aws-us-gov:iam::123456789012:user/admin' });
        expect(made).toMatchObject({ status: 0, stderr: '' });
        expect(rolesIn(made)).toEqual(wantedRoles(asked));
      }),
      { numRuns: 10 },
    );
  });
});

/** The roles that a script makes, by its calls. */
function rolesIn(made: ScriptRun): ReadRole[] {
  const all = iamWrites(made);
  const word = (call: readonly string[], flag: string) =>
    call.find(one => one.startsWith(`--${flag}=`))?.slice(flag.length + 3) ?? '';
  const about = (operation: string, name: string) =>
    all.filter(call => call[1] === operation && word(call, 'role-name') === name);
  return all
    .filter(([, operation]) => operation === 'create-role')
    .map(call => {
      const facts = JSON.parse(call[call.indexOf('--cli-input-json') + 1] ?? '');
      const inline = about('put-role-policy', facts.RoleName).map(one => [
        word(one, 'policy-name'),
        JSON.parse(word(one, 'policy-document')),
      ]);
      const [profile] = about('add-role-to-instance-profile', facts.RoleName);
      return {
        ...{ name: facts.RoleName, path: facts.Path, description: facts.Description },
        trust: JSON.parse(word(call, 'assume-role-policy-document')),
        managed: about('attach-role-policy', facts.RoleName)
          .map(one => word(one, 'policy-arn'))
          .sort(),
        inline: Object.fromEntries(inline),
        profile: profile && word(profile, 'instance-profile-name'),
      };
    });
}
