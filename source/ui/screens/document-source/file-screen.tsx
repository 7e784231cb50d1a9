import { Text } from 'ink';
import type { ReactElement } from 'react';
import { Line, Rows } from '../../frame/line.tsx';
import { Spinner } from '../../frame/spinner-line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import { BACK, editBindings, NEXT } from '../../keys/common-bindings.ts';
import { TextInput } from '../../prompts/text-input.tsx';
import { reduceText, textOf } from '../../prompts/text-state.ts';
import { goBack, openScreen, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import { NO_PASTE, type SourceEvent } from './source-state.ts';
import type { SourceUse } from './source-use.ts';

/** fileScreen asks for the name of a file and takes in the document that it holds; one with mistakes is shown as a text. */
export function fileScreen(use: SourceUse): Screen {
  return {
    id: use.file,
    question: () => 'Which file holds the policy document?',
    enter: wizard => wizard,
    bindings: () => [...editBindings(edit => ({ type: 'path-edited', edit })), NEXT, BACK],
    typed: (_, text) => ({ type: 'path-edited', edit: { type: 'text-inserted', text } }),
    reduce: (wizard, event) => {
      switch (event.type) {
        case 'path-edited':
          return withLocal(wizard, 'sourceFile', reduceText(wizard.local.sourceFile, event.edit));
        case 'answered':
          return isReading(wizard)
            ? wizard
            : sendFor(wizard, { type: 'read-file', name: textOf(wizard.local.sourceFile) });
        case 'file-read':
          return received(wizard, event, use);
        case 'errand-failed':
          return event.errand.type === 'read-file'
            ? { ...wizard, problem: [event.failure.message, event.failure.hint].filter(Boolean).join(' ') }
            : wizard;
        case 'went-back':
          return goBack(wizard);
        default:
          return wizard;
      }
    },
    Body,
    detail: () => ['~ is your own folder. The file is read once; it is never changed.'],
    help: use.help,
  };
}

/** Only the file that is asked for counts: another name may have been typed meanwhile. */
function received(wizard: Wizard, read: SourceEvent & { type: 'file-read' }, use: SourceUse): Wizard {
  const { origin, text } = read;
  if (use.problems(text).length === 0) return use.take(wizard, { origin, text });
  return openScreen(withLocal(wizard, 'sourceText', { ...NO_PASTE, kind: 'file', origin, text }), use.text);
}

function isReading({ errands }: Wizard): boolean {
  return errands.some(({ errand }) => errand.type === 'read-file');
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { pointer } = useSymbols();
  return (
    <Rows height={room.rows}>
      <Line>
        <Text color="cyan">{`${pointer} File  `}</Text>
        <TextInput state={wizard.local.sourceFile} focused={true} width={room.columns - LABEL} />
        {wizard.local.sourceFile.graphemes.length === 0 && <Text dimColor> (policy.json)</Text>}
      </Line>
      {isReading(wizard) && (
        <Line>
          {'  '}
          <Spinner /> Reading the file
        </Line>
      )}
    </Rows>
  );
}

/** Columns before the name of the file and behind it. */
const LABEL = 10;
