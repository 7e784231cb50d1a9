import { plural, sentenceList } from '../../text/words.ts';
import type { Option } from './option.ts';

/** What becomes of choices: all of them chosen, none of them, or each the other way round. */
export type Deed = 'chosen' | 'free' | 'other';

/** What is chosen after a change, and the change in words. */
export interface Chosen {
  readonly chosen: ReadonlySet<string>;
  readonly words: string;
}

/** changed makes and takes back choices, and says which; more than `most` at once are refused. */
export function changed(
  before: ReadonlySet<string>,
  options: readonly Option[],
  to: Deed,
  most = Number.POSITIVE_INFINITY,
): Chosen {
  const barred = options.find(({ disabled }) => disabled !== undefined);
  if (barred !== undefined && to === 'other')
    return { chosen: before, words: `${barred.label} cannot be chosen: ${barred.disabled}` };
  const free = options.filter(({ disabled }) => disabled === undefined);
  const added = free.filter(({ id }) => to !== 'free' && !before.has(id));
  const removed = free.filter(({ id }) => to !== 'chosen' && before.has(id));
  if (added.length > most) {
    const count = added.length.toLocaleString('en-US');
    return { chosen: before, words: `These are ${count} at once, which is too many: filter the list first.` };
  }
  const chosen = new Set(before);
  for (const { id } of added) chosen.add(id);
  for (const { id } of removed) chosen.delete(id);
  const words = [
    ...(added.length === 0 ? [] : [`Chosen: ${names(added)}.`]),
    ...(removed.length === 0 ? [] : [`No longer chosen: ${names(removed)}.`]),
  ];
  return { chosen, words: words.length === 0 ? 'That changes nothing.' : words.join(' ') };
}

/** So many names stand in a sentence before the others are counted. */
const NAMED_MOST = 8;

function names(options: readonly Option[]): string {
  const shown = options.slice(0, NAMED_MOST).map(({ label }) => label);
  const rest = options.length - shown.length;
  return rest === 0 ? sentenceList(shown) : `${shown.join(', ')} and ${plural(rest, 'more', 'more')}`;
}
