import { Text } from 'ink';
import type { ReactElement } from 'react';
import { cutEnd, padWidth, textWidth } from '../../../text/width.ts';
import { windowAround } from '../../frame/layout.ts';
import { Line, Rows } from '../../frame/line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import type { Room } from '../screen.ts';
import type { StatementRow } from './statement-rows.ts';

interface TableProps {
  readonly rows: readonly StatementRow[];
  readonly cursor: number;
  readonly room: Room;
}

/** Wide enough for `Statement 12  Allow`; labels that are longer push their words aside. */
const LABEL = 19;
/** More would take too much from the words. */
const STATE_MOST = 24;
const GAP = 2;

/** StatementTable draws the rows of the editor: label, words, and at the right whether all is well. */
export function StatementTable({ rows, cursor, room }: TableProps): ReactElement {
  const { warning } = useSymbols();
  const { from, to } = windowAround(cursor, rows.length, room.rows);
  const shown = rows.slice(from, to);
  const state = Math.min(STATE_MOST, Math.max(...shown.map(row => textWidth(stateWords(row, warning)))));
  return (
    <Rows height={room.rows}>
      {shown.map((row, offset) => (
        <TableLine
          key={row.id}
          row={row}
          current={from + offset === cursor}
          words={room.columns - POINTER - LABEL - GAP - (isPlain(row) ? 0 : GAP + state)}
          state={state}
        />
      ))}
    </Rows>
  );
}

/** The pointer and its blank. */
const POINTER = 2;

interface LineProps {
  readonly row: StatementRow;
  readonly current: boolean;
  /** Columns of the words and of the state. */
  readonly words: number;
  readonly state: number;
}

function TableLine({ row, current, words, state }: LineProps): ReactElement {
  const { pointer, more, warning } = useSymbols();
  const label = padWidth(row.label, LABEL);
  const room = Math.max(1, words - (textWidth(label) - LABEL));
  const said = padWidth(cutEnd(row.words, room, more), room);
  const isHead = row.kind === 'statement' || row.kind === 'onward';
  return (
    <Line {...(current ? { color: 'cyan' } : {})}>
      {`${current ? pointer : ' '} `}
      <Text bold={isHead}>{label}</Text>
      <Text dimColor={!isHead}>{`${' '.repeat(GAP)}${said}`}</Text>
      {!isPlain(row) && (
        <Text color={row.state === 'ok' ? 'green' : 'yellow'}>
          {`${' '.repeat(GAP)}${cutEnd(stateWords(row, warning), state, more)}`}
        </Text>
      )}
    </Line>
  );
}

/** Words take the room of the state where there is none. */
function isPlain({ state }: StatementRow): boolean {
  return state === 'none';
}

function stateWords({ state }: StatementRow, warning: string): string {
  if (state === 'none') return '';
  return state === 'ok' ? 'ok' : `${warning} ${state.short}`;
}
