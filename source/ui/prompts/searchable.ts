/** What the filter looks at in a row. */
export interface Filterable {
  readonly label: string;
  readonly note?: string;
  readonly group?: string;
  readonly keywords?: string;
}

/** A row as it is searched. */
export interface Searchable {
  readonly option: Filterable;
  /** Label, note, group and keywords in small letters, a blank between them. */
  readonly text: string;
  /** Where the label ends in the text, and where the note. */
  readonly labelEnd: number;
  readonly noteEnd: number;
}

const ofLists = new WeakMap<readonly Filterable[], readonly Searchable[]>();
const ofOptions = new WeakMap<Filterable, Searchable>();

/** searchables are the rows of a list as they are searched. */
export function searchables(options: readonly Filterable[]): readonly Searchable[] {
  const known = ofLists.get(options);
  if (known !== undefined) return known;
  const made = options.map(searchable);
  ofLists.set(options, made);
  return made;
}

/** Rows made ready in one go: about two milliseconds of work. */
const SLICE = 500;

/** prepareSearch makes the rows of a list ready while nobody types, a slice at a time; what it gives ends that. */
export function prepareSearch(options: readonly Filterable[]): () => void {
  let next: NodeJS.Immediate | undefined;
  const prepareFrom = (start: number) => {
    for (const option of options.slice(start, start + SLICE)) searchable(option);
    next = start + SLICE < options.length ? setImmediate(prepareFrom, start + SLICE) : undefined;
  };
  if (!ofLists.has(options)) next = setImmediate(prepareFrom, 0);
  return () => clearImmediate(next);
}

function searchable(option: Filterable): Searchable {
  const known = ofOptions.get(option);
  if (known !== undefined) return known;
  const { label, note = '', group = '', keywords = '' } = option;
  const labelEnd = label.toLowerCase().length;
  const text = `${label} ${note} ${group} ${keywords}`.toLowerCase();
  const made = { option, text, labelEnd, noteEnd: labelEnd + 1 + note.toLowerCase().length };
  ofOptions.set(option, made);
  return made;
}
