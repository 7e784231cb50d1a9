import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blankDocument,
  compact,
  listOf,
  mapStatements,
  minify,
  type PolicyDocument,
  policySize,
  type Statement,
  serialize,
  statements,
  withStatements,
} from '../../source/policy/document.ts';

const statement: Statement = { Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' };

describe('a policy document', () => {
  it('begins blank with the version that IAM demands', () => {
    expect(blankDocument()).toEqual({ Version: '2012-10-17', Statement: [] });
  });

  it('reads one statement as a list of one', () => {
    expect(statements({ Statement: statement })).toEqual([statement]);
  });

  it('keeps unknown elements and their order', () => {
    const text = '{"Id":"x","Statement":[],"Version":"2012-10-17","Extra":{"a":1}}';
    const document = JSON.parse(text) as PolicyDocument;
    expect(Object.keys(withStatements(document, [statement]))).toEqual([
      'Id',
      'Statement',
      'Version',
      'Extra',
    ]);
    expect(minify(document)).toBe(text);
  });

  it('is the same whether it is written for people or for IAM', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ Effect: fc.constantFrom('Allow', 'Deny'), Sid: fc.string() })),
        list => {
          const document = { Version: '2012-10-17', Statement: list } as PolicyDocument;
          expect(JSON.parse(serialize(document))).toEqual(JSON.parse(minify(document)));
          expect(policySize(document)).toBeGreaterThanOrEqual(serialize(document).replace(/\s/g, '').length);
        },
      ),
    );
  });
});

describe('mapStatements', () => {
  it('gives the same document back when no statement is changed', () => {
    const document = withStatements(blankDocument(), [statement]);
    expect(mapStatements(document, same => same)).toBe(document);
  });

  it('keeps a single statement single and a list a list', () => {
    const deny = (one: Statement): Statement => ({ ...one, Effect: 'Deny' });
    expect(mapStatements({ Statement: statement }, deny).Statement).toEqual(deny(statement));
    expect(mapStatements({ Statement: [statement] }, deny).Statement).toEqual([deny(statement)]);
  });
});

describe('compact and listOf', () => {
  it('undo each other', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), values => {
        expect(listOf(compact(values))).toEqual(values);
      }),
    );
    expect(listOf(undefined)).toEqual([]);
  });
});
