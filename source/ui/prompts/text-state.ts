/** A line of text being edited. The cursor counts graphemes: what a person sees as one character. */
export interface TextState {
  readonly graphemes: readonly string[];
  readonly cursor: number;
}

export type TextEvent =
  | { readonly type: 'text-inserted'; readonly text: string }
  | { readonly type: 'character-erased' }
  | { readonly type: 'word-erased' }
  | { readonly type: 'line-start-erased' }
  | { readonly type: 'line-end-erased' }
  | {
      readonly type: 'cursor-moved';
      readonly to: 'left' | 'right' | 'word-left' | 'word-right' | 'start' | 'end';
    };

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** textState puts a text into a field, the cursor behind it. */
export function textState(text: string): TextState {
  const graphemes = split(text);
  return { graphemes, cursor: graphemes.length };
}

/** textOf reads the text of a field. */
export function textOf(state: TextState): string {
  return state.graphemes.join('');
}

/** reduceText edits a field. */
export function reduceText(state: TextState, event: TextEvent): TextState {
  const { graphemes, cursor } = state;
  switch (event.type) {
    case 'text-inserted':
      return insert(state, event.text);
    case 'character-erased':
      return cut(state, Math.max(0, cursor - 1), cursor);
    case 'word-erased':
      return cut(state, wordLeft(state), cursor);
    case 'line-start-erased':
      return cut(state, 0, cursor);
    case 'line-end-erased':
      return cut(state, cursor, graphemes.length);
    case 'cursor-moved':
      return { graphemes, cursor: target(state, event.to) };
  }
}

/** Line breaks of a paste become spaces; other control characters have no place in a line. */
function insert({ graphemes, cursor }: TextState, text: string): TextState {
  const clean = text.replace(/[\r\n\t]+/g, ' ').replace(/[\u0000-\u001F\u007F-\u009F]/g, '');
  const before = graphemes.slice(0, cursor).join('') + clean;
  const after = graphemes.slice(cursor).join('');
  // What is typed may join its neighbours: a combining accent belongs to the letter before it.
  return { graphemes: split(before + after), cursor: split(before).length };
}

function cut({ graphemes }: TextState, from: number, to: number): TextState {
  return { graphemes: [...graphemes.slice(0, from), ...graphemes.slice(to)], cursor: from };
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

function split(text: string): string[] {
  return Array.from(segmenter.segment(text), part => part.segment);
}
