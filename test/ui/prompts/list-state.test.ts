import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  highlighted,
  type ListEvent,
  type ListState,
  listState,
  type Option,
  reduceList,
  visibleOptions,
} from '../../../source/ui/prompts/list-state.ts';

const OPTIONS: readonly Option[] = [
  { id: 'list', label: 'ListTasks', group: 'List' },
  { id: 'describe', label: 'DescribeTasks', group: 'Read', note: 'on task' },
  { id: 'run', label: 'RunTask', group: 'Write', keywords: 'start a task' },
  { id: 'stop', label: 'StopTask', group: 'Write' },
  { id: 'linked', label: 'Linked', group: 'Write', disabled: 'belongs to a service' },
];

const filtered = (text: string): ListEvent[] => [
  { type: 'filter-opened' },
  { type: 'filter-edited', edit: { type: 'text-inserted', text } },
  { type: 'filter-kept' },
];
const TOGGLE: ListEvent = { type: 'option-toggled' };
const CLEAR: ListEvent = { type: 'filter-cleared' };

const played = (...events: ListEvent[]): ListState =>
  events.reduce((list, event) => reduceList(list, event, OPTIONS), listState());
const shown = (list: ListState) => visibleOptions(OPTIONS, list).map(option => option.id);

describe('a filter', () => {
  it.each([
    ['runt', ['run']],
    ['TASK stop', ['stop']],
    ['start', ['run']],
    ['read', ['describe']],
    ['  ', ['list', 'describe', 'run', 'stop', 'linked']],
    ['nowhere', []],
  ])('%j leaves rows that have every word somewhere', (text, ids) => {
    expect(shown(played(...filtered(text)))).toEqual(ids);
  });

  it('puts the highlight on the row whose label has the words, over one that has them elsewhere', () => {
    const rows: Option[] = [
      { id: 'describe', label: 'Describe a cluster', keywords: 'run a task there' },
      { id: 'run', label: 'Run a task' },
    ];
    const list = filtered('run a').reduce((state, event) => reduceList(state, event, rows), listState());
    expect(highlighted(rows, list)?.id).toBe('run');
  });

  it('means the row that it names, before others that begin so', () => {
    const rows = ['DescribeTaskSets', 'DescribeTasks'].map(label => ({ id: label, label }));
    const list = filtered('describetasks').reduce(
      (state, event) => reduceList(state, event, rows),
      listState(),
    );
    expect(highlighted(rows, list)?.id).toBe('DescribeTasks');
  });

  it('brings those rows forward, inside their group, whose label begins with what is typed', () => {
    const rows: Option[] = [
      { id: 'start', label: 'StartTask', group: 'Write', keywords: 'run' },
      { id: 'rerun', label: 'RerunTask', group: 'Write' },
      { id: 'run', label: 'RunTask', group: 'Write' },
      { id: 'runs', label: 'RunsOfTask', group: 'List' },
    ];
    const list = filtered('run').reduce((state, event) => reduceList(state, event, rows), listState());
    expect(visibleOptions(rows, list).map(row => row.id)).toEqual(['run', 'rerun', 'start', 'runs']);
  });

  it('is not asked anew for each key while its words stay', () => {
    const list = played(...filtered('task'));
    const moved = reduceList(list, { type: 'highlight-moved', by: 1 }, OPTIONS);
    expect(visibleOptions(OPTIONS, moved)).toBe(visibleOptions(OPTIONS, list));
  });

  it('loses no tick', () => {
    const list = played(TOGGLE, ...filtered('stop'), TOGGLE, ...filtered('nothing at all'), CLEAR);
    expect([...list.chosen]).toEqual(['list', 'stop']);
  });

  it('keeps the row that was found when it is cleared', () => {
    expect(highlighted(OPTIONS, played(...filtered('stop'), CLEAR))?.id).toBe('stop');
  });

  it('goes back to the first row when it had found none', () => {
    expect(highlighted(OPTIONS, played(...filtered('nowhere'), CLEAR))?.id).toBe('list');
  });
});

describe('ticks', () => {
  it('go to a whole group, and away again', () => {
    const down: ListEvent = { type: 'highlight-moved', by: 2 };
    const once = played(down, { type: 'group-toggled' });
    expect([...once.chosen]).toEqual(['run', 'stop']);
    expect(reduceList(once, { type: 'group-toggled' }, OPTIONS).chosen.size).toBe(0);
  });

  it('go to all rows that are shown, and to no others', () => {
    expect([...played(...filtered('task'), { type: 'all-toggled' }).chosen]).toEqual([
      'list',
      'describe',
      'run',
      'stop',
    ]);
  });

  it('fill up a group of which a part was ticked', () => {
    const list = played({ type: 'highlight-moved', by: 2 }, TOGGLE, { type: 'group-toggled' });
    expect([...list.chosen]).toEqual(['run', 'stop']);
  });

  it('never go to a row that cannot be chosen', () => {
    expect(played({ type: 'highlight-sent', to: 'last' }, TOGGLE).chosen.size).toBe(0);
  });
});

it('a filter means the row whose note it is before one whose label has it', () => {
  const options = [
    { id: 'ecs', label: 'Amazon Elastic Container Service', note: 'ecs' },
    { id: 'mcp', label: 'Amazon ECS MCP Service', note: 'ecs-mcp' },
  ];
  const typed = reduceList(
    listState(),
    { type: 'filter-edited', edit: { type: 'text-inserted', text: 'ecs' } },
    options,
  );
  expect(highlighted(options, typed)?.id).toBe('ecs');
});

const anyEvent: fc.Arbitrary<ListEvent> = fc.oneof(
  fc.integer({ min: -9, max: 9 }).map((by): ListEvent => ({ type: 'highlight-moved', by })),
  fc.constantFrom<ListEvent>(
    { type: 'highlight-sent', to: 'first' },
    { type: 'highlight-sent', to: 'last' },
    TOGGLE,
    { type: 'group-toggled' },
    { type: 'all-toggled' },
    { type: 'filter-opened' },
    { type: 'filter-kept' },
    CLEAR,
    { type: 'filter-edited', edit: { type: 'text-inserted', text: 't' } },
    { type: 'filter-edited', edit: { type: 'text-inserted', text: 'zz' } },
    { type: 'filter-edited', edit: { type: 'character-erased' } },
  ),
);

describe('any use of a list', () => {
  it('highlights a row that is shown as long as one is', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), events => {
        const list = played(...events);
        const row = highlighted(OPTIONS, list);
        expect(row === undefined).toBe(shown(list).length === 0);
      }),
    );
  });

  it('ticks only what can be chosen, and toggling twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), events => {
        const list = played(...events);
        expect(list.chosen.has('linked')).toBe(false);
        const twice = [TOGGLE, TOGGLE].reduce((state, event) => reduceList(state, event, OPTIONS), list);
        expect(new Set(twice.chosen)).toEqual(new Set(list.chosen));
      }),
    );
  });
});
