import type { TextProblem } from '../../../procedure/document-text.ts';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_JSON } from '../../../procedure/explained/statements.ts';
import { plural } from '../../../text/words.ts';
import type { Binding } from '../../keys/binding.ts';
import { BACK } from '../../keys/common-bindings.ts';
import { JsonView } from '../../prompts/json-view.tsx';
import { jsonViewKeys, jsonViewTyped } from '../../prompts/json-view-keys.ts';
import { isJsonViewEvent, jsonPicture, reduceJsonView } from '../../prompts/json-view-state.ts';
import { Tabs } from '../../prompts/tabs-view.tsx';
import { goBack } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Screen } from '../screen.ts';
import { undoEdit } from './edit-history.ts';
import { EDITOR_KEY, isEditorEvent, problemSentence, reduceEditor } from './edit-json.ts';
import { EDITOR_TABS, hasRoomForTabs, toTab } from './editor-tabs.ts';
import { pageOf, toLine, withTab } from './json-place.ts';

/** The JSON of the policy, to be read here and edited in the person's own editor; or a text that is no policy yet, with its mistakes. */
export const json: Screen = {
  id: 'json',
  question: ({ local }) =>
    local.json.rejected === undefined
      ? 'The policy as JSON'
      : `Your text has ${plural(local.json.rejected.problems.length, 'mistake')}; the policy is as it was`,
  enter: toFirstMistake,
  bindings: wizard => {
    const { view, rejected } = wizard.local.json;
    const reading = jsonViewKeys(view, pageOf(wizard), event => event);
    if (view.mode === 'searching') return reading;
    if (rejected === undefined) return [...reading.map(foldsGiveWay), ...ownKeys(wizard)];
    return [...reading.map(binding => ({ ...binding, quiet: true }) as const), ...mendingKeys(wizard)];
  },
  typed: (wizard, text) => jsonViewTyped(wizard.local.json.view, text),
  reduce: (wizard, event) => {
    const { json: tab } = wizard.local;
    if (event.type === 'text-given-up') return giveUp(wizard);
    const calm = withTab(wizard, { givingUp: 'no' });
    if (isEditorEvent(event)) return toFirstMistake(reduceEditor(calm, event));
    if (isJsonViewEvent(event))
      return withTab(calm, { view: reduceJsonView(tab.view, event, pageOf(wizard)) });
    switch (event.type) {
      case 'went-back':
        return goBack(calm);
      case 'edit-undone':
        return undoEdit(calm);
      case 'mistake-sought':
        return toNextMistake(calm);
      default:
        return wizard;
    }
  },
  Body: ({ wizard, room }) => {
    const tabs = hasRoomForTabs(room);
    const { view } = wizard.local.json;
    return (
      <>
        {tabs && (
          <Tabs tabs={EDITOR_TABS} front="json" note={placeholderNote(wizard)} columns={room.columns} />
        )}
        <JsonView
          view={view}
          text={pageOf(wizard).text}
          room={{ columns: room.columns, rows: tabs ? room.rows - 1 : room.rows }}
          flagged={new Set(mistakes(wizard).map(({ line }) => line))}
        />
      </>
    );
  },
  detail: wizard =>
    mistakes(wizard).length === 0
      ? ['ctrl+o opens it in your editor (VISUAL or EDITOR) and takes it back when you save and close.']
      : [
          'Nothing of your text is lost: ctrl+o goes on with it. The policy stays as it was until the text is one.',
        ],
  caution: wizard => {
    const here = mistakeHere(wizard);
    return here === undefined ? undefined : problemSentence(here);
  },
  help: withOwnWords(
    EXPLAINED_JSON,
    'What the visual editor has no row for (NotAction, NotResource, elements that IAM does not know) is edited here.',
    'Your editor is the program that VISUAL or EDITOR names, with arguments if it needs any, such as "code --wait"; without either it is vi.',
  ),
};

function placeholderNote({ local }: Wizard): string {
  return local.json.rejected === undefined ? 'placeholders kept' : '! marks the lines with mistakes';
}

function ownKeys({ local }: Wizard): Binding[] {
  const undo: Binding = { keys: ['u'], shown: 'u', label: 'undo', event: { type: 'edit-undone' } };
  return [
    ...(local.history.steps.length === 0 ? [] : [undo]),
    toTab('Visual', { type: 'went-back' }),
    { ...EDITOR_KEY, label: 'edit' },
    BACK,
  ];
}

/** The key to the other tab counts more. */
function foldsGiveWay(binding: Binding): Binding {
  return binding.event.type === 'folds-toggled' ? { ...binding, rank: 'spare' } : binding;
}

function mendingKeys(wizard: Wizard): Binding[] {
  const next: Binding = { keys: ['m'], shown: 'm', label: 'next mistake', event: { type: 'mistake-sought' } };
  return [
    ...(mistakes(wizard).length < 2 ? [] : [next]),
    { ...EDITOR_KEY, label: 'go on editing' },
    { keys: ['escape', 'u'], shown: 'esc', label: 'give up the text', event: { type: 'text-given-up' } },
  ];
}

function mistakes({ local }: Wizard): readonly TextProblem[] {
  return local.json.rejected?.problems ?? [];
}

/** The mistake at the current row, or else the one before it: it is what the person looks at. */
function mistakeHere(wizard: Wizard): TextProblem | undefined {
  const line = currentLine(wizard);
  const all = mistakes(wizard);
  return all.findLast(mistake => mistake.line <= line) ?? all[0];
}

function currentLine(wizard: Wizard): number {
  const { lines, row } = jsonPicture(wizard.local.json.view, pageOf(wizard));
  return (lines[row]?.line ?? 0) + 1;
}

function toFirstMistake(wizard: Wizard): Wizard {
  const [first] = mistakes(wizard);
  return first === undefined ? wizard : toLine(wizard, first.line);
}

function toNextMistake(wizard: Wizard): Wizard {
  const all = mistakes(wizard);
  const line = currentLine(wizard);
  const next = all.find(mistake => mistake.line > line) ?? all[0];
  return next === undefined ? wizard : toLine(wizard, next.line);
}

/** A text is given up when the person says so twice. */
function giveUp(wizard: Wizard): Wizard {
  if (wizard.local.json.givingUp === 'no')
    return {
      ...withTab(wizard, { givingUp: 'asked' }),
      problem:
        'Press esc again to give up your text and keep the policy as it was; ctrl+o goes on with the text.',
    };
  const given = withTab(wizard, { rejected: undefined, givingUp: 'no' });
  return { ...goBack(given), notice: 'Your text is given up; the policy is as it was.' };
}
