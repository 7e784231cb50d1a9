/** What a terminal sends for the keys that have names. */
const SEQUENCES = {
  enter: '\r',
  esc: '\x1b',
  space: ' ',
  tab: '\t',
  'shift-tab': '\x1b[Z',
  backspace: '\x7f',
  delete: '\x1b[3~',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  'page-up': '\x1b[5~',
  'page-down': '\x1b[6~',
} as const;

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

/** A key by its name; a key that writes a character goes by that character to Terminal.type. */
export type Key = keyof typeof SEQUENCES | `ctrl-${Letter}` | `alt-${Letter}`;

/** The control characters are the letters without the two high bits. */
const CONTROL_MASK = 0x1f;

/** bytesOf says what a terminal sends when a key is pressed. */
export function bytesOf(key: Key): string {
  if (isNamed(key)) return SEQUENCES[key];
  const letter = key.slice(-1);
  if (key.startsWith('alt-')) return `\x1b${letter}`;
  return String.fromCharCode(letter.charCodeAt(0) & CONTROL_MASK);
}

function isNamed(key: Key): key is keyof typeof SEQUENCES {
  return key in SEQUENCES;
}
