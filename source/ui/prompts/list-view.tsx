import { Text } from 'ink';
import { memo, type ReactElement, useEffect } from 'react';
import { cutEnd, cutMiddle, padWidth, textWidth } from '../../text/width.ts';
import { wrapWords } from '../../text/wrap.ts';
import { windowAround } from '../frame/layout.ts';
import { Line, Rows } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Room } from '../screens/screen.ts';
import { type GroupCount, groupCounts } from './group-counts.ts';
import { type ListColumns, listColumns, NOTE_GAP } from './list-columns.ts';
import { type ListState, type Option, visibleOptions } from './list-state.ts';
import { prepareSearch } from './searchable.ts';
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
  const symbols = useSymbols();
  const { filtering } = list;
  useEffect(() => (filtering ? prepareSearch(options) : undefined), [filtering, options]);
  const visible = visibleOptions(options, list);
  const showsFilter = list.filtering || list.filter.graphemes.length > 0;
  const height = room.rows - (showsFilter ? 1 : 0);
  const cursor = Math.max(0, Math.min(list.cursor, visible.length - 1));
  const tickWidth = choice === 'several' ? textWidth(symbols.on) + 1 : 0;
  const columns = listColumns(visible, room.columns, tickWidth);
  const counts = choice === 'several' ? groupCounts(options, list.chosen) : undefined;
  return (
    <Rows height={room.rows}>
      {showsFilter && <FilterLine list={list} found={visible.length} all={options.length} />}
      {visible.length === 0 && (
        <EmptyLines words={showsFilter ? 'No row has these words.' : empty} columns={room.columns} />
      )}
      {rowsAround(visible, cursor, height).map((row, place) =>
        'heading' in row ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows move through the places, which stay
          <Line key={place} dimColor>
            {cutEnd(
              `  ${headingWords(row.heading, counts?.get(row.heading))}`,
              room.columns - 1,
              symbols.more,
            )}
          </Line>
        ) : (
          <OptionLine
            // biome-ignore lint/suspicious/noArrayIndexKey: rows move through the places, which stay
            key={place}
            option={row.option}
            current={row.index === cursor}
            ticked={choice === 'several' ? list.chosen.has(row.option.id) : undefined}
            columns={columns}
          />
        ),
      )}
    </Rows>
  );
}

/** `Write  49`, and with ticks `Write  2 of 49`. */
function headingWords(group: string, count: GroupCount | undefined): string {
  if (count === undefined) return group;
  return `${group}  ${count.ticked === 0 ? '' : `${count.ticked.toLocaleString('en-US')} of `}${count.total.toLocaleString('en-US')}`;
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
  readonly columns: ListColumns;
}

const OptionLine = memo(function OptionLine({ option, current, ticked, columns }: OptionProps) {
  const { pointer, on, off, more } = useSymbols();
  const tick = ticked === undefined ? '' : `${ticked ? on : off} `;
  const { note = '', mark = '' } = option;
  const alone = columns.label + (columns.note === 0 ? 0 : NOTE_GAP + columns.note);
  const label = cutMiddle(option.label, note === '' ? alone : columns.label, more);
  return (
    <Line dimColor={option.disabled !== undefined} {...(current ? { color: 'cyan' } : {})}>
      {`${current ? pointer : ' '} ${tick}`}
      {columns.mark > 0 && <Text color="yellow">{padWidth(mark, columns.mark)}</Text>}
      {label}
      {note !== '' && (
        <Text dimColor>
          {' '.repeat(columns.label - textWidth(label) + NOTE_GAP) + cutEnd(note, columns.note, more)}
        </Text>
      )}
    </Line>
  );
});

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
