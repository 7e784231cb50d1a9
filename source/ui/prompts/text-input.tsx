import { Text } from 'ink';
import type { ReactElement } from 'react';
import { safeLine } from '../../text/safe-text.ts';
import { type TextState, textOf } from './text-state.ts';

/** TextInput draws a text with its cursor as a reversed cell. */
export function TextInput({ state, focused }: { state: TextState; focused: boolean }): ReactElement {
  if (!focused) return <Text>{safeLine(textOf(state))}</Text>;
  const { graphemes, cursor } = state;
  const { before, at, after } = around(graphemes, cursor);
  return (
    <Text>
      {safeLine(before)}
      <Text inverse>{safeLine(at) || ' '}</Text>
      {safeLine(after)}
    </Text>
  );
}

/** Long texts scroll: the cursor stays in sight. */
const CHARACTERS_BEFORE_CURSOR = 48;
const CHARACTERS_AFTER_CURSOR = 200;

function around(graphemes: readonly string[], cursor: number) {
  const from = Math.max(0, cursor - CHARACTERS_BEFORE_CURSOR);
  return {
    before: (from > 0 ? '…' : '') + graphemes.slice(from, cursor).join(''),
    at: graphemes[cursor] ?? ' ',
    after: graphemes.slice(cursor + 1, cursor + CHARACTERS_AFTER_CURSOR).join(''),
  };
}
