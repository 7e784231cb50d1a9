import { textGraphemes } from '../../text/width.ts';

/** A line of text being edited. The cursor counts graphemes: what a person sees as one character. */
export interface TextState {
  readonly graphemes: readonly string[];
  readonly cursor: number;
  /** What was erased last by the word or to an end of the line; it can be brought back. */
  readonly killed?: readonly string[];
}

export type TextEvent =
  | { readonly type: 'text-inserted'; readonly text: string }
  | { readonly type: 'character-erased' }
  | { readonly type: 'word-erased' }
  | { readonly type: 'line-start-erased' }
  | { readonly type: 'line-end-erased' }
  | { readonly type: 'text-yanked' }
  | {
      readonly type: 'cursor-moved';
      readonly to: 'left' | 'right' | 'word-left' | 'word-right' | 'start' | 'end';
    };

/** textState puts a text into a field, the cursor behind it. */
export function textState(text: string): TextState {
  const graphemes = textGraphemes(text);
  return { graphemes, cursor: graphemes.length };
}

/** textOf reads the text of a field. */
export function textOf(state: TextState): string {
  return state.graphemes.join('');
}

/** reduceText edits a field. */
export function reduceText(state: TextState, event: TextEvent): TextState {
  const { graphemes, cursor, killed } = state;
  switch (event.type) {
    case 'text-inserted':
      return replace(state, cursor, cursor, clean(event.text));
    case 'character-erased':
      return replace(state, Math.max(0, cursor - 1), cursor, '');
    case 'word-erased':
      return kill(state, wordLeft(state), cursor);
    case 'line-start-erased':
      return kill(state, 0, cursor);
    case 'line-end-erased':
      return kill(state, cursor, graphemes.length);
    case 'text-yanked':
      return killed === undefined ? state : replace(state, cursor, cursor, killed.join(''));
    case 'cursor-moved':
      return { ...state, cursor: target(state, event.to) };
  }
}

/** Line breaks of a paste become spaces; other control characters have no place in a line. */
function clean(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(/[\u0000-\u001F\u007F-\u009F]/g, '');
}

/** Erasing nothing leaves what was kept before. */
function kill(state: TextState, from: number, to: number): TextState {
  if (from === to) return state;
  return { ...replace(state, from, to, ''), killed: state.graphemes.slice(from, to) };
}

/**
 * Puts a text in the place of some characters. What is typed may join its neighbours (a combining accent belongs to
 * the letter before it), so the seam is split anew; the rest of a long line is left as it is.
 */
function replace(state: TextState, from: number, to: number, text: string): TextState {
  const { graphemes } = state;
  const seamFrom = Math.max(0, from - 1);
  const left = graphemes.slice(seamFrom, from).join('') + text;
  let seamTo = to;
  let seam = textGraphemes(left);
  for (let reach = 1; seamTo < graphemes.length; reach *= 2) {
    seamTo = Math.min(graphemes.length, seamTo + reach);
    seam = textGraphemes(left + graphemes.slice(to, seamTo).join(''));
    // From the first character on that is split as before, nothing can have changed.
    if (seam.at(-1) === graphemes[seamTo - 1]) break;
  }
  return {
    ...state,
    graphemes: graphemes.slice(0, seamFrom).concat(seam, graphemes.slice(seamTo)),
    cursor: seamFrom + covering(seam, left.length),
  };
}

/** How many characters of the seam it takes to cover so many UTF-16 units. */
function covering(seam: readonly string[], units: number): number {
  let covered = 0;
  let count = 0;
  for (const grapheme of seam) {
    if (covered >= units) break;
    covered += grapheme.length;
    count += 1;
  }
  return count;
}

function target(state: TextState, to: (TextEvent & { type: 'cursor-moved' })['to']): number {
  const last = state.graphemes.length;
  switch (to) {
    case 'left':
      return Math.max(0, state.cursor - 1);
    case 'right':
      return Math.min(last, state.cursor + 1);
    case 'word-left':
      return wordLeft(state);
    case 'word-right':
      return wordRight(state);
    case 'start':
      return 0;
    case 'end':
      return last;
  }
}

const isWord = (grapheme: string | undefined) => grapheme !== undefined && /[\p{L}\p{N}_]/u.test(grapheme);

function wordLeft({ graphemes, cursor }: TextState): number {
  let index = cursor;
  while (index > 0 && !isWord(graphemes[index - 1])) index--;
  while (index > 0 && isWord(graphemes[index - 1])) index--;
  return index;
}

function wordRight({ graphemes, cursor }: TextState): number {
  let index = cursor;
  while (index < graphemes.length && !isWord(graphemes[index])) index++;
  while (index < graphemes.length && isWord(graphemes[index])) index++;
  return index;
}
