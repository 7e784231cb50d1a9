import { Text } from 'ink';
import type { ReactElement } from 'react';
import { wrapWords } from '../../text/wrap.ts';
import { windowAround } from '../frame/layout.ts';
import { Line, Rows } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Room } from '../screens/screen.ts';
import { type ListState, type Option, visibleOptions } from './list-state.ts';
import { TextInput } from './text-input.tsx';

interface ListProps {
  readonly options: readonly Option[];
  readonly list: ListState;
  readonly room: Room;
  /** `one` is a menu, `several` has ticks. */
  readonly choice: 'one' | 'several';
  /** Said instead of an empty list: why it is empty and what to do. */
  readonly empty: string;
}

type Row = { readonly heading: string } | { readonly option: Option; readonly index: number };

/** List draws the part of a list that fits, with headings, notes and ticks. */
export function List({ options, list, room, choice, empty }: ListProps): ReactElement {
  const visible = visibleOptions(options, list);
  const showsFilter = list.filtering || list.filter.graphemes.length > 0;
  const height = room.rows - (showsFilter ? 1 : 0);
  const cursor = Math.max(0, Math.min(list.cursor, visible.length - 1));
  const rows = rowsAround(visible, cursor, height);
  const labelWidth = widest(visible, rows, room.columns);
  return (
    <Rows height={room.rows}>
      {showsFilter && <FilterLine list={list} found={visible.length} all={options.length} />}
      {visible.length === 0 && (
        <EmptyLines words={showsFilter ? 'No row has these words.' : empty} columns={room.columns} />
      )}
      {rows.map(row =>
        'heading' in row ? (
          <Line key={`heading ${row.heading}`} dimColor>{`  ${row.heading}`}</Line>
        ) : (
          <OptionLine
            key={row.option.id}
            option={row.option}
            current={row.index === cursor}
            ticked={choice === 'several' ? list.chosen.has(row.option.id) : undefined}
            labelWidth={labelWidth}
          />
        ),
      )}
    </Rows>
  );
}

function EmptyLines({ words, columns }: { words: string; columns: number }): ReactElement {
  return (
    <>
      {wrapWords(words, columns - 3).map(line => (
        <Line key={line} dimColor>{`  ${line}`}</Line>
      ))}
    </>
  );
}

interface OptionProps {
  readonly option: Option;
  readonly current: boolean;
  readonly ticked: boolean | undefined;
  readonly labelWidth: number;
}

function OptionLine({ option, current, ticked, labelWidth }: OptionProps): ReactElement {
  const symbols = useSymbols();
  const pointer = current ? symbols.pointer : ' ';
  const tick = ticked === undefined ? '' : `${ticked ? symbols.on : symbols.off} `;
  const label = option.note === undefined ? option.label : option.label.padEnd(labelWidth);
  return (
    <Line dimColor={option.disabled !== undefined} {...(current ? { color: 'cyan' } : {})}>
      {`${pointer} ${tick}${label}`}
      {option.note !== undefined && <Text dimColor>{`  ${option.note}`}</Text>}
    </Line>
  );
}

function FilterLine({ list, found, all }: { list: ListState; found: number; all: number }): ReactElement {
  return (
    <Line>
      {'  / '}
      <TextInput state={list.filter} focused={list.filtering} width={FILTER_WIDTH} />
      <Text dimColor>{`   ${found.toLocaleString('en-US')} of ${all.toLocaleString('en-US')}`}</Text>
    </Line>
  );
}

const FILTER_WIDTH = 36;

/** Only the rows near the cursor are made: a list may have tens of thousands. */
function rowsAround(visible: readonly Option[], cursor: number, height: number): Row[] {
  const nearFrom = Math.max(0, cursor - height);
  const near: Row[] = [];
  let focus = 0;
  for (const [offset, option] of visible.slice(nearFrom, cursor + height + 1).entries()) {
    const index = nearFrom + offset;
    const group = option.group;
    if (group !== undefined && group !== visible[index - 1]?.group) near.push({ heading: group });
    if (index === cursor) focus = near.length;
    near.push({ option, index });
  }
  const { from, to } = windowAround(focus, near.length, height);
  return near.slice(from, to);
}

/** What is left for a note at least, where the notes line up behind the longest label. */
const NOTE_ROOM = 20;

/** Notes line up in a column, unless the labels are so long that they would push them out. */
function widest(visible: readonly Option[], rows: readonly Row[], columns: number): number {
  const shown = rows.flatMap(row => ('option' in row ? [row.option.label.length] : []));
  return visible.length === 0 ? 0 : Math.min(Math.max(...shown, 0), columns - NOTE_ROOM);
}
