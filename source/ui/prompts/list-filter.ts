/** What the filter looks at in a row. */
interface Filterable {
  readonly label: string;
  readonly note?: string;
  readonly group?: string;
  readonly keywords?: string;
}

/** The latest result for a list of rows: a key that moves the highlight filters nothing anew. */
const results = new WeakMap<
  readonly Filterable[],
  { readonly text: string; readonly found: readonly Filterable[] }
>();
const searchTexts = new WeakMap<Filterable, string>();

/**
 * filterOptions leaves the rows that have every word of a text somewhere. Inside a group the one comes first whose label
 * is the first word, then those whose label begins with it or whose note is that word, then those that have it in the label.
 */
export function filterOptions<T extends Filterable>(options: readonly T[], text: string): readonly T[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return options;
  const known = results.get(options);
  if (known?.text === text) return known.found as readonly T[];
  const found = ranked(
    options.filter(option => words.every(word => searchText(option).includes(word))),
    first,
  );
  results.set(options, { text, found });
  return found;
}

function searchText(option: Filterable): string {
  const known = searchTexts.get(option);
  if (known !== undefined) return known;
  const { label, note = '', group = '', keywords = '' } = option;
  const text = `${label} ${note} ${group} ${keywords}`.toLowerCase();
  searchTexts.set(option, text);
  return text;
}

/** Groups stay where they are, and rows of one rank in their order. */
function ranked<T extends Filterable>(found: readonly T[], word: string): readonly T[] {
  const places = new Map<string | undefined, number>();
  for (const { group } of found) if (!places.has(group)) places.set(group, places.size);
  const rows = found.map(option => ({
    option,
    place: places.get(option.group) ?? 0,
    rank: rankOf(option, word),
  }));
  return rows.sort((a, b) => a.place - b.place || a.rank - b.rank).map(({ option }) => option);
}

function rankOf({ label, note }: Filterable, word: string): number {
  const lower = label.toLowerCase();
  if (lower === word) return -1;
  const place = lower.indexOf(word);
  if (place === 0 || note?.toLowerCase() === word) return 0;
  return place > 0 ? 1 : 2;
}

/** likeliest is the place of the row that a filter means first: the one that it names, or that has the most of its words at beginnings in its label, or as its note. */
export function likeliest(found: readonly Filterable[], text: string): number {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const named = found.findIndex(({ label }) => label.toLowerCase() === words.join(' '));
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
