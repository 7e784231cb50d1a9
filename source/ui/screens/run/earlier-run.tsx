import type { ReactElement } from 'react';
import { factText, type RunDetail } from '../../../procedure/run-list-words.ts';
import { layoutFor } from '../../frame/layout.ts';
import { SpinnerLine } from '../../frame/spinner-line.tsx';
import type { Binding } from '../../keys/binding.ts';
import { BACK } from '../../keys/common-bindings.ts';
import { scrollBindings } from '../../keys/scroll-bindings.ts';
import { scrollStart } from '../../prompts/scroll-start.ts';
import { Scroll } from '../../prompts/scroll-view.tsx';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { goBack, sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import type { Room, Screen } from '../screen.ts';
import { possibleWords, runChoices, takeUp } from './earlier-runs.ts';
import type { EarlierRun } from './run-screen-state.ts';

/** All of one earlier run, and what can become of it. */
export const earlierRun: Screen = {
  id: 'earlier-run',
  question: wizard => {
    const row = wizard.local.earlierRun?.row;
    return row === undefined ? 'An earlier run' : `${capital(row.when)}: ${row.did}`;
  },
  enter: wizard => {
    const runId = wizard.local.earlierRun?.row.runId;
    return runId === undefined ? wizard : sendFor(wizard, { type: 'read-run', runId });
  },
  bindings: wizard => [...scrollBindings(layoutFor(wizard.size).bodyRows - 1), ...choices(wizard), BACK],
  reduce: (wizard, event) => {
    const run = wizard.local.earlierRun;
    if (run === undefined || event.type === 'went-back') return goBack(wizard);
    switch (event.type) {
      case 'earlier-run-read':
        if (event.row.runId !== run.row.runId) return wizard;
        return change(wizard, { ...run, row: event.row, detail: event.detail });
      case 'errand-failed':
        return event.errand.type === 'read-run'
          ? { ...wizard, problem: [event.failure.message, event.failure.hint].filter(Boolean).join(' ') }
          : wizard;
      case 'run-undone':
        return takeUp(wizard, run.row, 'undo');
      case 'run-finished':
        return takeUp(wizard, run.row, 'resume');
      case 'scrolled': {
        const count = run.detail === undefined ? 0 : lines(run.detail, wizard.size.columns).length;
        const scroll = scrollStart(run.scroll + event.by, count, layoutFor(wizard.size).bodyRows);
        return change(wizard, { ...run, scroll });
      }
      default:
        return wizard;
    }
  },
  Body,
  detail: wizard => {
    const row = wizard.local.earlierRun?.row;
    return row === undefined ? [] : possibleWords(row);
  },
  help: [
    'This is the receipt of the run: + was made, - was taken away or undone since, = was so already, ! failed. Undoing and finishing look at the account first and show what they would write.',
    'What somebody else has come to use since is not taken away by an undo: a policy that others have stays, and is named.',
    'AWS documentation: Managing IAM policies, IAM User Guide.',
  ],
};

/** Where only one thing can be done, Enter does it. */
function choices(wizard: Wizard): Binding[] {
  const row = wizard.local.earlierRun?.row;
  const all = row === undefined ? [] : runChoices(row);
  const [only, ...others] = all;
  if (only === undefined || others.length > 0) return all;
  return [{ ...only, keys: [...only.keys, 'enter'], shown: `${only.shown}, enter` }];
}

function change(wizard: Wizard, run: EarlierRun): Wizard {
  return withLocal(wizard, 'earlierRun', run);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lines({ facts, steps }: RunDetail, columns: number): TextLine[] {
  return [
    ...facts.flatMap((fact, index) =>
      sentenceLines(factText(fact), columns, index === 0 ? 'strong' : 'plain'),
    ),
    { text: '' },
    ...steps.flatMap(({ sign, text, status, notes }) => [
      ...sentenceLines(`${sign} ${text}`, columns, MANNERS[status]),
      ...notes.flatMap(note => sentenceLines(note, columns, 'warning', NOTE_MARGIN)),
    ]),
  ];
}

const MANNERS = {
  done: 'good',
  failed: 'bad',
  blocked: 'bad',
  'in-place': 'quiet',
  undone: 'quiet',
  pending: 'plain',
} as const;
const NOTE_MARGIN = 6;

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const run = wizard.local.earlierRun;
  if (run?.detail === undefined) return <SpinnerLine text="Reading the receipt" height={room.rows} />;
  return <Scroll lines={lines(run.detail, room.columns)} from={run.scroll} height={room.rows} />;
}
