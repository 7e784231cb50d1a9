import { describe, expect, it } from 'vitest';
import type { CreateFlags } from '../../../source/commands/answers/create-answers.ts';
import { wizardAnswers } from '../../../source/commands/answers/wizard-answers.ts';
import { openingStep } from '../../../source/procedure/preset.ts';

const noFlags: CreateFlags = {
  set: [],
  sourceIp: [],
  requestedRegion: [],
  condition: [],
  tag: [],
  userName: [],
  groupName: [],
  roleName: [],
  policyArn: [],
};
const LIST = { ...noFlags, template: 'task-list', set: ['cluster_name=web'] };
const CALLER = { aws_account_id: '123456789012', partition: 'aws', region: 'us-east-1' };

/** Where the wizard opens in an account, and what it says there. */
async function opening(flags: Partial<CreateFlags>) {
  const { answers, preset } = await wizardAnswers({ ...noFlags, ...flags });
  const step = openingStep(preset, { ...answers, callerValues: CALLER }).step?.id;
  return [preset.opens === 'menu' ? 'menu' : step, ...preset.problems.map(({ problem }) => problem)];
}

describe('the flags of the wizard', () => {
  it.each<[string, Partial<CreateFlags>, string]>([
    ['nothing', {}, 'menu'],
    ['somebody, but not what for', { userName: ['alice'] }, 'menu'],
    ['a template', { template: 'task-list' }, 'parameters'],
    ['a template with its values', LIST, 'review-policy'],
    ['a value that cannot be one', { ...LIST, set: ['cluster_name=!'] }, 'parameters'],
    ['a name without a start', { policyName: 'Web' }, 'start'],
    ['policies to attach', { policyArn: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] }, 'who'],
    [
      'policies and who gets them',
      { policyArn: ['arn:aws:iam::aws:policy/ReadOnlyAccess'], userName: ['alice'] },
      'confirm',
    ],
    ['a managed template', { template: 'console-first-run', userName: ['alice'] }, 'which-policies'],
  ])('that give %s are silent', async (_, flags, step) => {
    expect(await opening(flags)).toEqual([step]);
  });

  it.each<[string, Partial<CreateFlags>, string, RegExp]>([
    ['a template that is none', { template: 'task-lisst' }, 'start', /Did you mean task-list\?$/],
    [
      'a template like no other',
      { template: 'nope' },
      'start',
      /^There is no template "nope"\. Choose one here\.$/,
    ],
    [
      'a file that is not there',
      { policyDocument: 'no.json' },
      'start',
      /^There is no file no\.json\. Check/,
    ],
    ['standard input', { policyDocument: '-' }, 'start', /the wizard takes its keys from there/],
    ['JSON that is none', { policyDocument: '{' }, 'start', /line 1, column 2: This is not JSON/],
    [
      'a placeholder that is none',
      { ...LIST, set: ['cluster_nam=web'] },
      'parameters',
      /Did you mean cluster_name/,
    ],
    [
      'a placeholder where there is none',
      { template: 'ecs-read-only', set: ['x=y'] },
      'start',
      /none at all/,
    ],
    ['a value without a name', { ...LIST, set: ['web'] }, 'parameters', /KEY=VALUE/],
    ['a condition that is none', { ...LIST, sourceIp: ['here'] }, 'permissions', /--source-ip/],
    ['a tag that is none', { ...LIST, policyName: 'L', tag: ['x'] }, 'name', /--tag/],
    ['a name that is none', { ...LIST, policyName: 'no name' }, 'name', /cannot hold a space/],
    ['a path, without a name', { ...LIST, path: 'web' }, 'name', /begins and ends with a slash/],
    ['a tag of AWS', { ...LIST, policyName: 'L', tag: ['aws:x=1'] }, 'name', /reserved for AWS/],
    ['a description', { ...LIST, description: 'x'.repeat(1001) }, 'name', /at most 1000 characters/],
    ['a user', { ...LIST, policyName: 'L', userName: ['no body'] }, 'who', /^"no body": A user name/],
    [
      'a user, without a name of the policy',
      { ...LIST, userName: ['no body'] },
      'review-policy',
      /^"no body"/,
    ],
    ['a policy', { policyArn: ['arn:aws:iam::aws:X'], userName: ['alice'] }, 'which-policies', /looks like/],
  ])('say at its step that %s cannot be taken', async (_, flags, step, problem) => {
    expect(await opening(flags)).toEqual([step, expect.stringMatching(problem)]);
  });

  it('keep what can be taken beside what cannot', async () => {
    const { answers } = await wizardAnswers({
      ...LIST,
      set: ['cluster_name=web', 'oops'],
      sourceIp: ['here'],
      requireMfa: true,
    });
    expect(answers.parameters).toEqual({ cluster_name: 'web' });
    expect(JSON.stringify(answers.document)).toContain('aws:MultiFactorAuthPresent');
  });

  it('do not let a person believe in conditions that wait for a policy', async () => {
    const { preset } = await wizardAnswers({ ...noFlags, template: 'task-lisst', requireMfa: true });
    expect(preset.problems.map(({ problem }) => problem).join(' ')).toContain('could not be added');
  });

  it.each<[string, Partial<CreateFlags>]>([
    ['exclude each other', { template: 'task-list', policyDocument: 'x.json' }],
    ['lack another one', { requireMfa: true }],
  ])('that %s are refused', async (_, flags) => {
    await expect(wizardAnswers({ ...noFlags, ...flags })).rejects.toThrow(/exclude|no policy/);
  });
});
