import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { styledWidth } from '../../source/text/styled-width.ts';

const SIGNS = '─│┌█░○●◉◯✔✖❯↑↓←→·…–⠋⠙⠿é¡®';

it.each([...SIGNS])('counts one column for %s, which the screens draw', sign => {
  expect(styledWidth(sign)).toBe(1);
  expect(stringWidth(sign)).toBe(1);
});

it.each([
  '\u001B[2mplain\u001B[22m',
  '\u001B[38;5;200m❯ ecs:RunTask\u001B[39m',
  '漢字',
  '👩‍👩‍👧',
  '❯\uFE0F',
  'e\u0301',
  '✔️',
])('counts the columns of %j as the library does, without its colours', text => {
  expect(styledWidth(text)).toBe(stringWidth(text));
});
