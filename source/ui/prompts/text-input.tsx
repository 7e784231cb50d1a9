import { Text } from 'ink';
import type { ReactElement } from 'react';
import { safeLine } from '../../text/safe-text.ts';
import { type TextState, textOf } from './text-state.ts';

interface TextInputProps {
  readonly state: TextState;
  readonly focused: boolean;
  /** Columns that it may take; a longer text scrolls so that the cursor stays in sight. */
  readonly width: number;
}

/** TextInput draws a text with its cursor as a reversed cell. */
export function TextInput({ state, focused, width }: TextInputProps): ReactElement {
  if (!focused) return <Text>{safeLine(textOf(state))}</Text>;
  const { graphemes, cursor } = state;
  const from = Math.max(0, cursor - Math.max(1, width - 2));
  return (
    <Text>
      {safeLine((from > 0 ? '…' : '') + graphemes.slice(from, cursor).join(''))}
      <Text inverse>{safeLine(graphemes[cursor] ?? ' ') || ' '}</Text>
      {safeLine(graphemes.slice(cursor + 1, from + width).join(''))}
    </Text>
  );
}
