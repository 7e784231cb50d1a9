import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Answers, begin, finalDocument, noAnswers } from '../../source/procedure/answers.ts';
import { requestFileOf, requestFileText } from '../../source/procedure/request-file.ts';
import { saveRequestFile } from '../../source/procedure/save-request-file.ts';
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
        document: finalDocument(answers),
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

  it('says that the policy gets a new version where that was chosen', () => {
    const existing = { arn: 'arn:aws:iam::123456789012:policy/Web', versionId: 'v2' };
    expect(requestFileOf(answered({ existing })).policy).toMatchObject({ ifExists: 'new-version' });
  });

  it('keeps what the person agreed to about a policy that exists', () => {
    const agreed = { ifExists: 'new-version', prune: 'oldest-version' } as const;
    expect(requestFileOf(answered(), agreed).policy).toMatchObject(agreed);
    expect(requestFileOf(answered(), { ifExists: 'reuse', prune: 'nothing' }).policy).not.toHaveProperty(
      'prune',
    );
  });
});

describe('saveRequestFile', () => {
  const folder = () => {
    const made = mkdtempSync(path.join(tmpdir(), 'request-'));
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(made, { recursive: true, force: true });
    });
    return made;
  };
  const TEXT = requestFileText(requestFileOf(answered()));

  it('writes a file for its owner only, in the own folder of the person where it begins with ~', () => {
    const home = folder();
    vi.stubEnv('HOME', home);
    const file = saveRequestFile(' ~/request.json ', TEXT, 'refuse');
    expect(file).toBe(path.join(home, 'request.json'));
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(requestFileOf(answered()));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(home)).toEqual(['request.json']);
  });

  it('replaces a file with consent only, and a link stays a link', () => {
    const place = folder();
    const [file, link] = [path.join(place, 'request.json'), path.join(place, 'link.json')];
    writeFileSync(file, 'precious');
    symlinkSync(file, link);
    for (const name of [file, link]) {
      expect(() => saveRequestFile(name, TEXT, 'refuse')).toThrow(`${name} is there already.`);
      expect(readFileSync(file, 'utf8')).toBe('precious');
    }
    saveRequestFile(link, TEXT, 'replace');
    expect(readFileSync(file, 'utf8')).toBe(TEXT);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it.each([
    ['', 'The request file has no name.'],
    ['none/request.json', /^There is no folder .*none\.$/],
    ['file/request.json', /^There is no folder .*file\.$/],
    ['sub', /sub is no file\.$/],
    ['a\0b', 'cannot hold a null character'],
    ['x'.repeat(300), /cannot be written \(ENAMETOOLONG\)\.$/],
  ])('says what is wrong with the name %j', (name, sentence) => {
    const place = folder();
    mkdirSync(path.join(place, 'sub'));
    writeFileSync(path.join(place, 'file'), '');
    expect(() => saveRequestFile(name && path.join(place, name), TEXT, 'replace')).toThrow(sentence);
    expect(readdirSync(place).sort()).toEqual(['file', 'sub']);
  });
});
