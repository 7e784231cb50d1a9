import type { Key } from 'ink';

/** A key with a name; printable characters are keys of their own, named as they are typed. */
export type KeyName =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'enter'
  | 'escape'
  | 'tab'
  | 'shift-tab'
  | 'erase'
  | `ctrl-${string}`
  | `alt-${string}`
  | Character;

/** One printable character, space included. */
type Character = string & Record<never, never>;

/** What the keyboard said: a named key, or a run of characters that arrived in one piece. */
export type KeyPress =
  | { readonly type: 'key'; readonly name: KeyName }
  | { readonly type: 'text'; readonly text: string; readonly alone: boolean }
  | { readonly type: 'paste-began' }
  | { readonly type: 'paste-ended' };

const NAMED: readonly (readonly [keyof Key, KeyName])[] = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['home', 'home'],
  ['end', 'end'],
  ['pageUp', 'page-up'],
  ['pageDown', 'page-down'],
  ['return', 'enter'],
  ['backspace', 'erase'],
  // Ink 6 reports the Backspace key as Delete.
  ['delete', 'erase'],
];

/** What terminals report besides keys, or keys that have no meaning here, the escape character taken off by Ink: focus, mouse, F13 ... */
const FOREIGN_REPORT = /^\[(?:[IO]|[\d;<=>?]+[A-Za-z~])$/;

/**
 * keyPresses turns one report of Ink into key presses. A chunk may hold several keys (a held key, a paste, typing
 * ahead): it is split, so that nothing is lost and no control character enters a text.
 */
export function keyPresses(input: string, key: Key): KeyPress[] {
  if (input === '[200~') return [{ type: 'paste-began' }];
  if (input === '[201~') return [{ type: 'paste-ended' }];
  if (FOREIGN_REPORT.test(input)) return [];
  if (key.escape) return [{ type: 'key', name: 'escape' }];
  if (key.tab) return [{ type: 'key', name: key.shift ? 'shift-tab' : 'tab' }];
  const named = NAMED.find(([flag]) => key[flag]);
  if (named) return [{ type: 'key', name: withModifier(named[1], key) }];
  if (key.ctrl && input.length === 1) return [{ type: 'key', name: `ctrl-${input}` }];
  if (key.meta && input.length === 1) return [{ type: 'key', name: `alt-${input}` }];
  return splitText(input);
}

function withModifier(name: KeyName, key: Key): KeyName {
  if (name !== 'left' && name !== 'right' && name !== 'erase') return name;
  if (key.ctrl) return `ctrl-${name}`;
  return key.meta ? `alt-${name}` : name;
}

const CONTROL_KEYS: Readonly<Record<string, KeyName>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\u0008': 'erase',
  '\u007F': 'erase',
  '\u001B': 'escape',
};

/** Control characters 1 to 26 are Ctrl with a letter. */
function controlKey(character: string): KeyName | undefined {
  const code = character.charCodeAt(0);
  return (
    CONTROL_KEYS[character] ??
    (code >= 1 && code <= 26 ? `ctrl-${String.fromCharCode(code + 96)}` : undefined)
  );
}

function splitText(input: string): KeyPress[] {
  const presses: KeyPress[] = [];
  for (const part of input.replaceAll('\r\n', '\r').split(/([\u0000-\u001F\u007F])/)) {
    if (part === '') continue;
    const name = part.length === 1 ? controlKey(part) : undefined;
    if (name !== undefined) presses.push({ type: 'key', name });
    else if (!/[\u0000-\u001F\u007F]/.test(part))
      presses.push({ type: 'text', text: part, alone: part === input });
  }
  return presses;
}
