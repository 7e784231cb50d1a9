import { Text } from 'ink';
import type { ReactElement } from 'react';
import { EXPLAINED_SAVING } from '../../../procedure/explained/runs.ts';
import type { Overwrite } from '../../../procedure/save-text-file.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { Line, Rows } from '../../frame/line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import { BACK, editBindings, NEXT } from '../../keys/common-bindings.ts';
import { confirmKeys } from '../../prompts/confirm-keys.ts';
import { confirmState } from '../../prompts/confirm-state.ts';
import { TextInput } from '../../prompts/text-input.tsx';
import { sentenceLines } from '../../prompts/text-line.ts';
import { reduceText, textOf, textState } from '../../prompts/text-state.ts';
import { goBack, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { reviewIn } from '../review/subject.ts';
import type { Room, Screen } from '../screen.ts';
import type { Checked, CheckSave } from './check-state.ts';

/** The file to which a checked document is saved; one that is there already is replaced only with a y. */
export const checkSave: Screen = {
  id: 'check-save',
  question: ({ local: { checkSave: save } }) =>
    save.stage === 'asking'
      ? 'The file is there already. Replace it?'
      : 'Under which name shall it be saved?',
  enter: wizard => changed(wizard, { name: textState(suggestedName(wizard.local.checked)), stage: 'typing' }),
  bindings: ({ local: { checkSave: save } }) =>
    save.stage === 'asking'
      ? [
          ...confirmKeys(confirmState(), { first: 'replace it', again: '' }, event => event),
          { keys: ['escape', 'n'], shown: 'esc', label: 'another name', event: { type: 'consent-withheld' } },
        ]
      : [...editBindings(edit => ({ type: 'save-name-edited', edit })), { ...NEXT, label: 'save' }, BACK],
  typed: ({ local: { checkSave: save } }, text) =>
    save.stage === 'asking' ? undefined : { type: 'save-name-edited', edit: { type: 'text-inserted', text } },
  reduce: (wizard, event) => {
    switch (event.type) {
      case 'save-name-edited':
        return changed(wizard, { name: reduceText(wizard.local.checkSave.name, event.edit) });
      case 'answered':
        return save(wizard, 'refuse');
      case 'consent-given':
        return save(changed(wizard, { stage: 'typing' }), 'replace');
      case 'consent-withheld':
        return changed(wizard, { stage: 'typing' });
      case 'document-saved':
        return { ...goBack(asSaved(wizard)), notice: `Saved as ${safeLine(event.file)}` };
      case 'errand-failed': {
        if (event.errand.type !== 'save-document') return wizard;
        const { code, message, hint } = event.failure;
        if (code === 'FileExists') return changed(wizard, { stage: 'asking' });
        return { ...wizard, problem: [message, hint].filter(Boolean).join(' ') };
      }
      case 'went-back':
        return goBack(wizard);
      default:
        return wizard;
    }
  },
  Body,
  detail: () => ['~ is your own folder. A new file can be read by you only.'],
  help: EXPLAINED_SAVING,
};

function save(wizard: Wizard, overwrite: Overwrite): Wizard {
  const { text } = reviewIn(wizard);
  return sendFor(wizard, {
    type: 'save-document',
    name: textOf(wizard.local.checkSave.name),
    text,
    overwrite,
  });
}

function asSaved(wizard: Wizard): Wizard {
  const { checked } = wizard.local;
  return checked === undefined
    ? wizard
    : withLocal(wizard, 'checked', { ...checked, saved: checked.reviewed });
}

function changed(wizard: Wizard, change: Partial<CheckSave>): Wizard {
  return withLocal(wizard, 'checkSave', { ...wizard.local.checkSave, ...change });
}

/** The file that was read, or one that is named for the policy. */
function suggestedName(checked: Checked | undefined): string {
  if (checked?.source.kind === 'file') return checked.origin;
  if (checked === undefined || checked.source.kind === 'paste') return 'policy.json';
  return `${checked.origin.replace(/^template /, '')}.json`;
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { pointer } = useSymbols();
  const { name, stage } = wizard.local.checkSave;
  const words = `${safeLine(textOf(name))} holds something already. Press y to replace it, esc for another name.`;
  return (
    <Rows height={room.rows}>
      <Line>
        <Text color="cyan">{`${pointer} File  `}</Text>
        <TextInput state={name} focused={stage === 'typing'} width={room.columns - LABEL} />
      </Line>
      {stage === 'asking' &&
        sentenceLines(words, room.columns, 'warning').map(({ text }) => (
          <Line key={text} color="yellow">
            {text}
          </Line>
        ))}
    </Rows>
  );
}

/** Columns before the name of the file and behind it. */
const LABEL = 10;
