import { plural, sentenceList } from '../../text/words.ts';
import { brief } from './brief.ts';

const NAMED_MAX = 3;

/** nameSome names the first few of many in a sentence and counts the rest: `a, b, c and 4 more`. */
export function nameSome(names: readonly string[]): string {
  const distinct = [...new Set(names.map(brief))];
  const rest = distinct.length - NAMED_MAX;
  // One more is sooner named than counted.
  if (rest <= 1) return sentenceList(distinct);
  return `${distinct.slice(0, NAMED_MAX).join(', ')} and ${plural(rest, 'more', 'more')}`;
}
