import { describe, expect, it } from 'vitest';
import type { Symbols } from '../../../source/ui/frame/theme.ts';
import { type ListState, listState, type Option } from '../../../source/ui/prompts/list-state.ts';
import { List } from '../../../source/ui/prompts/list-view.tsx';
import { textState } from '../../../source/ui/prompts/text-state.ts';
import { ASCII, picture, UNICODE } from './picture.tsx';

const ACTIONS: readonly Option[] = [
  { id: 'list', label: 'ListTasks', group: 'List', note: 'on container-instance' },
  {
    id: 'run',
    label: 'RunTask',
    group: 'Write',
    note: 'on task-definition; needs iam:PassRole, ecs:TagResource',
  },
  {
    id: 'long',
    label: 'CreateSomethingWithAnExtraordinarilyLongNameOfMoreThanSixtyFourLetters',
    group: 'Write',
    note: 'on cluster',
    mark: '!',
  },
];

function drawn(
  options: readonly Option[],
  list: ListState,
  columns = 80,
  symbols: Symbols = UNICODE,
  rows = 6,
) {
  return picture(
    <List
      options={options}
      list={list}
      room={{ columns, rows }}
      choice="several"
      empty="There are no rows yet."
    />,
    columns,
    symbols,
  );
}

describe('a list with ticks', () => {
  it('counts the rows of a group in its heading, and the ticked ones where there are any', () => {
    expect(drawn(ACTIONS, listState(['run'], 1))).toMatchInlineSnapshot(`
      [
        "  List  1",
        "  ◯   ListTasks                                    on container-instance",
        "  Write  1 of 2",
        "❯ ◉   RunTask                                      on task-definition; needs ia…",
        "  ◯ ! CreateSomethingWithAn…eThanSixtyFourLetters  on cluster",
        "",
      ]
    `);
  });

  it('keeps room for the notes on a narrow terminal, and cuts the labels in their middle', () => {
    expect(drawn(ACTIONS, listState([], 2), 60)).toMatchInlineSnapshot(`
      [
        "  List  1",
        "  ◯   ListTasks                        on container-instance",
        "  Write  2",
        "  ◯   RunTask                          on task-definition; …",
        "❯ ◯ ! CreateSomething…ixtyFourLetters  on cluster",
        "",
      ]
    `);
  });

  it('takes plain signs only where the terminal cannot draw others', () => {
    expect(drawn(ACTIONS, listState(['long'], 2), 60, ASCII)).toMatchInlineSnapshot(`
      [
        "  List  1",
        "  [ ]   ListTasks                       on container-inst...",
        "  Write  1 of 2",
        "  [ ]   RunTask                         on task-definitio...",
        "> [x] ! CreateSomethin...tyFourLetters  on cluster",
        "",
      ]
    `);
  });

  it('lines wide characters up', () => {
    const users: Option[] = [
      { id: 'a', label: '田中太郎', note: '/staff/' },
      { id: 'b', label: 'alice', note: '/' },
    ];
    expect(drawn(users, listState(), 60, UNICODE, 2)).toMatchInlineSnapshot(`
      [
        "❯ ◯ 田中太郎  /staff/",
        "  ◯ alice     /",
      ]
    `);
  });

  it('counts all of a group while a filter hides some of it', () => {
    const list = { ...listState(['run', 'long']), filter: textState('run') };
    expect(drawn(ACTIONS, list, 80, UNICODE, 4)).toMatchInlineSnapshot(`
      [
        "  / run   1 of 3",
        "  Write  2 of 2",
        "❯ ◉ RunTask  on task-definition; needs iam:PassRole, ecs:TagResource",
        "",
      ]
    `);
  });

  it('says why it is empty', () => {
    expect(drawn([], listState(), 60, UNICODE, 2)).toEqual(['  There are no rows yet.', '']);
    expect(
      drawn(ACTIONS, { ...listState(), filter: textState('zzz') }, 60, UNICODE, 2),
    ).toMatchInlineSnapshot(`
      [
        "  / zzz   0 of 3",
        "  No row has these words.",
      ]
    `);
  });
});

describe('a list of 22,000 rows', () => {
  it('draws the rows around the highlight', () => {
    const many = Array.from(
      { length: 22_000 },
      (_, index): Option => ({ id: `${index}`, label: `user-${index}` }),
    );
    expect(drawn(many, listState([], 15_000), 60, UNICODE, 3)).toMatchInlineSnapshot(`
      [
        "  ◯ user-14999",
        "❯ ◯ user-15000",
        "  ◯ user-15001",
      ]
    `);
  });
});
