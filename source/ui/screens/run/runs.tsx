import type { ReactElement } from 'react';
import { withOwnWords } from '../../../procedure/explained/own-words.ts';
import { EXPLAINED_EARLIER_RUNS } from '../../../procedure/explained/runs.ts';
import type { RunRow } from '../../../procedure/run-list-words.ts';
import { plural } from '../../../text/words.ts';
import type { Binding } from '../../keys/binding.ts';
import { highlighted, isListEvent, listState, reduceList } from '../../prompts/list-state.ts';
import { List } from '../../prompts/list-view.tsx';
import { goBack, openScreen, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { listKeys, listTyped } from '../list-keys.ts';
import type { Room, Screen } from '../screen.ts';
import { choiceWords, readEarlierRuns, runChoices, runOptions, takeUp } from './earlier-runs.ts';

/** The runs that receipts tell of: what each did, and whether it can be undone or finished. */
export const runs: Screen = {
  id: 'runs',
  question: wizard => `Which run is it about?${arrival(wizard)}`,
  enter: wizard => readEarlierRuns(withLocal(wizard, 'earlierList', listState())),
  // Another account may be worked in by now: what can be undone is another question there.
  resume: wizard => (wizard.local.earlier.choice === wizard.choice ? wizard : readEarlierRuns(wizard)),
  bindings: wizard => {
    const row = rowHere(wizard);
    const own = row === undefined ? [] : runChoices(row);
    const failed = wizard.local.earlier.status === 'failed' ? [RETRY] : [];
    return listKeys(wizard, wizard.local.earlierList, [...failed, ...own], OPEN);
  },
  typed: (wizard, text) => listTyped(wizard.local.earlierList, text),
  reduce: (wizard, event) => {
    const row = rowHere(wizard);
    switch (event.type) {
      case 'answered':
        return row === undefined
          ? wizard
          : openScreen(withLocal(wizard, 'earlierRun', { row, detail: undefined, scroll: 0 }), 'earlier-run');
      case 'run-undone':
        return row === undefined ? wizard : takeUp(wizard, row, 'undo');
      case 'run-finished':
        return row === undefined ? wizard : takeUp(wizard, row, 'resume');
      case 'retried':
        return readEarlierRuns(wizard);
      case 'went-back':
        return goBack(wizard);
      default: {
        if (!isListEvent(event)) return wizard;
        const { earlier, earlierList } = wizard.local;
        return withLocal(wizard, 'earlierList', reduceList(earlierList, event, runOptions(earlier.rows)));
      }
    }
  },
  Body,
  detail: wizard => {
    const row = rowHere(wizard);
    if (row === undefined) return [];
    const because = row.reason === undefined ? '' : `, because: ${row.reason}`;
    return [`Run ${row.runId}, in ${row.account}: ${row.status}${because}`, ...choiceWords(row)];
  },
  caution: ({ local: { earlier } }) => {
    if (earlier.status === 'failed' && earlier.rows.length > 0)
      return `The other receipts could not be read: ${earlier.problem ?? ''} ctrl+r tries again.`;
    if (earlier.notices.length === 0) return undefined;
    const [first = '', ...others] = earlier.notices;
    return others.length === 0 ? first : `${first} So are ${plural(others.length, 'other file')}.`;
  },
  help: withOwnWords(EXPLAINED_EARLIER_RUNS, 'Consent is the key y, pressed by itself.'),
};

const OPEN: Binding = { keys: ['enter'], shown: 'enter', label: 'look at it', event: { type: 'answered' } };
const RETRY: Binding = { keys: ['ctrl-r'], shown: 'ctrl+r', label: 'retry', event: { type: 'retried' } };

function rowHere({ local: { earlier, earlierList } }: Wizard): RunRow | undefined {
  const id = highlighted(runOptions(earlier.rows), earlierList)?.id;
  return id === undefined ? undefined : rowsById(earlier.rows).get(id);
}

const maps = new WeakMap<readonly RunRow[], ReadonlyMap<string, RunRow>>();

function rowsById(rows: readonly RunRow[]): ReadonlyMap<string, RunRow> {
  const known = maps.get(rows) ?? new Map(rows.map(row => [row.runId, row]));
  maps.set(rows, known);
  return known;
}

function arrival({ local: { earlier } }: Wizard): string {
  const count = earlier.rows.length;
  if (count === 0) return '';
  return `   ${plural(count, 'run')}${earlier.status === 'reading' ? ', reading on' : ''}`;
}

function Body({ wizard, room }: { wizard: Wizard; room: Room }): ReactElement {
  const { earlier, earlierList } = wizard.local;
  return (
    <List
      options={runOptions(earlier.rows)}
      list={earlierList}
      room={room}
      choice="one"
      empty={EMPTY[earlier.status](earlier.problem)}
    />
  );
}

const EMPTY: Readonly<Record<Wizard['local']['earlier']['status'], (problem: string | undefined) => string>> =
  {
    reading: () => 'Reading the receipts of earlier runs',
    complete: () => 'No run has been made from this machine yet. esc leads back.',
    failed: problem => `The receipts could not be read: ${problem ?? ''} Press ctrl+r to try again.`,
  };
