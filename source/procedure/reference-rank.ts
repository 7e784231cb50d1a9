import { hasWildcard, matchesWildcard } from '../policy/action-pattern.ts';

/** What of a reference is searched: a name behind its prefix, and what it is for. */
export interface Searched {
  readonly name: string;
  readonly description: string;
}

/** searchTerms are the words of a search, behind the prefix of a service where it has one. */
export function searchTerms(search: string): {
  readonly service: string | undefined;
  /** As they were written. */
  readonly words: string[];
  /** In lower case, as they are compared. */
  readonly terms: string[];
} {
  const colon = search.indexOf(':');
  const words = search
    .slice(colon + 1)
    .split(/\s+/)
    .filter(Boolean);
  return {
    service: colon < 0 ? undefined : search.slice(0, colon).trim().toLowerCase(),
    words,
    terms: words.map(word => word.toLowerCase()),
  };
}

/**
 * referenceRank tells how well words find something: 0 for the very name, 1 for a name that begins so, 2 for one that
 * holds all words, 3 where the description helps, nothing where a word is missing. `*` and `?` stand for any characters in names.
 */
export function referenceRank(searched: Searched, terms: readonly string[]): number | undefined {
  const [first] = terms;
  if (first === undefined) return 0;
  const name = shortName(searched.name).toLowerCase();
  const inName = terms.map(term => (hasWildcard(term) ? matchesWildcard(term, name) : name.includes(term)));
  const description = searched.description.toLowerCase();
  const found = terms.every(
    (term, index) => inName[index] || (!hasWildcard(term) && description.includes(term)),
  );
  if (!found) return undefined;
  if (name === terms.join('')) return 0;
  if (inName.every(Boolean)) return name.startsWith(first) ? 1 : 2;
  return 3;
}

/** shortName is the part of a name behind the colon. */
export function shortName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
