import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffDocuments } from '../../source/policy/diff.ts';
import { diffLines } from '../../source/policy/diff-lines.ts';
import { sameMeaning } from '../../source/policy/same-meaning.ts';

const shown = (before: unknown, after: unknown) =>
  diffLines(diffDocuments(before, after)).map(({ mark, text }) => `${mark} ${text}`);

const allow = (Action: unknown, Resource: unknown, more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const policy = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });

describe('diffDocuments', () => {
  it('shows value by value what went, what came and what stays', () => {
    const before = policy(allow(['ecs:DescribeCluster', 'ecs:DeleteCluster'], 'arn:aws:ecs:*:*:cluster/a'));
    const after = policy({
      Sid: 'One',
      ...allow(['ecs:DeleteCluster', 'ecs:DescribeClusters'], ['arn:aws:ecs:*:*:cluster/a'], {
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      }),
    });
    expect(shown(before, after)).toEqual([
      '= Version: 2012-10-17',
      '- Statement 1',
      '+ Statement 1 (One)',
      '+   Sid: One',
      '=   Effect: Allow',
      '-   Action: ecs:DescribeCluster',
      '=   Action: ecs:DeleteCluster',
      '+   Action: ecs:DescribeClusters',
      '=   Resource: arn:aws:ecs:*:*:cluster/a',
      '+   Condition Bool aws:SecureTransport: true',
    ]);
  });

  it('pairs statements by Sid before likeness, and shows the rest as added or removed', () => {
    const before = policy({ Sid: 'A', ...allow('ecs:RunTask', '*') }, allow('ecs:StopTask', '*'));
    const after = policy(allow('iam:PassRole', '*'), { Sid: 'A', ...allow('ecs:StartTask', '*') });
    const { statements } = diffDocuments(before, after);
    expect(statements.map(({ change, sid, before, after }) => ({ change, sid, before, after }))).toEqual([
      { change: 'added', sid: undefined, before: undefined, after: 0 },
      { change: 'changed', sid: 'A', before: 0, after: 1 },
      { change: 'removed', sid: undefined, before: 1, after: undefined },
    ]);
  });

  it('calls a statement by its place and Sid in each document', () => {
    const before = policy({ Sid: 'A', ...allow('ecs:RunTask', '*') }, allow('ecs:StopTask', '*'));
    const after = policy(allow('ecs:StopTask', '*'), { Sid: 'B', ...allow('ecs:RunTask', '*') });
    expect(shown(before, after).filter(line => line.includes('Statement'))).toEqual([
      '= Statement 1, was 2',
      '- Statement 1 (A)',
      '+ Statement 2 (B)',
    ]);
  });

  it('gives the first of several equal Sids to the first', () => {
    const twice = (action: string) => ({ Sid: 'A', ...allow(action, '*') });
    const { statements } = diffDocuments(policy(twice('a:B'), twice('c:D')), policy(twice('e:F')));
    expect(statements.map(({ change, before }) => [change, before])).toEqual([
      ['changed', 0],
      ['removed', 1],
    ]);
  });

  it('shows of conditions only what came, where a value or another key is asked besides', () => {
    const asking = (Condition: object) => policy(allow('ecs:RunTask', '*', { Condition }));
    const before = asking({ StringLike: { 'e:a': 'x' } });
    const after = asking({ StringLike: { 'e:a': ['x', 'y'], 'e:b': 'z' } });
    expect(shown(before, after).filter(line => line.includes('Condition'))).toEqual([
      '=   Condition StringLike e:a: x',
      '+   Condition StringLike e:a: y',
      '+   Condition StringLike e:b: z',
    ]);
  });

  it('pairs a statement with the one that has most in common with it', () => {
    const before = policy(allow('ecs:RunTask', 'a'), allow(['ecs:RunTask', 'ecs:StopTask'], 'b'));
    const after = policy(allow(['ecs:RunTask', 'ecs:StopTask'], 'c'));
    const { statements } = diffDocuments(before, after);
    expect(statements.map(({ change, before }) => [change, before])).toEqual([
      ['changed', 1],
      ['removed', 0],
    ]);
  });

  it('takes what is left out for something in common, and an effect and a resource for nothing', () => {
    const allBut = (NotAction: string, Resource: string) => ({ Effect: 'Allow', NotAction, Resource });
    expect(
      diffDocuments(policy(allBut('iam:*', 'a')), policy(allBut('iam:*', 'b'))).statements,
    ).toMatchObject([{ change: 'changed', before: 0, after: 0 }]);
    expect(
      diffDocuments(policy(allBut('iam:*', 'a')), policy(allBut('sts:*', 'a'))).statements,
    ).toMatchObject([
      { change: 'added', after: 0 },
      { change: 'removed', before: 0 },
    ]);
  });

  it('pairs many statements by Sid still', () => {
    const many = (action: string) =>
      policy(...Array.from({ length: 100 }, (_, i) => ({ Sid: `S${i}`, ...allow(`${action}${i}`, '*') })));
    const { statements } = diffDocuments(many('a:A'), many('b:B'));
    expect(statements.map(({ before }) => before)).toEqual(statements.map(({ after }) => after));
  });

  it('shows another version, what is there only once, and a document that is none', () => {
    const run = allow('ecs:RunTask', '*');
    const before = { Version: '2008-10-17', Id: 'x', Statement: run };
    expect(shown(before, { Version: '2012-10-17', Statement: run }).slice(0, 3)).toEqual([
      '- Version: 2008-10-17',
      '+ Version: 2012-10-17',
      '- Id: x',
    ]);
    expect(shown('text', policy()).slice(0, 2)).toEqual(['+ Version: 2012-10-17', '- document: text']);
  });

  it('calls the same what means the same, however it is written', () => {
    const before = policy(allow(['ecs:RunTask'], '*'));
    const after = { Statement: allow('ECS:RUNTASK', ['*']), Version: '2012-10-17' };
    expect(shown(before, after).filter(line => !line.startsWith('='))).toEqual([]);
    expect(diffDocuments(before, after).statements).toMatchObject([{ change: 'same', before: 0, after: 0 }]);
  });

  it('finds no difference only where the meaning is the same, and none between a document and itself', () => {
    const words = fc.constantFrom('a:B', 'A:b', 'c:D', '*');
    const oneOrMany = fc.oneof(words, fc.array(words, { maxLength: 3 }));
    const block = fc.dictionary(
      fc.constantFrom('Bool', 'StringLike'),
      fc.dictionary(fc.constantFrom('k:e', 'K:E', 'l'), oneOrMany, { maxKeys: 1 }),
    );
    const statement = fc.record(
      {
        Sid: words,
        Effect: words,
        Action: oneOrMany,
        Resource: oneOrMany,
        Condition: block,
        X: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const document = fc.record(
      { Version: words, Statement: fc.oneof(statement, fc.array(statement, { maxLength: 3 })) },
      { requiredKeys: ['Statement'] },
    );
    fc.assert(
      fc.property(document, document, (before, after) => {
        const { elements, statements } = diffDocuments(before, after);
        const quiet = [...elements, ...statements].every(({ change }) => change === 'same');
        if (quiet) expect(sameMeaning(before, after)).toBe(true);
        const own = diffDocuments(before, JSON.parse(JSON.stringify(before)));
        expect([...own.elements, ...own.statements].every(({ change }) => change === 'same')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('takes any JSON, and many statements', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(() => shown(a, { Statement: b })).not.toThrow();
      }),
    );
    const many = (action: string) =>
      policy(...Array.from({ length: 500 }, (_, i) => allow(`${action}${i}`, '*')));
    const { statements } = diffDocuments(many('a:A'), many('b:B'));
    expect(statements).toHaveLength(1000);
  });
});
