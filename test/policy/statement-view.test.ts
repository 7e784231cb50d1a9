import { describe, expect, it } from 'vitest';
import { formatOperator, OPERATORS, parseOperator } from '../../source/policy/condition-operator.ts';
import { parseJsonTree, valueAt } from '../../source/policy/json-tree.ts';
import { statementViews } from '../../source/policy/statement-view.ts';

const viewsOf = (document: unknown) => statementViews(parseJsonTree(JSON.stringify(document)));

describe('condition operators', () => {
  // Source: IAM User Guide, IAM JSON policy elements: Condition operators; 27 of them.
  it('knows all of them', () => {
    expect(Object.keys(OPERATORS)).toHaveLength(27);
  });

  it.each(Object.keys(OPERATORS))('reads %s with every qualifier and IfExists, and writes it back', base => {
    for (const qualifier of ['', 'ForAllValues:', 'ForAnyValue:']) {
      for (const suffix of ['', 'IfExists']) {
        const text = `${qualifier}${base}${suffix}`;
        const operator = parseOperator(text.toLowerCase());
        expect(operator && formatOperator(operator)).toBe(text);
      }
    }
  });

  it.each([
    '',
    'StringEqual',
    'ForSomeValues:StringEquals',
    'IfExists',
    'StringEqualsIfExistsIfExists',
    'ForAnyValue:',
  ])('knows no operator %j', text => {
    expect(parseOperator(text)).toBeUndefined();
  });
});

describe('the view of a statement', () => {
  it('reads single values and lists alike, with the path to each', () => {
    const document = { Statement: [{ Effect: 'Allow', Action: 'ecs:RunTask', Resource: ['a', 'b'] }] };
    const [view] = viewsOf(document);
    expect(view?.actions.map(({ value, path }) => [value, path])).toEqual([
      ['ecs:RunTask', ['Statement', 0, 'Action']],
    ]);
    expect(view?.resources.map(({ value, path }) => [value, path])).toEqual([
      ['a', ['Statement', 0, 'Resource', 0]],
      ['b', ['Statement', 0, 'Resource', 1]],
    ]);
  });

  it('gives paths that lead back to the very value', () => {
    const tree = parseJsonTree(
      JSON.stringify({
        Statement: {
          NotAction: ['x'],
          Condition: {
            Bool: { 'aws:SecureTransport': true },
            'ForAnyValue:StringLike': { 'aws:TagKeys': ['a', 'b'] },
          },
        },
      }),
    );
    const [view] = statementViews(tree);
    const places = [
      ...(view?.notActions ?? []),
      ...(view?.conditions ?? []).flatMap(condition => condition.values),
    ];
    expect(places).toHaveLength(4);
    for (const place of places) expect(valueAt(tree.root, place.path)).toBe(place.node);
  });

  it('leaves out what has the wrong JSON type, and never throws', () => {
    const odd = [
      null,
      1,
      'x',
      [],
      {},
      { Action: 1 },
      { Action: [1, 'a:b', null] },
      { Condition: [] },
      { Condition: { Bool: 'x' } },
    ];
    const views = viewsOf({ Statement: odd });
    expect(views).toHaveLength(odd.length);
    expect(views[6]?.actions.map(action => action.value)).toEqual(['a:b']);
    expect(viewsOf([])).toEqual([]);
    expect(viewsOf({ Statement: 'x' })).toHaveLength(1);
  });
});
