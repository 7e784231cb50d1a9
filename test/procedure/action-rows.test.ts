import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsMatching } from '../../source/policy/action-pattern.ts';
import { listOf, type Statement } from '../../source/policy/document.ts';
import { actionLevels, levelSummary } from '../../source/procedure/action-levels.ts';
import { actionRows, toggleAction } from '../../source/procedure/action-rows.ts';
import {
  spelledOut,
  wildcardPreview,
  wildcardsOf,
  withoutWildcard,
  withWildcard,
} from '../../source/procedure/action-wildcards.ts';
import { editability } from '../../source/procedure/editability.ts';

function on(...Action: string[]): Statement {
  return { Sid: 'Kept', Effect: 'Allow', Action, Resource: '*', Extra: { kept: true } };
}

const allBut: Statement = { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' };
const patterns = fc.subarray([
  'ecs:Describe*',
  'ecs:List?lusters',
  'ecs:RunTask',
  'iam:PassRole',
  'ecs:*Task*',
]);

describe('the actions of a statement', () => {
  it('are counted by access level', () => {
    expect(actionLevels('ecs').map(({ level, count }) => `${level} ${count}`)).toEqual([
      'List 12',
      'Read 17',
      'Write 49',
      'Tagging 2',
      'Permissions management 1',
    ]);
    expect(actionLevels('no-such-service')).toEqual([]);
  });

  it.each([
    [
      on('ecs:RunTask', 'ecs:AllowVendedLogDeliveryForResource'),
      'Write 1, Permissions management 1',
      '2 of 81',
    ],
    [on('ecs:runtask', 'ECS:Run*'), 'Write 1', '1 of 81'],
    [on('ecs:RunTask', 'iam:PassRole', 'ecs:NoSuch'), 'Write 2, 1 unknown', /^ecs 1 of 81, iam 1 of \d+$/],
    [on('*'), 'every access level', 'all actions of all services'],
    [on(), '', 'none yet'],
    [allBut, 'every action but some', 'all but 1'],
  ])('are summed up in a few words: %#', (statement, levels, count) => {
    const summary = levelSummary(statement);
    expect(summary.levels).toBe(levels);
    expect(summary.count).toMatch(count);
  });

  it('are listed with what each takes and needs, and how it is chosen', () => {
    const rows = actionRows('ecs', on('ecs:RunTask', 'ecs:List*', 'ecs:ListClusters', '*'));
    expect(rows).toHaveLength(81);
    const row = (name: string) => rows.find(one => one.name === name);
    expect(row('ecs:RunTask')).toMatchObject({ level: 'Write', chosen: 'in-full', coveredBy: ['*'] });
    expect(row('ecs:RunTask')?.needs.map(({ action }) => action)).toContain('iam:PassRole');
    expect(row('ecs:ListClusters')).toMatchObject({ chosen: 'in-full', resourceTypes: [] });
    expect(row('ecs:ListTasks')).toMatchObject({ chosen: 'by-wildcard', coveredBy: ['ecs:List*', '*'] });
    expect(actionRows('ecs', undefined).every(({ chosen }) => chosen === 'no')).toBe(true);
  });

  it('are toggled one by one without touching anything else, and toggled back', () => {
    fc.assert(
      fc.property(patterns, fc.constantFrom('ecs:StopTask', 'ecs:RunTask'), (list, action) => {
        const statement = on(...list);
        const once = toggleAction(statement, action);
        expect({ ...once, Action: [] }).toEqual({ ...statement, Action: [] });
        expect(listOf(once.Action).includes(action)).toBe(!list.includes(action));
        expect(new Set(listOf(toggleAction(once, action).Action))).toEqual(new Set(list));
      }),
      { numRuns: 30 },
    );
  });

  it('stay as they are where all but some are named', () => {
    expect(toggleAction(allBut, 'ecs:RunTask')).toBe(allBut);
    expect(withWildcard(allBut, 'ecs:*')).toEqual({
      kind: 'refused',
      problem: 'This statement names all actions but some (NotAction); edit it as JSON.',
    });
  });
});

describe('a wildcard', () => {
  it('shows what it stands for, the service in front or not', () => {
    const preview = wildcardPreview('ecs', ' Describe* ');
    expect(preview).toEqual(wildcardPreview('iam', 'ecs:Describe*'));
    expect(preview.matches).toContain('ecs:DescribeClusters');
    expect(preview.levels.reduce((sum, { count }) => sum + count, 0)).toBe(preview.matches.length);
    expect(preview.problem).toBeUndefined();
  });

  it.each([
    ['Desribe*', 'ecs:Desribe* stands for no action.'],
    ['a:b:c', 'with one colon'],
    ['e*:Run', 'cannot hold a wildcard'],
    ['esc:Run*', 'IAM knows no service "esc". Did you mean'],
    ['Run Task', 'letters, digits'],
    ['', 'is no action'],
  ])('is refused when it stands for nothing: %j', (text, words) => {
    expect(wildcardPreview('ecs', text).problem).toContain(words);
  });

  it('is added and taken out again, in any letter case, and can be spelled out', () => {
    fc.assert(
      fc.property(patterns, list => {
        const statement = on(...list);
        const change = withWildcard(statement, 'ecs:Stop*');
        if (change.kind === 'refused') throw new Error(change.problem);
        expect(wildcardsOf(change.statement, 'ecs')).toContain('ecs:Stop*');
        expect(listOf(withoutWildcard(change.statement, 'ECS:stop*').Action)).toEqual(list);
        const spelled = listOf(spelledOut(change.statement, 'ecs:Stop*').Action);
        expect(spelled).toEqual([...new Set([...list, ...actionsMatching('ecs:Stop*')])]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('editability', () => {
  it('says which parts rows can change, and why not', () => {
    expect(editability(on('ecs:*'))).toMatchObject({
      actions: { kind: 'editable' },
      resources: { kind: 'editable' },
      conditions: { kind: 'editable' },
      notes: [expect.stringContaining('1 element that IAM does not know (Extra)')],
    });
    const odd: Statement = {
      Effect: 'Allow',
      Action: '*',
      NotAction: 'a:b',
      NotResource: '*',
      Principal: '*',
    };
    expect(editability(odd)).toMatchObject({
      actions: { kind: 'as-json', why: expect.stringContaining('both Action and NotAction') },
      resources: { kind: 'as-json', why: expect.stringContaining('all resources but some (NotResource)') },
      notes: [expect.stringContaining('a Principal, which IAM refuses')],
    });
    expect(editability({ Effect: 'Allow', Condition: 'never' as never }).conditions.kind).toBe('as-json');
  });
});
