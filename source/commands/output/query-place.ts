import jmespath from 'jmespath';
import { wholeTree } from './query-calls.ts';

/** Longest expression in which a mistake is looked for; in a longer one it is said to be at the end. */
const SEARCHED_MAX = 2000;

interface Token {
  readonly start: number;
}

const library = jmespath as unknown as {
  /** Gives undefined for a single equals sign. */
  tokenize(text: string): readonly (Token | undefined)[];
  compile(text: string): unknown;
};

/**
 * placeOfMistake is where a wrong expression stops being the beginning of a right one, counted from 0; the library does not say it.
 * The length of the expression says that more is missing at its end.
 */
export function placeOfMistake(expression: string): number {
  if (expression.length > SEARCHED_MAX) return expression.length;
  const unreadable = firstUnreadable(expression);
  if (unreadable !== undefined) return unreadable;
  const starts = library.tokenize(expression).map(token => token?.start ?? expression.length);
  const found = starts.findIndex((_, index) => {
    const end = starts[index + 1] ?? expression.length;
    return isWrong(expression.slice(0, end));
  });
  return starts[found] ?? expression.length;
}

/** The last place from which on no beginning of the expression can be taken apart into words. */
function firstUnreadable(expression: string): number | undefined {
  let place: number | undefined;
  for (let length = expression.length; length > 0 && !isReadable(expression.slice(0, length)); length--)
    place = length - 1;
  return place;
}

function isReadable(text: string): boolean {
  try {
    return !library.tokenize(text).includes(undefined);
  } catch {
    return false;
  }
}

/** Whether nothing that follows could mend this beginning: what goes wrong at its end, a name or other words behind it may mend. */
function isWrong(beginning: string): boolean {
  try {
    return !wholeTree(library.compile(beginning)) && !wholeTree(library.compile(`${beginning}x`));
  } catch (error) {
    return !(error instanceof Error && error.message.includes('EOF'));
  }
}
