import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../source/commands/answers/parse-document.ts';
import { positionFinder } from '../../../source/policy/text-position.ts';
import { Failure } from '../../../source/text/failure.ts';

const read = (text: string) => parseDocument({ origin: 'policy.json', text });

function failureOf(text: string): Failure {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('The document was read.');
}

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Action: ['ecs:ListTasks'],
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'true' } },
    },
  ],
};

describe('reading a policy document', () => {
  it('gives the document as it stands', () => {
    expect(read(JSON.stringify(policy, undefined, 4))).toEqual(policy);
  });

  it('keeps elements that it does not know', () => {
    expect(read('{"Statement":{"Effect":"Allow","Mood":[1]},"__proto__":{"a":1}}')).toEqual(
      JSON.parse('{"Statement":{"Effect":"Allow","Mood":[1]},"__proto__":{"a":1}}'),
    );
  });

  it.each([
    ['{\n  "Statement": [}\n}', 'line 2, column 17: This is not JSON: a value is expected'],
    ['{"Statement": [],}', 'line 1, column 18: This is not JSON: a key in double quotes is expected'],
    [
      '{"Statement": []} {}',
      'line 1, column 19: This is not JSON: something follows the end of the document',
    ],
    ['{"Statement": [] // none\n}', 'line 1, column 18: This is not JSON: JSON has no comments'],
    ['{"Statement" []}', 'line 1, column 14: This is not JSON: a colon is expected'],
    ['{"Version": "2012', 'line 1, column 13: This is not JSON: the text has no closing quote'],
  ])('points at the mistake in %j', (text, words) => {
    const failure = failureOf(text);
    expect(failure.message).toContain(words);
    expect([failure.code, failure.exitCode]).toEqual(['JSON_SYNTAX_ERROR', 252]);
  });

  it.each([
    ['[]', 'line 1, column 1: A policy is an object, not a list'],
    ['{"Version":"2012-10-17"}', 'line 1, column 1: The element Statement is missing'],
    ['{"Statement":[5]}', 'line 1, column 15: A statement is an object, not a number'],
    ['{"Statement":[null]}', 'line 1, column 15: A statement is an object, not null'],
    [
      '{"Statement":{"Action":["a:b", 7]}}',
      'line 1, column 32: Action is a text or a list of texts, not a number',
    ],
    [
      '{"Statement":{"Condition":{"Bool":"x"}}}',
      'line 1, column 35: Bool is an object of condition keys, not a text',
    ],
    [
      '{"Statement":{"Effect":"Deny",\n"Effect":"Allow"}}',
      'line 2, column 1: The key "Effect" is there twice',
    ],
  ])('says where %j is no policy', (text, words) => {
    expect(failureOf(text).message).toContain(words);
  });

  it('does not hide that there is more', () => {
    const failure = failureOf('{"Statement":[{"Action":7,\n"Resource":8},\n9]}');
    expect(failure.message).toContain('policy.json, line 1, column 25: Action');
    expect(failure.hint).toBe('2 more mistakes in lines 2 and 3.');
  });

  it('refuses a text that is nested without end', () => {
    expect(failureOf('['.repeat(100_000)).message).toContain('nested deeper');
  });

  it('does not count brackets inside texts', () => {
    const deep = { ...policy, Id: '[{'.repeat(100) };
    expect(read(JSON.stringify(deep))).toEqual(deep);
  });

  it('reads every JSON object with a statement, or fails with a sentence', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          read(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), value => {
        const document = { Note: value, Statement: [] };
        expect(read(JSON.stringify(document))).toEqual(JSON.parse(JSON.stringify(document)));
      }),
    );
  });
});

describe('a position in a text', () => {
  it('is the same however lines end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(positionFinder(`one${end}two`)(`one${end}t`.length)).toEqual({ line: 2, column: 2 });
    }
  });
});
