import { TALLEST_TERMINAL } from '../frame/layout.ts';
import { TOUR_NOTES, type TourNote } from '../frame/tour-notes.ts';
import { isWaiting } from './waiting.ts';
import type { Size, Wizard } from './wizard.ts';

/** Remembered in the place of all notes when the person has ended the tour. */
const ALL = 'all';

/** noteOf is the note of the tour that stands beside the screen, in the practice account and until it was seen. */
export function noteOf(wizard: Wizard): TourNote | undefined {
  const { choice, tour, screen, run } = wizard;
  if (!choice.sandbox || tour === undefined || tour.includes(ALL) || isWaiting(wizard)) return undefined;
  // An undo is not taken back by its receipt.
  if (screen === 'run' && (run.status !== 'ended' || run.receipt.undoes !== undefined)) return undefined;
  const note = TOUR_NOTES[screen];
  return note === undefined || tour.includes(note.name) ? undefined : note;
}

/** endTour lets no further note come. */
export function endTour(wizard: Wizard): Wizard {
  return { ...wizard, tour: [ALL] };
}

/** beginTour shows every note again, in its turn. */
export function beginTour(wizard: Wizard): Wizard {
  return { ...wizard, tour: [] };
}

/** afterStep takes the note as seen when its screen was left, and shares the terminal out anew between the screen and the note. */
export function afterStep(before: Wizard, after: Wizard): Wizard {
  const seen = noteOf(before);
  const left = before.screen !== after.screen && !after.openers.includes(before.screen);
  const isSeen = seen !== undefined && left && after.tour === before.tour;
  const told = isSeen ? { ...after, tour: [...(after.tour ?? []), seen.name] } : after;
  return sized(told);
}

/** withTerminal takes in another size of the terminal. */
export function withTerminal(wizard: Wizard, terminal: Size): Wizard {
  return sized({ ...wizard, terminal });
}

/** noteRows is the room of a note below the body; where there is none, its brief form stands in the line for messages. */
export function noteRows(wizard: Wizard): number {
  return noteOf(wizard) === undefined ? 0 : rowsToSpare(wizard.terminal);
}

/** The detail of the highlighted row must not be lost for a note, nor the least that a screen needs. */
function rowsToSpare({ rows }: Size): number {
  if (rows >= 22) return NOTE_ROWS;
  return rows >= 17 && rows < 20 ? NOTE_ROWS : 0;
}

const NOTE_ROWS = 2;

/** Screens compute with the room that they have, which is what a note leaves of the terminal. */
function sized(wizard: Wizard): Wizard {
  const { terminal, size } = wizard;
  const rows = noteRows(wizard);
  const height = rows === 0 ? terminal.rows : Math.min(terminal.rows, TALLEST_TERMINAL) - rows;
  if (size.columns === terminal.columns && size.rows === height) return wizard;
  return { ...wizard, size: { columns: terminal.columns, rows: height } };
}
