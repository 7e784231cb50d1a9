import { Text } from 'ink';
import type { ReactElement } from 'react';
import { cutEnd, padWidth, textWidth } from '../../text/width.ts';
import { windowAround } from '../frame/layout.ts';
import { Line, Rows } from '../frame/line.tsx';
import { useSymbols } from '../frame/theme.ts';
import type { Room } from '../screens/screen.ts';
import type { Field, FormState } from './form-state.ts';
import { TextInput } from './text-input.tsx';
import { textOf } from './text-state.ts';

interface FormProps {
  readonly form: FormState;
  readonly room: Room;
  /** What is wrong with each field's present text, by field id. */
  readonly problems: Readonly<Record<string, string | undefined>>;
}

/** Form draws a column of labelled fields; what is wrong stands beside the field while it is typed. */
export function Form({ form, room, problems }: FormProps): ReactElement {
  const labelWidth = Math.max(...form.fields.map(field => textWidth(field.label)), 0);
  const { from, to } = windowAround(form.focus, form.fields.length, room.rows);
  return (
    <Rows height={room.rows}>
      {form.fields.slice(from, to).map((field, offset) => (
        <FieldLine
          key={field.id}
          field={field}
          focused={from + offset === form.focus}
          labelWidth={labelWidth}
          valueWidth={room.columns - labelWidth - 8}
          problem={problems[field.id]}
        />
      ))}
    </Rows>
  );
}

interface FieldProps {
  readonly field: Field;
  readonly focused: boolean;
  readonly labelWidth: number;
  readonly valueWidth: number;
  readonly problem: string | undefined;
}

function FieldLine({ field, focused, labelWidth, valueWidth, problem }: FieldProps): ReactElement {
  const symbols = useSymbols();
  const pointer = focused ? symbols.pointer : ' ';
  return (
    <Line>
      <Text
        {...(focused ? { color: 'cyan' } : {})}
      >{`${pointer} ${padWidth(field.label, labelWidth)}  `}</Text>
      <FieldValue field={field} focused={focused} width={valueWidth} />
      {problem !== undefined && field.state.graphemes.length > 0 && (
        <Text color="yellow">{`  ${symbols.warning}${focused ? '' : ` ${problem}`}`}</Text>
      )}
    </Line>
  );
}

function FieldValue({
  field,
  focused,
  width,
}: {
  field: Field;
  focused: boolean;
  width: number;
}): ReactElement {
  const symbols = useSymbols();
  const empty = field.state.graphemes.length === 0;
  if (field.kind === 'toggle')
    return <Text>{`${empty ? symbols.off : symbols.on} ${empty ? 'no' : 'yes'}`}</Text>;
  if (field.kind === 'choice')
    return (
      <Text dimColor={empty}>
        {cutEnd(empty ? field.placeholder : textOf(field.state), width, symbols.more)}
      </Text>
    );
  return (
    <Text>
      <TextInput state={field.state} focused={focused} width={width} />
      {empty && field.placeholder !== '' && (
        <Text dimColor>{`${focused ? ' ' : ''}(${field.placeholder})`}</Text>
      )}
    </Text>
  );
}
