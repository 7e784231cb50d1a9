import { Text } from 'ink';
import type { ReactElement } from 'react';
import { EXPLAINED_REQUEST_FILES } from '../../../procedure/explained/runs.ts';
import { type RequestFile, requestFileOf, requestFileText } from '../../../procedure/request-file.ts';
import { existingWish } from '../../../procedure/to-request.ts';
import { safeBlock } from '../../../text/safe-text.ts';
import { layoutFor } from '../../frame/layout.ts';
import { Line } from '../../frame/line.tsx';
import { useSymbols } from '../../frame/theme.ts';
import { BACK, editBindings, NEXT } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { confirmKeys } from '../../prompts/confirm-keys.ts';
import { confirmState } from '../../prompts/confirm-state.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { TextInput } from '../../prompts/text-input.tsx';
import { codeLines, type TextLine } from '../../prompts/text-line.ts';
import { reduceText, textOf, textState } from '../../prompts/text-state.ts';
import type { WizardEvent } from '../../state/events.ts';
import { closeScreen, goBack, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import type { SaveRequest } from './run-screen-state.ts';

/** The request of the final review into a file, which `ecs-iam-wizard apply --file` and people can read. */
export const saveRequest: Screen = {
  id: 'save-request',
  question: wizard =>
    wizard.local.saveRequest.stage === 'replacing'
      ? 'That file is there already. Replace it?'
      : 'Save the request as which file?',
  enter: wizard =>
    change(wizard, {
      path: textState(textOf(wizard.local.saveRequest.path) || suggestion(wizard)),
      stage: 'naming',
      scroll: 0,
    }),
  bindings: wizard => {
    const scroll = scrollBindings(layoutFor(wizard.size).bodyRows - FIELD_ROWS - 1).filter(
      ({ keys }) => !keys.includes('home') && !keys.includes('end'),
    );
    if (wizard.local.saveRequest.stage === 'replacing')
      return [...scroll, ...confirmKeys(confirmState(), REPLACE, event => event), BACK];
    const save = { ...NEXT, label: 'save' };
    return [...editBindings(edit => ({ type: 'request-path-edited', edit })), ...scroll, save, BACK];
  },
  typed: (wizard, text) =>
    wizard.local.saveRequest.stage === 'naming'
      ? { type: 'request-path-edited', edit: { type: 'text-inserted', text } }
      : undefined,
  reduce: (wizard, event) => {
    const { path, stage } = wizard.local.saveRequest;
    switch (event.type) {
      case 'request-path-edited':
        return change(wizard, { path: reduceText(path, event.edit) });
      case 'scrolled':
        return scroll(wizard, event.by);
      case 'answered':
        return send(wizard, 'refuse');
      case 'consent-given':
        return send(wizard, 'replace');
      case 'errand-failed':
        if (event.errand.type !== 'save-request') return wizard;
        if (event.failure.code === 'FileExists') return change(wizard, { stage: 'replacing' });
        return { ...wizard, problem: [event.failure.message, event.failure.hint].filter(Boolean).join(' ') };
      case 'went-back':
        return stage === 'replacing' ? change(wizard, { stage: 'naming' }) : goBack(wizard);
      default:
        return wizard;
    }
  },
  Body,
  detail: wizard =>
    wizard.local.saveRequest.stage === 'replacing'
      ? ['What the file holds now is lost. Press y to replace it, esc to name another one.']
      : ['A path from the folder in which you began; ~ is your own folder. Only you can read the file.'],
  help: EXPLAINED_REQUEST_FILES,
};

const REPLACE = { first: 'replace it', again: 'replace it' };

/** requestSaved tells of a request that is in its file, whatever screen is shown by then. */
export function requestSaved(wizard: Wizard, event: WizardEvent): Wizard | undefined {
  if (event.type !== 'request-saved') return undefined;
  const back = wizard.screen === 'save-request' ? closeScreen(wizard) : wizard;
  return { ...back, notice: `Saved as ${event.file}` };
}

function change(wizard: Wizard, part: Partial<SaveRequest>): Wizard {
  return withLocal(wizard, 'saveRequest', { ...wizard.local.saveRequest, ...part });
}

function suggestion({ answers: { policyName, goal } }: Wizard): string {
  return goal === 'attach' || policyName === '' ? 'request.json' : `${policyName}.request.json`;
}

function send(wizard: Wizard, overwrite: 'refuse' | 'replace'): Wizard {
  const path = textOf(wizard.local.saveRequest.path);
  return sendFor(wizard, { type: 'save-request', path, request: requestOf(wizard), overwrite });
}

function requestText(wizard: Wizard): string {
  return requestFileText(requestOf(wizard));
}

function requestOf(wizard: Wizard): RequestFile {
  return requestFileOf(wizard.answers, existingWish(wizard.answers, wizard.local.pruned));
}

/** The line of the field, and a blank one. */
const FIELD_ROWS = 2;

function requestLines(wizard: Wizard, columns: number): TextLine[] {
  return codeLines(safeBlock(requestText(wizard).trimEnd()), columns).map(line => ({
    ...line,
    manner: 'quiet',
  }));
}

function scroll(wizard: Wizard, by: number): Wizard {
  const rows = layoutFor(wizard.size).bodyRows - FIELD_ROWS;
  const count = requestLines(wizard, wizard.size.columns).length;
  const start = scrollStart(wizard.local.saveRequest.scroll + by, count, rows);
  return change(wizard, { scroll: start });
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { pointer } = useSymbols();
  const { path, stage, scroll: from } = wizard.local.saveRequest;
  return (
    <>
      <Line>
        <Text color="cyan">{`${pointer} File  `}</Text>
        <TextInput state={path} focused={stage === 'naming'} width={room.columns - LABEL_COLUMNS} />
      </Line>
      <Line />
      <Scroll lines={requestLines(wizard, room.columns)} from={from} height={room.rows - FIELD_ROWS} />
    </>
  );
}

/** Columns before the name of the file and behind it. */
const LABEL_COLUMNS = 10;
