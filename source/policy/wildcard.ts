const ANY = Symbol('*');
const ONE = Symbol('?');

/** A pattern, unit by unit: a unit of text stands for itself, the two symbols for any units and for any one. */
export type Pattern = readonly PatternUnit[];
export type PatternUnit = string | typeof ANY | typeof ONE;

/** ANYTHING is the pattern of every text. */
export const ANYTHING: Pattern = [ANY];

/** wildcardPattern reads a text in which `*` and `?` are wildcards. */
export function wildcardPattern(text: string): Pattern {
  return literalPattern(text).map(unit => (unit === '*' ? ANY : unit === '?' ? ONE : unit));
}

/** literalPattern reads a text in which every character stands for itself. */
export function literalPattern(text: string): Pattern {
  return text.split('');
}

/**
 * matchesPattern tells whether a whole text is what a pattern stands for, upper and lower case told apart. On a mismatch it goes
 * back to the last star only, so that its time never grows faster than the two lengths multiplied.
 */
export function matchesPattern(pattern: Pattern, text: string): boolean {
  let [at, star, resume] = [0, -1, 0];
  let index = 0;
  while (index < text.length) {
    if (pattern[at] === ANY) {
      star = at++;
      resume = index;
    } else if (pattern[at] === ONE || pattern[at] === text[index]) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[at] === ANY) at++;
  return at === pattern.length;
}
