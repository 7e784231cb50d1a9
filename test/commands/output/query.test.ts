import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQuery } from '../../../source/commands/output/query.ts';
import { queryText } from '../../../source/commands/output/query-text.ts';
import { Failure } from '../../../source/text/failure.ts';

const receipt = {
  runId: 'r1',
  status: 'done',
  policy: { arn: 'arn:aws:iam::123456789012:policy/Web', description: undefined },
  steps: [
    { action: 'create-policy', status: 'done', principal: undefined },
    { action: 'attach', status: 'in-place', principal: { type: 'user', name: 'alice' } },
  ],
};

const asked = (expression: string) => compileQuery(expression)(receipt);

function refusal(expression: string): string {
  try {
    asked(expression);
  } catch (error) {
    if (error instanceof Failure && error.code === 'BadQuery' && error.exitCode === 252) return error.message;
  }
  throw new Error(`${expression} is taken`);
}

describe('--query', () => {
  it.each([
    ['status', 'done'],
    ['steps[].action', ['create-policy', 'attach']],
    ["steps[?status=='done'].action | [0]", 'create-policy'],
    ['steps[].{who: principal.name}', [{ who: null }, { who: 'alice' }]],
    ['length(steps)', 2],
    ['sort_by(steps, &action)[].action', ['attach', 'create-policy']],
    ['nowhere', null],
    ['policy.description', null],
    ['constructor', null],
  ])('%s', (expression, result) => {
    expect(asked(expression)).toEqual(result);
  });

  it.each([
    ['a..b', 'it goes wrong at character 3, at ".b"'],
    ['a b', 'it goes wrong at character 3, at "b"'],
    ['a#b', 'it goes wrong at character 2, at "#b"'],
    ["a='x'", 'it goes wrong at character 2, at "=\'x\'"'],
    ["steps[?a='x'].b", 'it goes wrong at character 9, at '],
    ['a=', 'it goes wrong at character 2, at "="'],
    ['steps[].{a:}', 'it goes wrong at character 12, at "}"'],
    ['"status', 'it goes wrong at character 1, at '],
    ['steps.', 'it ends before it is complete'],
    ["steps[?status=='done'", 'it ends before it is complete'],
    [' ', 'is empty'],
    ['shout(status)', 'there is no function shout'],
    ['toString(status)', 'there is no function toString'],
    ['length(steps, steps)', 'length() takes 1 argument but received 2'],
    ['steps[].{a: shout(@)}', 'there is no function shout'],
    ['abs(status)', 'does not fit the data: abs() expected argument 1 to be type number'],
  ])('refuses %s and says what is wrong', (expression, words) => {
    expect(refusal(expression)).toContain(words);
  });

  it('is refused with a sentence, or answers, whatever it is', () => {
    const pieces = fc.constantFrom(
      'a',
      '.',
      '[',
      ']',
      '?',
      '(',
      ')',
      '{',
      '}',
      ':',
      ',',
      '|',
      '&',
      '`',
      "'",
      '"',
      '@',
      '*',
      '1',
      '-',
      '==',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), list => {
        try {
          JSON.stringify(asked(list.join('')));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the text of a query', () => {
  it.each<[string, unknown, string]>([
    ['a scalar on a line', 'done', 'done'],
    ['nothing as None', null, 'None'],
    ['a truth as the AWS CLI writes it', [true, false], 'True\tFalse'],
    ['a list with tabs between', ['a', 1, null], 'a\t1\tNone'],
    [
      'a list of lists a line each',
      [
        ['a', 1],
        ['b', 2],
      ],
      'a\t1\nb\t2',
    ],
    ['an object in the order of its keys', { b: 2, a: 1 }, '1\t2'],
    ['objects with the same columns', [{ b: 2, a: 1 }, { b: 3 }], '1\t2\n\t3'],
    ['what lies deeper under its name', { b: [{ x: 1 }], a: 'A', c: ['p', 'q'] }, 'A\nB\t1\nC\tp\nC\tq'],
    ['an empty list as nothing', [], ''],
  ])('%s', (_, value, text) => {
    expect(queryText(value)).toBe(text);
  });

  it('keeps the lines and columns of data that holds tabs, line feeds and escape sequences', () => {
    expect(queryText([['a\tb\nc', '\u001B[31md\u202E']])).toBe('a b c\td');
  });
});
