import { safeLine } from '../../text/safe-text.ts';

/** A word that could stand where the cursor is. */
export interface Candidate {
  /** The whole word, without any quoting. */
  readonly value: string;
  readonly description?: string;
  /** `open` where the word goes on, like `ecs:` or `--set cluster_name=`: no blank follows it. */
  readonly end?: 'open';
}

/** What a shell is told to offer. */
export type Offer =
  | { readonly kind: 'words'; readonly candidates: readonly Candidate[] }
  /** The shell knows files itself. */
  | { readonly kind: 'files' }
  | { readonly kind: 'folders' };

/** NOTHING offers nothing. */
export const NOTHING: Offer = { kind: 'words', candidates: [] };

/** words offers these candidates. */
export function words(candidates: readonly Candidate[]): Offer {
  return { kind: 'words', candidates };
}

/** named makes candidates of mere names. */
export function named(values: Iterable<string>): Candidate[] {
  return Array.from(values, value => ({ value }));
}

/** Candidates that a shell is given, the most; nobody reads through more. */
const CANDIDATES_MAX = 2000;

/**
 * fitting keeps the candidates that begin as the word does, or, where none does, those that differ in capital letters
 * only. A candidate with a control or an invisible character is none: no shell shows it as it is.
 */
export function fitting(candidates: readonly Candidate[], word: string): Candidate[] {
  const safe = candidates.filter(({ value }) => value !== '' && safeLine(value) === value);
  const exact = safe.filter(({ value }) => value.startsWith(word));
  const lower = word.toLowerCase();
  const found = exact.length > 0 ? exact : safe.filter(({ value }) => value.toLowerCase().startsWith(lower));
  return found.slice(0, CANDIDATES_MAX);
}
