import { Text } from 'ink';
import type { ReactElement } from 'react';
import { safeLine } from '../../text/safe-text.ts';
import { cutEnd } from '../../text/width.ts';
import { windowAround } from '../frame/layout.ts';
import { Line, Rows } from '../frame/line.tsx';
import { Spinner } from '../frame/spinner-line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Room } from '../screens/screen.ts';
import { barText } from './bar-text.ts';

/** One step of what is under way. */
export interface ProgressRow {
  readonly id: string;
  readonly words: string;
  readonly status: 'waiting' | 'active' | 'done' | 'failed';
  /** Behind the words: that it is tried again, why it failed, that it was so already. */
  readonly note: string;
}

/** From so many steps on a bar says how far it has come. */
const STEPS_FOR_BAR = 10;
const BAR_COLUMNS = 24;

/** ProgressList draws the steps around the one under way, a row a step, and a bar where there are many. */
export function ProgressList({ rows, room }: { rows: readonly ProgressRow[]; room: Room }): ReactElement {
  const hasBar = rows.length >= STEPS_FOR_BAR && room.rows > 2;
  const height = room.rows - (hasBar ? 1 : 0);
  const over = rows.filter(({ status }) => status === 'done' || status === 'failed').length;
  const active = rows.findIndex(({ status }) => status === 'active');
  const focus = active === -1 ? Math.min(over, rows.length - 1) : active;
  const { from, to } = windowAround(Math.max(0, focus), rows.length, height);
  return (
    <Rows height={room.rows}>
      {hasBar && <BarLine over={over} count={rows.length} />}
      {rows.slice(from, to).map(row => (
        <StepLine key={row.id} row={row} columns={room.columns} />
      ))}
    </Rows>
  );
}

function BarLine({ over, count }: { over: number; count: number }): ReactElement {
  const symbols = useSymbols();
  const bar = barText(over / count, BAR_COLUMNS, symbols);
  return (
    <Line>
      <Text color="cyan">{`  ${bar}`}</Text>
      {`  ${over.toLocaleString('en-US')} of ${count.toLocaleString('en-US')}`}
    </Line>
  );
}

const COLOURS = { waiting: {}, active: {}, done: { color: 'green' }, failed: { color: 'red' } } as const;

/** Two blanks, the sign and a blank. */
const SIGN_COLUMNS = 4;

function StepLine({ row, columns }: { row: ProgressRow; columns: number }): ReactElement {
  const symbols = useSymbols();
  const { words, status, note } = row;
  const signs = { waiting: ' ', done: symbols.tick, failed: symbols.cross };
  const text = safeLine(note === '' ? words : `${words}   ${note}`);
  return (
    <Line {...COLOURS[status]}>
      {'  '}
      {status === 'active' ? <Spinner /> : signs[status]} {cutEnd(text, columns - SIGN_COLUMNS, symbols.more)}
    </Line>
  );
}
