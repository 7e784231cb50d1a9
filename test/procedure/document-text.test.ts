import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minify } from '../../source/policy/document.ts';
import { openParameters } from '../../source/procedure/answers.ts';
import { documentText, readDocumentText, withDocumentText } from '../../source/procedure/document-text.ts';
import { answersFromPolicy, startFromText } from '../../source/procedure/import-document.ts';
import { answered } from './answered.ts';
import { anyDocument } from './statement-samples.ts';

function problems(text: string) {
  const read = readDocumentText(text);
  if (read.kind === 'document') return [];
  return read.problems.map(({ line, column, sentence }) => `${line}:${column} ${sentence}`);
}

describe('readDocumentText', () => {
  it('reads back what documentText wrote, unknown parts and order included', () => {
    fc.assert(
      fc.property(anyDocument, document => {
        const read = readDocumentText(documentText(document));
        expect(read.kind === 'document' && minify(read.document)).toBe(minify(document));
      }),
      { numRuns: 30 },
    );
  });

  it('takes documents that have faults, as long as nothing of them is lost', () => {
    const odd =
      '\uFEFF{"Statement": {"Effect": "allow", "Acton": 1, "Resource": "<arn>", "Principal": {"AWS": "*"}}}';
    expect(problems(odd)).toEqual([]);
    expect(problems('{"Statement": []}')).toEqual([]);
  });

  it('points at every line that is no JSON, and at no more than five', () => {
    const text = '{\n "Version": 2012-10-17,\n "Statement": [\n  {"Effect": Allow}\n ]\n}';
    expect(problems(text).map(line => line.split(' ')[0])).toEqual(['2:17', '4:14']);
    expect(problems('[\n'.repeat(20).concat('x\n'.repeat(20))).length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['', ['1:1 The text is empty.']],
    ['[]', ['1:1 A policy is an object, not a list.']],
    ['{"Version": "2012-10-17"}', [expect.stringMatching(/^1:1 The element Statement is missing/)]],
    [
      '{"Statement": [\n{"Sid": "a",\n"Sid": "b"},\n{"Action": [1]},\n"x"]}',
      [
        '3:1 The key "Sid" is there twice: take one of them out, or make one of both.',
        expect.stringMatching(/^4:13 Action is a text or a list of texts, not a number/),
        expect.stringMatching(/^5:1 A statement is an object, not a text/),
      ],
    ],
    ['{"Statement": {"Condition": {"Bool": {"a": null}}}}', [expect.stringContaining('not null')]],
  ])('says where a text is no policy: %j', (text, wanted) => {
    expect(problems(text)).toEqual(wanted);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map(text => `{"Statement": ${text}}`),
        ),
        text => {
          const read = readDocumentText(text);
          if (read.kind === 'problems') expect(read.problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('withDocumentText', () => {
  it('keeps the answers when nothing was changed, and all but the document when something was', () => {
    const answers = answered();
    const same = withDocumentText(answers, JSON.stringify(answers.document));
    expect(same.kind === 'answers' && same.answers).toBe(answers);
    const changed = withDocumentText(answers, '{"Statement": []}');
    expect(changed).toEqual({ kind: 'answers', answers: { ...answers, document: { Statement: [] } } });
    expect(withDocumentText(answers, '{').kind).toBe('problems');
  });
});

describe('an imported document', () => {
  const text =
    '{"Id": "kept", "Statement": {"Effect": "Allow", "Action": "ecs:*", "Resource": "<cluster_name>*"}}';
  const policy = { arn: 'arn:aws:iam::123456789012:policy/team/ecs/Web', versionId: 'v3', text };

  it('keeps its unknown parts, and is asked for its placeholders', () => {
    const read = startFromText(text, 'policy.json');
    expect(read).toEqual({
      kind: 'start',
      start: { kind: 'document', origin: 'policy.json', document: JSON.parse(text) },
    });
    expect(startFromText('{}', 'policy.json').kind).toBe('problems');
  });

  it('becomes a new policy, or a new version under the same name and path', () => {
    const before = answered({ policyName: 'Other', description: 'x', tags: { a: 'b' } });
    const next = answersFromPolicy(before, policy, 'new-policy');
    if (next.kind !== 'answers') throw new Error(next.kind);
    expect(next.answers).toMatchObject({ policyName: 'Other', existing: undefined });
    expect(openParameters(next.answers).map(({ name }) => name)).toEqual(['cluster_name']);
    expect(answersFromPolicy(before, policy, 'new-version')).toMatchObject({
      kind: 'answers',
      answers: {
        existing: { arn: policy.arn, versionId: 'v3' },
        policyName: 'Web',
        path: '/team/ecs/',
        start: { kind: 'document', origin: 'policy Web v3' },
        document: { Id: 'kept' },
      },
    });
  });

  it('is refused where it cannot be', () => {
    const ofAws = { ...policy, arn: 'arn:aws:iam::aws:policy/AmazonECS_FullAccess' };
    expect(answersFromPolicy(answered(), ofAws, 'new-version')).toMatchObject({
      kind: 'refused',
      problem: expect.stringContaining('belongs to AWS'),
    });
    expect(answersFromPolicy(answered(), ofAws, 'new-policy').kind).toBe('answers');
    expect(answersFromPolicy(answered(), { ...policy, text: 'x' }, 'new-version').kind).toBe('problems');
    expect(answersFromPolicy(answered(), { ...policy, arn: 'Web' }, 'new-policy').kind).toBe('refused');
  });
});
