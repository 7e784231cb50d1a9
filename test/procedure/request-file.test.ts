import { describe, expect, it } from 'vitest';
import { type Answers, begin, noAnswers, writtenDocument } from '../../source/procedure/answers.ts';
import { requestFileOf } from '../../source/procedure/request-file.ts';
import { templates } from '../../source/template/read.ts';
import { answered, CALLER } from './answered.ts';

describe('requestFileOf', () => {
  it('names an untouched template and the values that do not follow from the caller', () => {
    const answers = answered({
      tags: { team: 'web' },
      principals: [
        { type: 'user', name: 'alice' },
        { type: 'role', name: 'deploy' },
        { type: 'user', name: 'bob' },
      ],
      policyArns: ['arn:aws:iam::aws:policy/A'],
      reason: 'OPS-1',
    });
    expect(requestFileOf(answers)).toEqual({
      version: 1,
      policy: {
        name: 'Web',
        path: '/',
        description: '',
        tags: { team: 'web' },
        ifExists: 'fail',
        template: 'task-run',
        set: { region: 'eu-west-1', ...answers.parameters },
      },
      policyArns: ['arn:aws:iam::aws:policy/A'],
      attachTo: { users: ['alice', 'bob'], groups: [], roles: ['deploy'] },
      reason: 'OPS-1',
    });
  });

  it("says an account that is not the caller's", () => {
    const parameters = { ...answered().parameters, aws_account_id: '999999999999', partition: 'aws' };
    const { policy } = requestFileOf(answered({ parameters }));
    const set = policy !== undefined && 'set' in policy ? policy.set : {};
    expect(set).toMatchObject({ aws_account_id: '999999999999' });
    expect(set).not.toHaveProperty('partition');
  });

  it('holds the document with its values when it was edited, or is as AWS printed it', () => {
    const edited = answered();
    const list = [edited.document.Statement].flat();
    const printed = templates().find(({ content, asDocumented }) => content === 'document' && asDocumented);
    if (printed === undefined) throw new Error('There is a template with a printed variant.');
    const cases: readonly Answers[] = [
      { ...edited, document: { ...edited.document, Statement: list.slice(1) } },
      begin(answered(), { kind: 'template', template: printed, variant: 'as-documented' }),
      begin(answered(), { kind: 'document', document: edited.document, origin: 'a.json' }),
    ];
    for (const answers of cases)
      expect(requestFileOf(answers).policy).toEqual({
        name: 'Web',
        path: '/',
        description: '',
        tags: {},
        ifExists: 'fail',
        document: writtenDocument(answers),
      });
  });

  it('has no policy where none is created, and attaches the one of AWS that a template stands for', () => {
    const managed = templates().find(({ content }) => content === 'managed-policy');
    if (managed === undefined) throw new Error('There is a template that stands for a policy of AWS.');
    const start = { kind: 'template', template: managed, variant: 'corrected' } as const;
    const answers = begin({ ...noAnswers('create-and-attach'), callerValues: CALLER }, start);
    const file = requestFileOf(answers);
    expect(file).not.toHaveProperty('policy');
    expect(file).not.toHaveProperty('reason');
    expect(file.policyArns).toEqual([expect.stringMatching(/^arn:aws:iam::aws:policy\//)]);
  });

  it('says that the policy gets a new version where that was chosen, and of which one it was made', () => {
    const existing = { arn: 'arn:aws:iam::123456789012:policy/Web', versionId: 'v2' };
    expect(requestFileOf(answered({ existing })).policy).toMatchObject({
      ifExists: 'new-version',
      basedOn: 'v2',
    });
  });

  it('keeps what the person agreed to about a policy that exists', () => {
    const agreed = { ifExists: 'new-version', prune: 'oldest-version' } as const;
    expect(requestFileOf(answered(), agreed).policy).toMatchObject(agreed);
    expect(requestFileOf(answered(), { ifExists: 'reuse', prune: 'nothing' }).policy).not.toHaveProperty(
      'prune',
    );
  });
});
