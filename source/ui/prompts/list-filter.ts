import { type Filterable, type Searchable, searchables } from './searchable.ts';

/** What was found in a list of rows. */
interface Result {
  /** In small letters. */
  readonly text: string;
  /** Rows with every word, in the order of the list. */
  readonly matching: readonly Searchable[];
  readonly found: readonly Filterable[];
}

/** The results for a list of rows along which its filter was typed, the longest text last: no key filters twice. */
const results = new WeakMap<readonly Filterable[], Result[]>();

/**
 * filterOptions leaves the rows that have every word of a text somewhere. Inside a group the one comes first whose label
 * is the first word, then those whose label begins with it or whose note is that word, then those that have it in the label.
 */
export function filterOptions<T extends Filterable>(options: readonly T[], text: string): readonly T[] {
  const lower = text.toLowerCase();
  const words = wordsOf(lower);
  const [first] = words;
  if (first === undefined) return options;
  const typed = results.get(options) ?? [];
  while (!lower.startsWith(typed.at(-1)?.text ?? '')) typed.pop();
  const latest = typed.at(-1);
  if (latest?.text === lower) return latest.found as readonly T[];
  // What has a longer text has the shorter one too.
  const matching = (latest?.matching ?? searchables(options)).filter(({ text }) => hasAll(text, words));
  const found = ranked(matching, first);
  results.set(options, [...typed, { text: lower, matching, found }]);
  return found as readonly T[];
}

function wordsOf(lower: string): string[] {
  return lower.split(/\s+/).filter(Boolean);
}

function hasAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

type Ranks = readonly [Filterable[], Filterable[], Filterable[], Filterable[]];

/** Groups stay where they are, and rows of one rank in their order. */
function ranked(matching: readonly Searchable[], word: string): readonly Filterable[] {
  const groups = new Map<string | undefined, Ranks>();
  let group: string | undefined;
  let ranks: Ranks | undefined;
  for (const row of matching) {
    // Rows of a group mostly stand together.
    if (ranks === undefined || row.option.group !== group) {
      group = row.option.group;
      ranks = groups.get(group) ?? [[], [], [], []];
      groups.set(group, ranks);
    }
    ranks[rankOf(row, word)].push(row.option);
  }
  const found: Filterable[] = [];
  for (const all of groups.values()) for (const one of all) for (const option of one) found.push(option);
  return found;
}

/** A word has no blanks: it never reaches from the label into the note. */
function rankOf({ text, labelEnd, noteEnd }: Searchable, word: string): 0 | 1 | 2 | 3 {
  const place = text.indexOf(word);
  if (place === 0) return labelEnd === word.length ? 0 : 1;
  if (noteEnd - labelEnd - 1 === word.length && text.startsWith(word, labelEnd + 1)) return 1;
  return place < labelEnd ? 2 : 3;
}

/** likeliest is the place of the row that a filter means first: the one that it names, or that has the most of its words at beginnings in its label, or as its note. */
export function likeliest(found: readonly Filterable[], text: string): number {
  const words = wordsOf(text.toLowerCase());
  const name = words.join(' ');
  const named = found.findIndex(({ label }) => label.length === name.length && label.toLowerCase() === name);
  if (named >= 0) return named;
  let best = { place: 0, missing: Number.POSITIVE_INFINITY };
  for (const [place, { label, note }] of found.entries()) {
    const lower = label.toLowerCase();
    const missing = words.filter(word => note?.toLowerCase() !== word && !beginsAWord(lower, word)).length;
    if (missing < best.missing) best = { place, missing };
    if (missing === 0) break;
  }
  return best.place;
}

function beginsAWord(label: string, word: string): boolean {
  const place = label.indexOf(word);
  return place === 0 || (place > 0 && !/[a-z0-9]/.test(label[place - 1] ?? ''));
}
