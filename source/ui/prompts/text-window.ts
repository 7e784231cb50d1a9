import { safeLine } from '../../text/safe-text.ts';
import { textWidth } from '../../text/width.ts';
import type { TextState } from './text-state.ts';

/** The part of a line that is in sight; `left` and `right` are empty or the sign for more. */
export interface TextWindow {
  readonly left: string;
  readonly before: string;
  /** The character under the cursor, a blank behind the last one. */
  readonly under: string;
  readonly after: string;
  readonly right: string;
}

/** textWindow chooses what of a line is in sight, the cursor always, in so many columns at most. */
export function textWindow({ graphemes, cursor }: TextState, columns: number, more: string): TextWindow {
  const under = shown(graphemes[cursor]) || ' ';
  const sign = columns < textWidth(under) + 2 * textWidth(more) ? '' : more;
  const edge = textWidth(sign);
  let from = cursor;
  let to = Math.min(cursor + 1, graphemes.length);
  let free = columns - textWidth(under);
  /** A character at an end of the line needs no room for the sign that more follows. */
  const costAt = (index: number, isLast: boolean) => textWidth(shown(graphemes[index])) + (isLast ? 0 : edge);
  const kept = to < graphemes.length ? edge : 0;
  while (from > 0 && costAt(from - 1, from === 1) + kept <= free) {
    from -= 1;
    free -= textWidth(shown(graphemes[from]));
  }
  free -= from > 0 ? edge : 0;
  while (to < graphemes.length && costAt(to, to === graphemes.length - 1) <= free) {
    free -= textWidth(shown(graphemes[to]));
    to += 1;
  }
  return {
    left: from > 0 ? sign : '',
    before: graphemes.slice(from, cursor).map(shown).join(''),
    under,
    after: graphemes
      .slice(cursor + 1, to)
      .map(shown)
      .join(''),
    right: to < graphemes.length ? sign : '',
  };
}

function shown(grapheme: string | undefined): string {
  return grapheme === undefined ? '' : safeLine(grapheme);
}
