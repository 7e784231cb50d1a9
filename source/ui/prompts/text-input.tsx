import { Text } from 'ink';
import type { ReactElement } from 'react';
import { safeLine } from '../../text/safe-text.ts';
import { cutEnd, textWidth } from '../../text/width.ts';
import { useSymbols } from '../frame/theme.ts';
import type { TextState } from './text-state.ts';
import { textWindow } from './text-window.ts';

interface TextInputProps {
  readonly state: TextState;
  readonly focused: boolean;
  /** Columns that it may take; a longer text scrolls so that the cursor stays in sight. */
  readonly width: number;
}

/** TextInput draws a text with its cursor: a reversed cell, or a sign of its own where nothing can be reversed. */
export function TextInput({ state, focused, width }: TextInputProps): ReactElement {
  const symbols = useSymbols();
  if (!focused) return <Text>{beginning(state, width, symbols.more)}</Text>;
  const room = symbols.cursor === undefined ? width : width - textWidth(symbols.cursor);
  const { left, before, under, after, right } = textWindow(state, room, symbols.more);
  if (symbols.cursor !== undefined)
    return <Text>{left + before + symbols.cursor + under + after + right}</Text>;
  return (
    <Text>
      {left + before}
      <Text inverse>{under}</Text>
      {after + right}
    </Text>
  );
}

/** No character takes less than a column, but for those that are not shown at all. */
function beginning({ graphemes }: TextState, width: number, more: string): string {
  const start = graphemes.slice(0, width + 1).join('');
  return cutEnd(safeLine(start), Math.max(1, width), more);
}
