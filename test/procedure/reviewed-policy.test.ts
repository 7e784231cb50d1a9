import { describe, expect, it } from 'vitest';
import { begin, noAnswers } from '../../source/procedure/answers.ts';
import {
  mendAll,
  mendFinding,
  type Reviewed,
  readableText,
  reviewOf,
} from '../../source/procedure/reviewed-policy.ts';

const MENDABLE = `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Allow", "Action": ["ecs:DescribeCluster", "ecs:StopTasks"], "Resource": "*" },
  { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" } ] }`;

function answersOf(text: string): Reviewed {
  const start = { kind: 'document', document: JSON.parse(text), origin: 'test' } as const;
  return { kind: 'answers', answers: begin(noAnswers('create'), start) };
}

describe('reviewOf', () => {
  it('lists the worst first, by the lines of the text as it is', () => {
    const { findings, text } = reviewOf({ kind: 'text', text: MENDABLE });
    expect(text).toBe(MENDABLE);
    expect(findings.map(({ finding: { severity, line } }) => [severity, line])).toEqual([
      ['ERROR', 2],
      ['ERROR', 2],
      ['SECURITY_WARNING', 3],
    ]);
  });

  it.each(['', '{', '[]', '{"Statement": 1}', 'null'])('takes %j as a text with problems', text => {
    const { reading, findings, refused } = reviewOf({ kind: 'text', text });
    expect(reading.kind).toBe('problems');
    expect(findings.map(({ finding }) => finding)).toContain(refused);
  });

  it('finds the same in answers that make the same policy', () => {
    const codes = (reviewed: Reviewed) =>
      reviewOf(reviewed).findings.map(({ finding, remedy }) => [finding.code, remedy.kind]);
    expect(codes(answersOf(MENDABLE))).toEqual(codes({ kind: 'text', text: MENDABLE }));
  });
});

describe('mending', () => {
  it.each([
    ['a text', { kind: 'text', text: MENDABLE } as const],
    ['answers', answersOf(MENDABLE)],
  ])('mends the finding that is meant, or all, in %s', (_, reviewed) => {
    const second = reviewOf(reviewed).findings[1];
    if (second === undefined) throw new Error('There are two errors.');
    const one = mendFinding(reviewed, second);
    expect(one.done).toEqual(['Write ecs:StopTask']);
    const left = reviewOf(one.reviewed).text;
    expect(left).toContain('"ecs:DescribeCluster"');
    expect(left).toContain('"ecs:StopTask"');
    const all = mendAll(reviewed);
    expect(all.done).toHaveLength(2);
    expect(reviewOf(all.reviewed).findings.filter(({ remedy }) => remedy.kind === 'fix')).toEqual([]);
    expect(mendAll(all.reviewed)).toEqual({ reviewed: all.reviewed, done: [] });
  });

  it('does nothing where there is no certain fix', () => {
    const reviewed = { kind: 'text', text: MENDABLE } as const;
    const passRole = reviewOf(reviewed).findings[2];
    expect(passRole && mendFinding(reviewed, passRole)).toEqual({ reviewed, done: [] });
  });
});

describe('readableText', () => {
  it('sets a document of one line in several, and leaves everything else as it is', () => {
    expect(readableText('{"Version":"2012-10-17","Statement":[]}\n')).toBe(
      '{\n  "Version": "2012-10-17",\n  "Statement": []\n}\n',
    );
    for (const text of [MENDABLE, '{"Statement":', '[]']) expect(readableText(text)).toBe(text);
  });
});
