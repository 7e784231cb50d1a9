import { textWidth } from '../../text/width.ts';

/** Columns of a list, each in terminal columns; they stay as they are while the highlight moves. */
export interface ListColumns {
  /** Room for a sign before the labels, where any row has one. */
  readonly mark: number;
  readonly label: number;
  /** What is left behind the labels and their gap; 0 where no row has a note. */
  readonly note: number;
}

interface Row {
  readonly label: string;
  readonly note?: string;
  readonly mark?: string;
}

/** What is left for the notes at least, however long the labels are, where the notes need it: columns, and share of the room. */
const NOTE_ROOM = 20;
const NOTE_SHARE = 0.4;
/** A label column that is wider makes the eye travel too far to the note. */
const LABEL_MOST = 64;
/** Blanks between label and note. */
export const NOTE_GAP = 2;

/** listColumns shares so many columns between the parts of the rows, in sight or not; `tick` is the width of the ticks with their blank. */
export function listColumns(options: readonly Row[], columns: number, tick: number): ListColumns {
  const measures = measured(options);
  const key = `${columns} ${tick}`;
  const shared = measures.shared.get(key) ?? share(measures, columns, tick);
  measures.shared.set(key, shared);
  return shared;
}

function share(
  { label: widest, note: widestNote, marks }: Measures,
  columns: number,
  tick: number,
): ListColumns {
  const mark = marks === 'some' ? 2 : 0;
  const room = Math.max(1, columns - POINTER - tick - mark);
  if (widestNote === 0) return { mark, label: Math.min(widest, room), note: 0 };
  const kept = Math.min(widestNote, Math.max(NOTE_ROOM, Math.floor(room * NOTE_SHARE)));
  const label = Math.max(1, Math.min(widest, LABEL_MOST, room - NOTE_GAP - kept));
  return { mark, label, note: Math.max(0, room - label - NOTE_GAP) };
}

/** The pointer and its blank. */
const POINTER = 2;

interface Measures {
  readonly label: number;
  readonly note: number;
  readonly marks: 'none' | 'some';
  /** The same object for the same room, so that a row in sight is not drawn anew. */
  readonly shared: Map<string, ListColumns>;
}

const known = new WeakMap<readonly Row[], Measures>();

function measured(options: readonly Row[]): Measures {
  const kept = known.get(options);
  if (kept !== undefined) return kept;
  let label = 0;
  let note = 0;
  let marks: Measures['marks'] = 'none';
  for (const row of options) {
    label = wider(label, row.label);
    if (row.note !== undefined) note = wider(note, row.note);
    if (row.mark !== undefined) marks = 'some';
  }
  const made = { label, note, marks, shared: new Map() };
  known.set(options, made);
  return made;
}

/** No terminal has as many columns: what is wider is measured no further. */
const WIDE_ENOUGH = 1000;

function wider(most: number, text: string): number {
  // No character takes more than two columns.
  if (most >= WIDE_ENOUGH || text.length * 2 <= most) return most;
  return Math.max(most, textWidth(text));
}
