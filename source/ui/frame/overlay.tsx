import type { ReactElement } from 'react';
import { safeLine } from '../../text/safe-text.ts';
import type { Binding } from '../keys/binding.ts';
import { Scroll } from '../prompts/scroll-view.tsx';
import { sentenceLines } from '../prompts/text-line.ts';
import { unsavedCheck } from '../screens/check/unsaved.ts';
import type { Room } from '../screens/screen.ts';
import { hasAnswers, whatWasWritten } from '../state/leaving.ts';
import type { Wizard } from '../state/wizard.ts';
import { helpLines } from './help-lines.ts';
import { keyLabel, useSymbols } from './theme.ts';

/** HelpBody explains the screen below it, and lists its keys. */
export function HelpBody({
  words,
  keys,
  from,
  room,
}: {
  words: readonly string[];
  keys: readonly Binding[];
  from: number;
  room: Room;
}): ReactElement {
  const symbols = useSymbols();
  const shown = keys.map(binding => ({ ...binding, shown: keyLabel(binding.shown, symbols) }));
  return <Scroll lines={helpLines(words, shown, room.columns)} from={from} height={room.rows} />;
}

/** LeaveBody asks before answers are lost. */
export function LeaveBody({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const words = `${whatWasWritten(wizard)} ${lossWords(wizard)}`;
  return (
    <Scroll
      lines={[
        ...sentenceLines(words, room.columns),
        { text: '' },
        { text: '  Press y to leave, esc to stay.' },
      ]}
      from={0}
      height={room.rows}
    />
  );
}

/** What becomes of what the person has done here. */
function lossWords(wizard: Wizard): string {
  const unsaved = unsavedCheck(wizard);
  return [
    ...(hasAnswers(wizard) ? [draftWords(wizard)] : []),
    ...(unsaved === undefined
      ? []
      : [`What you changed in ${safeLine(unsaved)} is not saved and would be lost.`]),
  ].join(' ');
}

function draftWords({ local }: Wizard): string {
  return local.draftInHand === 'kept'
    ? 'Your answers are kept as a draft: the menu offers to continue it.'
    : 'The answers given so far would be lost.';
}
