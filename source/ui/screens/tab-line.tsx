import type { ReactElement } from 'react';
import { useSymbols } from '../frame/theme.ts';
import { Tabs } from '../prompts/tabs-view.tsx';
import type { Listing } from '../state/wizard.ts';
import { arrivalWords } from './listing-words.ts';

interface TabProps {
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly chosen: number }[];
  readonly front: string;
  readonly listing: Listing<unknown>;
  readonly columns: number;
}

/** TabLine names the lists, how many rows of each are chosen, and what is still on its way. */
export function TabLine({ tabs, front, listing, columns }: TabProps): ReactElement {
  const { more } = useSymbols();
  const named = tabs.map(({ id, label, chosen }) =>
    chosen === 0 ? { id, label } : { id, label, badge: `${chosen.toLocaleString('en-US')} chosen` },
  );
  return <Tabs tabs={named} front={front} note={arrivalWords(listing, more)} columns={columns} />;
}
