import type { RunRow } from '../../../procedure/run-list-words.ts';
import { midSentence } from '../../../text/words.ts';
import type { Binding } from '../../keys/binding.ts';
import type { Option } from '../../prompts/list-state.ts';
import type { WizardEvent } from '../../state/events.ts';
import { sendFor, withLocal } from '../../state/moves.ts';
import type { Wizard } from '../../state/wizard.ts';
import { workIn } from '../../state/work-in.ts';
import { review } from './review.ts';

/** readEarlierRuns sends for the receipts anew; those that had arrived give way. */
export function readEarlierRuns(wizard: Wizard): Wizard {
  const reading = wizard.local.earlier.reading + 1;
  const earlier = {
    reading,
    choice: wizard.choice,
    status: 'reading',
    rows: [],
    notices: [],
    problem: undefined,
  } as const;
  return sendFor(withLocal(wizard, 'earlier', earlier), { type: 'read-runs', reading });
}

/** takeEarlierRuns takes in the receipts page by page, whatever screen is shown; what a former reading brings is left out. */
export function takeEarlierRuns(wizard: Wizard, event: WizardEvent): Wizard | undefined {
  const { earlier } = wizard.local;
  switch (event.type) {
    case 'runs-arrived': {
      if (event.reading !== earlier.reading) return wizard;
      const rows = [...earlier.rows, ...event.rows];
      return withLocal(wizard, 'earlier', {
        ...earlier,
        rows,
        notices: [...earlier.notices, ...event.notices],
      });
    }
    case 'runs-complete':
      if (event.reading !== earlier.reading) return wizard;
      return withLocal(wizard, 'earlier', { ...earlier, status: 'complete' });
    case 'errand-failed': {
      if (event.errand.type !== 'read-runs') return undefined;
      if (event.errand.reading !== earlier.reading) return wizard;
      const problem = event.failure.message;
      return withLocal(wizard, 'earlier', { ...earlier, status: 'failed', problem });
    }
    default:
      return undefined;
  }
}

const options = new WeakMap<readonly RunRow[], readonly Option[]>();

/** runOptions are the runs as rows of a list: when it was, and what it did. */
export function runOptions(rows: readonly RunRow[]): readonly Option[] {
  const known = options.get(rows);
  if (known !== undefined) return known;
  const made = rows.map((row): Option => {
    const word = STATUS[row.status.split(/[ ,]/)[0] ?? ''];
    return {
      id: row.runId,
      label: row.when,
      note: word === undefined ? row.did : `${word}: ${row.did}`,
      ...(word === 'undone' || word === undefined ? {} : { mark: '!' }),
      keywords: [row.runId, row.account, row.status, row.reason ?? ''].join(' '),
    };
  });
  options.set(rows, made);
  return made;
}

/** What is said first of a run that is not simply done, by the first word of how it stands. */
const STATUS: Readonly<Record<string, string>> = { undone: 'undone', partly: 'in part', failed: 'failed' };

/** runChoices are the keys that undo or finish an earlier run, where that can be done. */
export function runChoices({ undo, resume }: RunRow): Binding[] {
  return [
    ...(resume.can === 'yes' ? [key('r', 'finish', 'run-finished')] : []),
    ...(undo.can === 'yes' ? [key('u', 'undo', 'run-undone')] : []),
  ];
}

function key(name: string, label: string, type: 'run-finished' | 'run-undone'): Binding {
  return { keys: [name], shown: name, label, event: { type } };
}

/** takeUp opens the final review of undoing or finishing an earlier run, in the practice account where it was made there. */
export function takeUp(wizard: Wizard, row: RunRow, kind: 'undo' | 'resume'): Wizard {
  const possible = kind === 'undo' ? row.undo : row.resume;
  if (possible.can === 'no') return { ...wizard, problem: possible.why };
  const here = row.place.kind === 'practice' ? workIn(wizard, { ...wizard.choice, sandbox: true }) : wizard;
  return review(here, { kind, runId: row.runId });
}

/** choiceWords say in sentences what can be done about an earlier run, and why not. */
export function choiceWords(row: RunRow): string[] {
  const { undo, place } = row;
  const possible = possibleWords(row);
  if (undo.can === 'yes') return possible;
  const elsewhere = place.kind === 'other' && undo.why.startsWith(place.sentence);
  const why = elsewhere ? `it was made in ${row.account}: sign in there first.` : midSentence(undo.why);
  return [`It cannot be undone${elsewhere ? ' from here' : ''}: ${why}`, ...possible];
}

/** possibleWords say what can be done about an earlier run. */
export function possibleWords({ undo, resume, place }: RunRow): string[] {
  return [
    ...(undo.can === 'yes' ? ['u takes back what it made, after a review.'] : []),
    ...(resume.can === 'yes' ? ['r makes what is left of it, after a review.'] : []),
    ...(place.kind === 'practice'
      ? ['You are taken to the practice account for that: it was made there.']
      : []),
  ];
}
