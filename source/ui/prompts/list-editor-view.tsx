import { Text } from 'ink';
import type { ReactElement } from 'react';
import { safeLine } from '../../text/safe-text.ts';
import { cutEnd, cutMiddle, textWidth } from '../../text/width.ts';
import { windowAround } from '../frame/layout.ts';
import { Line, Rows } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Room } from '../screens/screen.ts';
import { listEditorCaution, listEditorProblems, type ValueCheck } from './list-editor-problems.ts';
import type { ListEditorState } from './list-editor-state.ts';
import { TextInput } from './text-input.tsx';

interface ListEditorProps {
  readonly editor: ListEditorState;
  readonly room: Room;
  readonly check: ValueCheck;
  /** What the last row offers: `add an address range`. */
  readonly addWords: string;
  /** An example, shown while a line is empty. */
  readonly placeholder: string;
}

/** ListEditor draws the values that fit, what is wrong with each beside it, and the row for adding one. */
export function ListEditor({ editor, room, check, addWords, placeholder }: ListEditorProps): ReactElement {
  const { values, cursor, hand } = editor;
  const problems = listEditorProblems(values, check);
  const { from, to } = windowAround(cursor, values.length + 1, room.rows);
  const rows = [...values, undefined].slice(from, to);
  return (
    <Rows height={room.rows}>
      {rows.map((value, offset) => {
        const index = from + offset;
        const current = index === cursor;
        if (current && hand.kind === 'typing')
          return (
            <TypedLine
              key={index}
              editor={editor}
              columns={room.columns}
              placeholder={placeholder}
              problem={listEditorCaution(editor, check)}
            />
          );
        if (value === undefined) return <AddLine key={index} current={current} words={addWords} />;
        return (
          <ValueLine
            key={index}
            value={safeLine(value)}
            current={current}
            columns={room.columns}
            problem={problems[index]}
          />
        );
      })}
    </Rows>
  );
}

interface LineProps {
  readonly columns: number;
  readonly problem: string | undefined;
}

/** Pointer and blank before a value, blanks and sign before its problem. */
const MARGINS = 2;
const PROBLEM_ROOM = 26;

function ValueLine({
  value,
  current,
  columns,
  problem,
}: LineProps & { value: string; current: boolean }): ReactElement {
  const { pointer, more } = useSymbols();
  const shown = cutMiddle(value, columns - MARGINS - (problem === undefined ? 0 : PROBLEM_ROOM), more);
  return (
    <Line {...(current ? { color: 'cyan' } : {})}>
      {`${current ? pointer : ' '} ${shown}`}
      <Problem words={problem} columns={columns - MARGINS - textWidth(shown)} />
    </Line>
  );
}

function TypedLine({
  editor: { hand },
  columns,
  placeholder,
  problem,
}: LineProps & { editor: ListEditorState; placeholder: string }): ReactElement {
  const { pointer } = useSymbols();
  if (hand.kind === 'moving') return <Line />;
  const empty = hand.text.graphemes.length === 0;
  const width = Math.max(1, columns - MARGINS - (problem === undefined ? 0 : PROBLEM_ROOM));
  const typed = Math.min(width, textWidth(safeLine(hand.text.graphemes.slice(0, width).join(''))) + 1);
  return (
    <Line>
      <Text color="cyan">{`${pointer} `}</Text>
      <TextInput state={hand.text} focused width={width} />
      {empty && placeholder !== '' && <Text dimColor>{` (${placeholder})`}</Text>}
      <Problem words={problem} columns={columns - MARGINS - typed - 1} />
    </Line>
  );
}

function Problem({ words, columns }: { words: string | undefined; columns: number }): ReactElement | null {
  const { warning, more } = useSymbols();
  if (words === undefined) return null;
  return <Text color="yellow">{cutEnd(`  ${warning} ${safeLine(words)}`, columns, more)}</Text>;
}

function AddLine({ current, words }: { current: boolean; words: string }): ReactElement {
  const { pointer } = useSymbols();
  return (
    <Line
      dimColor={!current}
      {...(current ? { color: 'cyan' } : {})}
    >{`${current ? pointer : ' '} + ${words}`}</Line>
  );
}
