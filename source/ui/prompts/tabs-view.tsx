import { Text } from 'ink';
import type { ReactElement } from 'react';
import { textWidth } from '../../text/width.ts';
import { Line } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import { type Tab, tabWords } from './tab-words.ts';

interface TabsProps {
  readonly tabs: readonly Tab[];
  readonly front: string;
  /** Said behind the tabs, quieter, where there is room for it: a count, or what is still on its way. */
  readonly note: string;
  readonly columns: number;
}

/** Tabs draws one line with the names of what can be brought to the front. */
export function Tabs({ tabs, front, note, columns }: TabsProps): ReactElement {
  const { more } = useSymbols();
  const words = tabWords(tabs, front, columns - MARGIN, more);
  const used = words.reduce((sum, { text }) => sum + textWidth(text) + 1, MARGIN + 1);
  return (
    <Line>
      {'  '}
      {words.map(({ id, text, place }) => (
        <Text key={id} bold={place === 'front'} dimColor={place === 'behind'}>
          {`${text} `}
        </Text>
      ))}
      <Text dimColor>{used + textWidth(note) <= columns ? ` ${note}` : ''}</Text>
    </Line>
  );
}

const MARGIN = 2;
