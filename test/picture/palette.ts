import type { Look } from './styled-run.ts';

/** The colours of the picture by the names of their classes; each stands out from the ground by 6 to 1 or more. */
const COLORS = {
  text: '#e6edf3',
  dim: '#9198a1',
  black: '#0d1117',
  red: '#ff8b82',
  green: '#5fd068',
  yellow: '#e8b944',
  magenta: '#d2a8ff',
  cyan: '#62d0e3',
} as const;

/** A colour of the picture, which is also the class of what has it. */
export type Color = keyof typeof COLORS;

/** What the window itself is painted with; it has to stand out on a white page and on a black one. */
export const WINDOW = { ground: '#0d1117', bar: '#1c2128', edge: '#3d444d', button: '#58606a' } as const;

/** The colours of the terminal's palette that the wizard uses, by their numbers. */
const NUMBERED: Readonly<Record<number, Color>> = {
  0: 'black',
  1: 'red',
  2: 'green',
  3: 'yellow',
  5: 'magenta',
  6: 'cyan',
};

/** colorsOf says in which colour a look is drawn, and on which ground, unless on that of the window. */
export function colorsOf(look: Look): { readonly color: Color; readonly ground: Color | undefined } {
  const color = look.dim ? 'dim' : named(look.color, 'text');
  const ground = named(look.background, undefined);
  return look.inverse ? { color: ground ?? 'black', ground: color } : { color, ground };
}

/** colorRules are the rules of the style sheet for all colours; shapes take theirs over from where they are used. */
export function colorRules(): string {
  return Object.entries(COLORS)
    .map(([name, value]) => `.${name}{color:${value};fill:${value}}`)
    .join('');
}

function named<T>(color: Look['color'], otherwise: T): Color | T {
  if (color === 'default') return otherwise;
  const name = NUMBERED[color];
  if (name === undefined) throw new Error(`The picture has no colour ${color} of the terminal's palette.`);
  return name;
}
