import { Text } from 'ink';
import type { ReactElement } from 'react';
import { Line } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import { barText } from './bar-text.ts';
import { sizeWords } from './size-words.ts';

interface SizeMeterProps {
  readonly size: number;
  readonly quota: number;
  /** What is counted: `characters`. */
  readonly unit: string;
  readonly columns: number;
}

const BAR_COLUMNS = 20;
const NARROW_BAR_COLUMNS = 10;
const COLOURS = { roomy: 'green', tight: 'yellow', over: 'red' } as const;

/** SizeMeter draws one line: how much of a quota is used, in numbers, as a bar and in words. */
export function SizeMeter({ size, quota, unit, columns }: SizeMeterProps): ReactElement {
  const symbols = useSymbols();
  const { count, verdict, level, share } = sizeWords(size, quota);
  const bar = barText(share, columns < 80 ? NARROW_BAR_COLUMNS : BAR_COLUMNS, symbols);
  const sign = level === 'roomy' ? '' : `${symbols.warning} `;
  return (
    <Line>
      {`  ${count} ${unit}  `}
      <Text color={COLOURS[level]}>{`${bar}  ${sign}${verdict}`}</Text>
    </Line>
  );
}
