import { Text } from 'ink';
import type { ReactElement } from 'react';
import { cutEnd, padWidth } from '../../text/width.ts';
import { Line, Rows } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Room } from '../screens/screen.ts';
import { type DiffCell, diffPicture, sideWidth } from './diff-picture.ts';
import type { DiffRow } from './diff-rows.ts';
import { placeWords } from './place-words.ts';
import { scrollStart } from './scroll-start.ts';

interface DiffViewProps {
  readonly rows: readonly DiffRow[];
  /** First row in sight; scrollStart(from, diffPicture(rows, columns).length, room.rows - 1) keeps it within the comparison. */
  readonly from: number;
  readonly room: Room;
  /** What the old and the new text are. */
  readonly before: string;
  readonly after: string;
}

/** DiffView draws the part of a comparison that fits, side by side where the terminal is wide. */
export function DiffView({ rows, from, room, before, after }: DiffViewProps): ReactElement {
  const { more } = useSymbols();
  const picture = diffPicture(rows, room.columns);
  const half = sideWidth(room.columns);
  const height = room.rows - 1;
  const start = scrollStart(from, picture.length, height);
  const shown = picture.slice(start, start + (picture.length > height ? height - 1 : height));
  const titles = { left: `- ${before}`, right: `+ ${after}` };
  return (
    <Rows height={room.rows}>
      <Line bold>
        {half === undefined
          ? cutEnd(`  ${titles.left}   ${titles.right}`, room.columns, more)
          : padWidth(cutEnd(`  ${titles.left}`, half - 1, more), half) +
            cutEnd(`  ${titles.right}`, half, more)}
      </Line>
      {shown.map(({ left, right }, index) => (
        // A row has no identity but its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <Line key={start + index}>
          <Cell cell={left} width={right === undefined ? 0 : (half ?? 0)} />
          {right !== undefined && <Cell cell={right} width={0} />}
        </Line>
      ))}
      {picture.length > height && (
        <Line dimColor>{`  ${placeWords(start, start + shown.length, picture.length)}`}</Line>
      )}
    </Rows>
  );
}

const STYLES = { '-': { color: 'red' }, '+': { color: 'green' }, ' ': {} } as const;

function Cell({ cell: { sign, text }, width }: { cell: DiffCell; width: number }): ReactElement {
  return <Text {...STYLES[sign]}>{padWidth(`  ${sign} ${text}`, width)}</Text>;
}
