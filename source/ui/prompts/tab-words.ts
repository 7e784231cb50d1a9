import { cutEnd, textWidth } from '../../text/width.ts';

/** A list, form or view that can be brought to the front. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  /** What is to be known of it from afar: `2 chosen`, `1 problem`. */
  readonly badge?: string;
}

/** A tab as it is drawn. */
export interface TabWords {
  readonly id: string;
  readonly text: string;
  readonly place: 'front' | 'behind';
}

const GAP = 1;

/** tabWords fits the tabs into so many columns: badges of those behind give way first, then their labels are cut. */
export function tabWords(tabs: readonly Tab[], front: string, columns: number, more: string): TabWords[] {
  const full = tabs.map(tab => worded(tab, tab.id === front, tab.badge));
  if (widthOf(full) <= columns) return full;
  const bare = tabs.map(tab => worded(tab, tab.id === front, tab.id === front ? tab.badge : undefined));
  if (widthOf(bare) <= columns) return bare;
  const free = columns - widthOf(bare.filter(({ place }) => place === 'front')) - GAP;
  const each = Math.floor(free / Math.max(1, bare.length - 1)) - GAP;
  return bare.flatMap(tab => {
    if (tab.place === 'front') return [{ ...tab, text: cutEnd(tab.text, columns, more) }];
    return each < SHORTEST ? [] : [{ ...tab, text: cutEnd(tab.text, each, more) }];
  });
}

/** Less than this says nothing. */
const SHORTEST = 5;

/** Brackets tell the tab in front, also where there is neither colour nor bold. */
function worded({ id, label }: Tab, isFront: boolean, badge: string | undefined): TabWords {
  const words = badge === undefined ? label : `${label} (${badge})`;
  return isFront ? { id, text: `[${words}]`, place: 'front' } : { id, text: ` ${words} `, place: 'behind' };
}

function widthOf(tabs: readonly TabWords[]): number {
  return tabs.reduce((sum, { text }) => sum + textWidth(text) + GAP, 0);
}
