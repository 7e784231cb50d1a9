import { Text } from 'ink';
import type { ReactElement } from 'react';
import { Line } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Listing } from '../state/wizard.ts';

interface TabProps {
  readonly tabs: readonly { readonly id: string; readonly label: string; readonly chosen: number }[];
  readonly front: string;
  readonly listing: Listing<unknown>;
}

/** TabLine names the lists, how many rows of each are chosen, and what is still on its way. */
export function TabLine({ tabs, front, listing }: TabProps): ReactElement {
  const symbols = useSymbols();
  return (
    <Line>
      {'  '}
      {tabs.map(tab => (
        <Text key={tab.id} bold={tab.id === front} dimColor={tab.id !== front}>
          {tabWords(tab, tab.id === front ? 'front' : 'behind')}{' '}
        </Text>
      ))}
      <Text dimColor>{` ${arrival(listing, symbols.more)}`}</Text>
    </Line>
  );
}

/** Brackets tell the tab in front, also where there is neither colour nor bold. */
function tabWords({ label, chosen }: TabProps['tabs'][number], place: 'front' | 'behind'): string {
  const words = `${label}${chosen === 0 ? '' : ` (${chosen} chosen)`}`;
  return place === 'front' ? `[${words}]` : ` ${words} `;
}

function arrival(listing: Listing<unknown>, more: string): string {
  const count = listing.items.length.toLocaleString('en-US');
  switch (listing.status) {
    case 'idle':
    case 'wanted':
    case 'loading':
      return `loading${more} ${listing.items.length === 0 ? '' : count}`;
    case 'complete':
      return count;
    case 'failed':
      return 'could not be read';
  }
}
