import { type TextState, textOf, textState } from './text-state.ts';

/** Earlier entries of a text field, oldest first, and where a person stands among them. */
export interface TextHistory {
  readonly entries: readonly string[];
  /** Index of the entry in hand; behind the last one stands what was being typed. */
  readonly place: number;
  /** What was being typed before an earlier entry was looked at. */
  readonly draft: string;
}

/** More than a person walks through. */
const ENTRIES_KEPT = 100;

/** textHistory starts a history, oldest entry first; blank ones and earlier copies are left out. */
export function textHistory(entries: readonly string[]): TextHistory {
  const kept = entries
    .filter((entry, index) => entry.trim() !== '' && entries.lastIndexOf(entry) === index)
    .slice(-ENTRIES_KEPT);
  return { entries: kept, place: kept.length, draft: '' };
}

/** recall goes to the entry before or behind, the cursor at its end; past either end the field stays as it is. */
export function recall(
  history: TextHistory,
  field: TextState,
  step: 'earlier' | 'later',
): { readonly history: TextHistory; readonly field: TextState } {
  const { entries, place } = history;
  const draft = place === entries.length ? textOf(field) : history.draft;
  const next = Math.max(0, Math.min(entries.length, place + (step === 'earlier' ? -1 : 1)));
  if (next === place) return { history, field };
  return { history: { entries, place: next, draft }, field: textState(entries[next] ?? draft) };
}

/** remembered puts an entry at the end of a history, and the person behind it. */
export function remembered(history: TextHistory, text: string): TextHistory {
  return textHistory([...history.entries, text]);
}
