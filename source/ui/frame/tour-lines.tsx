import { Text } from 'ink';
import type { ReactElement } from 'react';
import { wrapWords } from '../../text/wrap.ts';
import { Line, Rows } from './line.tsx';
import { keyLabel, useSymbols } from './theme.ts';
import type { TourNote } from './tour-notes.ts';

const SIGN = '  Tour  ';
const ENDING = '(ctrl+t ends the tour)';

/** TourLines draws a note of the tour in the rows that were kept for it. */
export function TourLines({
  note,
  columns,
  rows,
}: {
  note: TourNote | undefined;
  columns: number;
  rows: number;
}): ReactElement {
  const symbols = useSymbols();
  const width = columns - SIGN.length - 1;
  const whole = note === undefined ? [] : wrapWords(`${keyLabel(note.text, symbols)} ${ENDING}`, width);
  const lines = whole.length <= rows ? whole : wrapWords(briefWords(note), width);
  return (
    <Rows height={rows}>
      {lines.slice(0, rows).map((line, index) => (
        <Line key={line}>
          <Text color="magenta" bold>
            {index === 0 ? SIGN : ' '.repeat(SIGN.length)}
          </Text>
          <Text color="magenta">{line}</Text>
        </Line>
      ))}
    </Rows>
  );
}

/** briefWords is a note in one line, for a terminal that has no more to spare. */
export function briefWords(note: TourNote | undefined): string {
  return note === undefined ? '' : `${note.brief} (ctrl+t ends)`;
}
