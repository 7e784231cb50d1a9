/** A choice of a list. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A few words behind the label. */
  readonly note?: string;
  /** The heading under which it stands. */
  readonly group?: string;
  /** What `? 3` tells of it. */
  readonly detail?: readonly string[];
  /** Further words by which it is found. */
  readonly keywords?: string;
  /** Words that choose it as its number does, where several can be chosen. */
  readonly names?: readonly string[];
  /** Why it cannot be chosen. */
  readonly disabled?: string;
}

/** A letter that a question knows besides the numbers, with or without a number behind it. */
export interface Verb {
  readonly word: string;
  /** What it does, behind the letter: `details of a template`. */
  readonly label: string;
  readonly takes: 'nothing' | 'number';
}

/** A verb that was typed; `option` is the number's. */
export interface VerbUse<Id extends string> {
  readonly word: string;
  readonly option: Option<Id> | undefined;
}

/** optionWords is a choice in a line; `state` says whether it is chosen, where several can be. */
export function optionWords(number: number, { label, note, disabled }: Option, state?: string): string {
  const parts = [label, state, note, disabled === undefined ? undefined : `not possible: ${disabled}`];
  return `${number}. ${parts.filter(Boolean).join(', ')}`;
}

/** optionsMatching are the choices of the group that a filter names, or those that have all its words in them, those first whose label begins so. */
export function optionsMatching<O extends Option>(options: readonly O[], filter: string): readonly O[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const ofGroup = options.filter(({ group }) => group?.toLowerCase() === filter.trim().toLowerCase());
  if (ofGroup.length > 0) return ofGroup;
  const found = options.filter(option => {
    const text = [option.label, option.note, option.group, option.keywords, option.id]
      .join(' ')
      .toLowerCase();
    return words.every(word => text.includes(word));
  });
  const begins = ({ label }: O) => label.toLowerCase().startsWith(filter.trim().toLowerCase());
  return [...found.filter(begins), ...found.filter(option => !begins(option))];
}
