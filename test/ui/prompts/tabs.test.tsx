import { describe, expect, it } from 'vitest';
import { Tabs } from '../../../source/ui/prompts/tabs-view.tsx';
import { ASCII, picture, UNICODE } from './picture.tsx';

const TABS = [
  { id: 'user', label: 'Users', badge: '12 chosen' },
  { id: 'group', label: 'Groups', badge: '3 chosen' },
  { id: 'role', label: 'Roles' },
];

describe('a line of tabs', () => {
  it.each([
    [80, UNICODE, '  [Users (12 chosen)]  Groups (3 chosen)   Roles   1,204'],
    [46, UNICODE, '  [Users (12 chosen)]  Groups   Roles   1,204'],
    [40, UNICODE, '  [Users (12 chosen)]  Groups   Roles'],
    [38, ASCII, '  [Users (12 chosen)]  Gr...  Ro...'],
    [24, UNICODE, '  [Users (12 chosen)]'],
  ])('tells the one in front, and the badges where %i columns have room', (columns, symbols, line) => {
    expect(
      picture(<Tabs tabs={TABS} front="user" note="1,204" columns={columns} />, columns, symbols),
    ).toEqual([line]);
  });
});
