import { describe, expect, it } from 'vitest';
import { refuseProblemsOffline } from '../../../source/commands/answers/answer-problems.ts';
import { type CreateFlags, createAnswers } from '../../../source/commands/answers/create-answers.ts';
import { statements } from '../../../source/policy/document.ts';
import { finalDocument } from '../../../source/procedure/answers.ts';
import { toRequest } from '../../../source/procedure/to-request.ts';
import { Failure } from '../../../source/text/failure.ts';

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

const list = { ...noFlags, template: 'task-list', set: ['cluster_name=web'], policyName: 'WebTaskList' };
const answersOf = (flags: CreateFlags) =>
  createAnswers(flags, flags.userName.length > 0 ? 'create-and-attach' : 'create');

async function refusal(flags: CreateFlags): Promise<Failure> {
  try {
    refuseProblemsOffline((await answersOf(flags)).answers);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('The flags were taken.');
}

describe('answers from the flags of create', () => {
  it('hold a template with its values', async () => {
    const { answers } = await answersOf(list);
    refuseProblemsOffline(answers);
    expect(answers).toMatchObject({
      goal: 'create',
      policyName: 'WebTaskList',
      parameters: { cluster_name: 'web' },
    });
    expect(JSON.stringify(finalDocument(answers))).toContain(':cluster/web"');
  });

  it('hold a document of the person, whose placeholders are filled too', async () => {
    const policyDocument =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:RunTask","Resource":"<what>"}]}';
    const { answers } = await answersOf({ ...noFlags, policyDocument, set: ['what=*'], policyName: 'P' });
    refuseProblemsOffline(answers);
    expect(statements(finalDocument(answers))[0]?.Resource).toBe('*');
  });

  it('add conditions on any key', async () => {
    const { answers, notes } = await answersOf({
      ...list,
      template: 'cluster-operator',
      set: [],
      condition: ['StringEquals:aws:ResourceTag/team=web,a\\,b'],
    });
    const conditions = statements(answers.document).map(({ Condition }) => Condition?.StringEquals);
    expect(conditions).toContainEqual({ 'aws:ResourceTag/team': ['web', 'a,b'] });
    expect(notes[0]).toMatch(
      /^--condition StringEquals:aws:ResourceTag\/team leaves out statement 1\. Requests for .+ do not carry/,
    );
  });

  it.each([
    ['nonsense', '"nonsense" is no condition.'],
    ['StringEquals:aws:SecureTransport=true', 'use Bool or Null'],
    ['ArnEquals:ecs:task=arn:aws:ecs:eu-west-1:123456789012:task/web/1', 'do not carry ecs:task'],
  ])('refuse the condition %s', async (condition, problem) => {
    expect((await refusal({ ...list, condition: [condition] })).message).toContain(problem);
  });

  it('add request conditions to every statement', async () => {
    const { answers } = await answersOf({
      ...list,
      requireMfa: true,
      sourceIp: ['203.0.113.0/24'],
      expires: '2030-01-01',
    });
    expect(statements(answers.document)[0]?.Condition).toMatchObject({
      Bool: { 'aws:MultiFactorAuthPresent': 'true' },
      IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
      DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' },
    });
  });

  it('come with a word on statements that a condition leaves alone', async () => {
    const { notes } = await answersOf({
      ...noFlags,
      template: 'iam-self-view',
      requestedRegion: ['eu-west-1'],
    });
    expect(notes[0]).toMatch(/^--requested-region leaves out statement 1\. iam is a global service/);
  });

  it('give way to attaching where the template is a policy of AWS', async () => {
    const flags = { ...noFlags, template: 'console-first-run', policyName: 'P', userName: ['alice'] };
    const { answers, notes } = await answersOf(flags);
    refuseProblemsOffline(answers);
    expect(toRequest({ ...answers, callerValues: { partition: 'aws-cn' } })).toMatchObject({
      policy: undefined,
      policyArns: ['arn:aws-cn:iam::aws:policy/AmazonECS_FullAccess'],
      attachTo: [{ type: 'user', name: 'alice' }],
    });
    expect(notes).toEqual([
      'The template console-first-run is the AWS managed policy AmazonECS_FullAccess; it is attached, and no policy is created. --policy-name has no effect.',
    ]);
  });

  it('hold such a template as AWS printed it, where that is wanted', async () => {
    const { answers, notes } = await answersOf({
      ...noFlags,
      template: 'console-first-run',
      asDocumented: true,
      policyName: 'P',
    });
    refuseProblemsOffline(answers);
    expect([statements(answers.document).length, notes]).toEqual([7, []]);
  });

  it.each<[string, CreateFlags, string, string]>([
    [
      'a policy of AWS for nobody',
      { ...noFlags, template: 'console-first-run' },
      'nobody to attach AmazonECS_FullAccess',
      '--user-name',
    ],
    [
      'a condition on a policy of AWS',
      { ...noFlags, template: 'console-first-run', requireMfa: true, userName: ['alice'] },
      'request conditions cannot be added to it',
      '--as-documented',
    ],
    [
      'a condition of any key on nothing',
      { ...noFlags, condition: ['Bool:aws:SecureTransport=true'] },
      'no policy for the request conditions',
      '--template',
    ],
    ['nothing to create', noFlags, 'There is no policy to create.', '--template NAME'],
    [
      'a placeholder without a value',
      { ...list, set: [] },
      '<cluster_name> has no value.',
      '--set cluster_name=VALUE',
    ],
    [
      'a misspelt placeholder',
      { ...list, set: ['clustername=web'] },
      'no such placeholder',
      'Did you mean cluster_name?',
    ],
    ['a value that would leave the ARN', { ...list, set: ['cluster_name=a/b'] }, 'cluster_name:', '--set'],
    ['no name', { ...noFlags, template: 'iam-self-view' }, 'The policy has no name.', '--policy-name'],
    ['a name with a space', { ...list, policyName: 'a b' }, 'cannot hold a space', '--policy-name'],
    ['two starts', { ...list, policyDocument: '{}' }, 'exclude each other', 'one of them'],
    ['a variant of nothing', { ...noFlags, asDocumented: true }, '--as-documented', '--template'],
    [
      'a condition on nothing',
      { ...noFlags, requireTls: true },
      'no policy for the request conditions',
      '--template',
    ],
    ['a user name with a slash', { ...list, userName: ['a/b'] }, 'user name cannot hold "/"', '--user-name'],
    [
      'a template that is not there',
      { ...list, template: 'task-lits' },
      'no template "task-lits"',
      'Did you mean task-list?',
    ],
  ])('refuse %s and say how to mend it', async (_, flags, sentence, hint) => {
    const failure = await refusal(flags);
    expect(failure.message).toContain(sentence);
    expect(failure.hint).toContain(hint);
    expect(failure.exitCode).toBe(252);
  });

  it('refuse a private source address with the reason', async () => {
    expect((await refusal({ ...list, sourceIp: ['10.0.0.0/8'] })).message).toMatch(/^--source-ip: .*private/);
  });
});
