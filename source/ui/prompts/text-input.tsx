import { Text } from 'ink';
import type { ReactElement } from 'react';
import stringWidth from 'string-width';
import { safeLine } from '../../text/safe-text.ts';
import { useSymbols } from '../frame/theme.ts';
import { type TextState, textOf } from './text-state.ts';

interface TextInputProps {
  readonly state: TextState;
  readonly focused: boolean;
  /** Columns that it may take; a longer text scrolls so that the cursor stays in sight. */
  readonly width: number;
}

/** TextInput draws a text with its cursor: a reversed cell, or a sign of its own where nothing can be reversed. */
export function TextInput({ state, focused, width }: TextInputProps): ReactElement {
  const symbols = useSymbols();
  if (!focused) return <Text>{safeLine(textOf(state))}</Text>;
  const { graphemes, cursor } = state;
  const from = firstInSight(state, width);
  const before = (from > 0 ? symbols.more : '') + graphemes.slice(from, cursor).join('');
  if (symbols.cursor !== undefined)
    return <Text>{safeLine(before) + symbols.cursor + safeLine(graphemes.slice(cursor).join(''))}</Text>;
  return (
    <Text>
      {safeLine(before)}
      <Text inverse>{safeLine(graphemes[cursor] ?? ' ') || ' '}</Text>
      {safeLine(graphemes.slice(cursor + 1).join(''))}
    </Text>
  );
}

/** Columns kept for the sign of what is out of sight and for the cursor itself. */
const EDGES = 5;

/** Some characters take two columns, so the way back from the cursor is measured. */
function firstInSight({ graphemes, cursor }: TextState, width: number): number {
  let from = cursor;
  let columns = EDGES;
  while (from > 0) {
    columns += stringWidth(graphemes[from - 1] ?? '');
    if (columns > width) break;
    from--;
  }
  return from;
}
