/** A piece of a pattern: a wildcard, one character, or several that stand for something unknown (`${aws:username}`, `<cluster>`). */
type Token = string;

const TOKEN = /\$\{[^{}]*\}|<[A-Za-z][\w-]*>|[\s\S]/g;
/** IAM's way to write a wildcard or a dollar sign as itself. */
const ESCAPES: Readonly<Record<string, Token>> = { '${*}': '\\*', '${?}': '\\?', '${$}': '$' };

/** covers tells whether everything that `narrow` matches is matched by `wide` too; a policy variable is covered by itself and by a star. */
export function covers(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true;
  const wildcard = wide.search(/[*?]/);
  if (wildcard < 0) return false;
  // Most are like `ecs:Describe*`.
  if (wildcard === wide.length - 1 && wide.endsWith('*') && !/[$<]/.test(wide))
    return narrow.startsWith(wide.slice(0, -1));
  return tokensCover(tokensOf(wide), tokensOf(narrow));
}

/** overlaps tells whether some text is matched by both patterns; a policy variable or placeholder may become any text. */
export function overlaps(one: string, other: string): boolean {
  if (one === other || one === '*' || other === '*') return true;
  const [start, opposite] = [literalStart(one), literalStart(other)];
  if (start === one && opposite === other) return false;
  if (!start.startsWith(opposite) && !opposite.startsWith(start)) return false;
  const rows = Array.from(tokensOf(one), unknownAsStar);
  const columns = Array.from(tokensOf(other), unknownAsStar);
  // reach[j]: what is read of `one` so far can be the same text as the first j tokens of `other`.
  let reach = [true];
  for (const token of columns) reach.push(token === '*' && reach.at(-1) === true);
  for (const token of rows) {
    const next = [token === '*' && reach[0] === true];
    for (const [j, column] of columns.entries()) {
      const both = reach[j] === true && sameOne(token, column);
      const starHere = token === '*' && (reach[j + 1] === true || next[j] === true);
      const starThere = column === '*' && (next[j] === true || reach[j + 1] === true);
      next.push(both || starHere || starThere);
    }
    reach = next;
  }
  return reach.at(-1) === true;
}

/** literalStart is what every text that a pattern matches begins with. */
export function literalStart(pattern: string): string {
  const end = pattern.search(/[*?$<]/);
  return end < 0 ? pattern : pattern.slice(0, end);
}

/** Greedy as matching a text is: to a star of `wide`, the stars and variables of `narrow` are letters like others. */
function tokensCover(wide: ArrayLike<Token>, narrow: ArrayLike<Token>): boolean {
  let [at, star, resume, index] = [0, -1, 0, 0];
  while (index < narrow.length) {
    const [wanted, given] = [wide[at], narrow[index]];
    if (wanted === '*') {
      star = at++;
      resume = index;
    } else if (wanted !== undefined && (wanted === given || (wanted === '?' && isOneCharacter(given)))) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++resume;
    } else {
      return false;
    }
  }
  while (wide[at] === '*') at++;
  return at === wide.length;
}

function tokensOf(pattern: string): ArrayLike<Token> {
  // In a row of wildcards the order means nothing: `*?*` is `?*`.
  const ordered = /[*?]{2}/.test(pattern) ? pattern.replace(/[*?]{2,}/g, inOrder) : pattern;
  // The characters of a text are its tokens.
  if (!/[$<]/.test(ordered)) return ordered;
  return (ordered.match(TOKEN) ?? []).map(token => ESCAPES[token] ?? token);
}

function inOrder(wildcards: string): string {
  return `${wildcards.replaceAll('*', '')}${wildcards.includes('*') ? '*' : ''}`;
}

function unknownAsStar(token: Token): Token {
  return token.length > 1 && !token.startsWith('\\') ? '*' : token;
}

function isOneCharacter(token: Token | undefined): boolean {
  return token !== '*' && (token?.length === 1 || token?.startsWith('\\') === true);
}

function sameOne(one: Token, other: Token): boolean {
  return one === other || (one === '?' && isOneCharacter(other)) || (other === '?' && isOneCharacter(one));
}
