import type { ReactElement } from 'react';
import { Line, Rows } from '../frame/line.tsx';
import { placeWords } from './place-words.ts';
import { scrollStart } from './scroll-start.ts';
import type { TextLine } from './text-line.ts';

/** Scroll draws the part of a text that fits, and says how much is out of sight. */
export function Scroll({
  lines,
  from,
  height,
}: {
  lines: readonly TextLine[];
  from: number;
  height: number;
}): ReactElement {
  const tooLong = lines.length > height;
  const room = tooLong ? height - 1 : height;
  const start = scrollStart(from, lines.length, height);
  const shown = lines.slice(start, start + room);
  return (
    <Rows height={height}>
      {shown.map((line, index) => (
        // A line has no identity but its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <Line key={start + index} {...STYLES[line.manner ?? 'plain']}>
          {line.text === '' ? ' ' : line.text}
        </Line>
      ))}
      {tooLong && <Line dimColor>{`  ${placeWords(start, start + shown.length, lines.length)}`}</Line>}
    </Rows>
  );
}

const STYLES = {
  plain: {},
  quiet: { dimColor: true },
  good: { color: 'green' },
  bad: { color: 'red' },
  warning: { color: 'yellow' },
  strong: { bold: true },
} as const;
