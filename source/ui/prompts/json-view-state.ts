import { type Folded, type JsonLine, jsonLines } from './json-lines.ts';
import { type JsonOutline, jsonOutline } from './json-outline.ts';
import { type Match, matchesIn } from './json-search.ts';
import { reduceText, type TextEvent, type TextState, textOf, textState } from './text-state.ts';

/** Where a person stands in a JSON text. */
export interface JsonViewState {
  /** The current row of the picture. */
  readonly row: number;
  readonly folded: Folded;
  readonly search: TextState;
  readonly mode: 'reading' | 'searching';
}

export type JsonViewEvent =
  | { readonly type: 'code-scrolled'; readonly by: number }
  | { readonly type: 'folds-toggled' }
  | { readonly type: 'fold-toggled' }
  | { readonly type: 'search-opened' }
  | { readonly type: 'search-edited'; readonly edit: TextEvent }
  | { readonly type: 'search-kept' }
  | { readonly type: 'search-cleared' }
  | { readonly type: 'match-sought'; readonly by: 1 | -1 };

const JSON_VIEW_EVENTS: Readonly<Record<JsonViewEvent['type'], true>> = {
  'code-scrolled': true,
  'folds-toggled': true,
  'fold-toggled': true,
  'search-opened': true,
  'search-edited': true,
  'search-kept': true,
  'search-cleared': true,
  'match-sought': true,
};

/** isJsonViewEvent tells the events that every JSON view answers from those of a screen. */
export function isJsonViewEvent(event: { readonly type: string }): event is JsonViewEvent {
  return Object.hasOwn(JSON_VIEW_EVENTS, event.type);
}

/** The text and the room in which it is looked at: the same for the reducer, the keys and the view. */
export interface JsonPage {
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
}

/** What is to be drawn. */
export interface JsonPicture {
  readonly outline: JsonOutline;
  readonly lines: readonly JsonLine[];
  readonly matches: readonly Match[];
  /** Row of the picture that is current, within it. */
  readonly row: number;
  /** Columns of the line numbers. */
  readonly digits: number;
}

/** Pointer, sign, and the blank behind the line number. */
const GUTTER = 3;
const NARROWEST_CODE = 20;
const NOTHING_FOLDED: Folded = new Set();

/** jsonViewState is a text before anybody moved in it. */
export function jsonViewState(): JsonViewState {
  return { row: 0, folded: NOTHING_FOLDED, search: textState(''), mode: 'reading' };
}

/** jsonPicture lays a text out; what was laid out before is kept while text, room and folds stay. */
export function jsonPicture(view: JsonViewState, page: JsonPage): JsonPicture {
  const outline = jsonOutline(page.text);
  const digits = `${outline.lines.length}`.length;
  const columns = Math.max(NARROWEST_CODE, page.columns - GUTTER - digits - 1);
  const lines = jsonLines(outline, columns, view.folded);
  const row = Math.max(0, Math.min(view.row, lines.length - 1));
  return { outline, lines, matches: matchesIn(outline, textOf(view.search)), row, digits };
}

/** jsonRowOfLine is the row at which a line of the text (from 1, as lint names it) stands, for going to a mistake. */
export function jsonRowOfLine(view: JsonViewState, page: JsonPage, line: number): JsonViewState {
  return goTo(view, page, { line: line - 1, from: 0 });
}

/** reduceJsonView moves, folds and searches. */
export function reduceJsonView(view: JsonViewState, event: JsonViewEvent, page: JsonPage): JsonViewState {
  switch (event.type) {
    case 'code-scrolled': {
      const { lines, row } = jsonPicture(view, page);
      return { ...view, row: Math.max(0, Math.min(lines.length - 1, row + event.by)) };
    }
    case 'folds-toggled':
      return toggleAll(view, page);
    case 'fold-toggled':
      return toggleOne(view, page);
    case 'search-opened':
      return { ...view, mode: 'searching' };
    case 'search-edited':
      return findHere({ ...view, search: reduceText(view.search, event.edit) }, page);
    case 'search-kept':
      return { ...view, mode: 'reading' };
    case 'search-cleared':
      return { ...view, mode: 'reading', search: textState('') };
    case 'match-sought':
      return seek(view, page, event.by);
  }
}

/** foldAt is the fold at the current row, if the row belongs to one. */
export function foldAt({ outline, lines, row }: JsonPicture): number | undefined {
  const line = lines[row]?.line ?? -1;
  const index = outline.folds.findIndex(({ from, to }) => from <= line && line <= to);
  return index === -1 ? undefined : index;
}

function toggleAll(view: JsonViewState, page: JsonPage): JsonViewState {
  const { outline } = jsonPicture(view, page);
  const folded = view.folded.size > 0 ? NOTHING_FOLDED : new Set(outline.folds.keys());
  return refold(view, page, folded);
}

function toggleOne(view: JsonViewState, page: JsonPage): JsonViewState {
  const fold = foldAt(jsonPicture(view, page));
  if (fold === undefined) return view;
  const folded = new Set(view.folded);
  if (!folded.delete(fold)) folded.add(fold);
  return refold(view, page, folded);
}

/** The line in hand stays in hand. */
function refold(view: JsonViewState, page: JsonPage, folded: Folded): JsonViewState {
  const { lines, row } = jsonPicture(view, page);
  const here = { line: lines[row]?.line ?? 0, from: lines[row]?.offset ?? 0 };
  const next = { ...view, folded };
  return { ...next, row: rowAt(jsonPicture(next, page).lines, here) };
}

/** A match at the current row or behind it comes into sight while its words are typed. */
function findHere(view: JsonViewState, page: JsonPage): JsonViewState {
  const { matches, lines, row } = jsonPicture(view, page);
  const line = lines[row]?.line ?? 0;
  const match = matches.find(found => found.line >= line) ?? matches[0];
  return match === undefined ? view : goTo(view, page, match);
}

function seek(view: JsonViewState, page: JsonPage, by: 1 | -1): JsonViewState {
  const { matches, lines, row } = jsonPicture(view, page);
  const isBehind = (match: Match) => rowAt(lines, match) > row;
  const isBefore = (match: Match) => rowAt(lines, match) < row;
  const match =
    by === 1 ? (matches.find(isBehind) ?? matches[0]) : (matches.findLast(isBefore) ?? matches.at(-1));
  return match === undefined ? view : goTo(view, page, match);
}

/** What stands in a folded statement is unfolded. */
function goTo(view: JsonViewState, page: JsonPage, place: Pick<Match, 'line' | 'from'>): JsonViewState {
  const { outline } = jsonPicture(view, page);
  const fold = outline.folds.findIndex(({ from, to }) => from <= place.line && place.line <= to);
  const folded = view.folded.has(fold)
    ? new Set([...view.folded].filter(index => index !== fold))
    : view.folded;
  const next = { ...view, folded };
  return { ...next, row: rowAt(jsonPicture(next, page).lines, place) };
}

function rowAt(lines: readonly JsonLine[], { line, from }: Pick<Match, 'line' | 'from'>): number {
  return Math.max(
    0,
    lines.findLastIndex(row => row.line < line || (row.line === line && row.offset <= from)),
  );
}
