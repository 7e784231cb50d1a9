import type { ReactElement } from 'react';
import { wrapWords } from '../../text/wrap.ts';
import type { Binding } from '../keys/binding.ts';
import { Scroll, type TextLine } from '../prompts/scroll-view.tsx';
import type { Room, Screen } from '../screens/screen.ts';
import { whatWasWritten } from '../state/leaving.ts';
import type { Wizard } from '../state/wizard.ts';

/** HelpBody explains the screen below it, and lists its keys. */
export function HelpBody({
  screen,
  keys,
  room,
}: {
  screen: Screen;
  keys: readonly Binding[];
  room: Room;
}): ReactElement {
  const words = screen.help.flatMap(text => [...wrapWords(text, room.columns - 4), '']);
  const lines: TextLine[] = [
    ...words.map(text => ({ text: `  ${text}` })),
    { text: '  Keys here', manner: 'strong' },
    ...keys.map(
      (binding): TextLine => ({ text: `  ${binding.shown.padEnd(12)} ${binding.label}`, manner: 'quiet' }),
    ),
  ];
  return <Scroll lines={lines} from={0} height={room.rows} />;
}

/** LeaveBody asks before answers are lost. */
export function LeaveBody({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const stops = wizard.run.status === 'running' || wizard.run.status === 'wanted';
  const lines: TextLine[] = stops
    ? [{ text: '  The run stops after the step under way; the receipt says what was written.' }]
    : [{ text: `  ${whatWasWritten(wizard)} The answers given so far would be lost.` }];
  return (
    <Scroll
      lines={[...lines, { text: '' }, { text: '  Press y to leave, esc to stay.' }]}
      from={0}
      height={room.rows}
    />
  );
}
