import { withOwnWords } from '../../procedure/explained/own-words.ts';
import { EXPLAINED_EARLIER_RUNS } from '../../procedure/explained/runs.ts';
import { readRuns } from '../../procedure/run-list.ts';
import {
  type RunContext,
  type RunFact,
  type RunRow,
  runDetail,
  runRow,
} from '../../procedure/run-list-words.ts';
import type { RunLine } from '../../procedure/run-words.ts';
import { timeWords } from '../../text/time-words.ts';
import { chooseOne } from '../asking/choose-one.ts';
import { Heard } from '../asking/heard.ts';
import type { Option } from '../asking/option.ts';
import type { Sitting } from '../sitting.ts';
import { spokenLines } from '../spoken.ts';
import { askWhere } from '../where/ask-where.ts';
import { signIn } from '../where/sign-in.ts';
import { reviewAndRun } from './review-and-run.ts';

/** earlierRuns lists what earlier runs did, the newest first, and undoes or finishes one of them after another review. */
export async function earlierRuns(sitting: Sitting): Promise<'menu' | 'leave'> {
  const { talk } = sitting;
  for (;;) {
    const { rows, notices } = listed(sitting);
    talk.say(...notices);
    const chosen = await chooseOne(talk, {
      question: ['Which run?'],
      options: rows.map(optionOf),
      help: HELP,
      empty: 'There is no receipt of a run. b goes back.',
    });
    if (chosen.kind !== 'chosen') return 'menu';
    const row = rows.find(({ runId }) => runId === chosen.id);
    if (row !== undefined && (await oneRun(sitting, row)) === 'leave') return 'leave';
  }
}

const HELP = withOwnWords(EXPLAINED_EARLIER_RUNS, 'Consent is the word yes, written out.');

function contextOf({ identity, services }: Sitting): RunContext {
  return { identity, time: timeWords(services.now()) };
}

function listed(sitting: Sitting): { readonly rows: readonly RunRow[]; readonly notices: readonly string[] } {
  const all = [...readRuns(sitting.services.receipts)];
  const context = contextOf(sitting);
  return {
    rows: all.flatMap(one => (one.kind === 'run' ? [runRow(one.receipt, context)] : [])),
    notices: all.flatMap(one => (one.kind === 'broken' ? [one.notice] : [])),
  };
}

function optionOf({ runId, when, did, status, account, reason }: RunRow): Option {
  return {
    id: runId,
    label: `${when}: ${did}`,
    note: status,
    detail: [`Run ${runId} in ${account}.`, ...(reason === undefined ? [] : [`Because: ${reason}`])],
  };
}

/** What was done carries no word where there are signs for eyes. */
function stepLines({ status, text, notes }: RunLine): string[] {
  const state = status === 'done' ? '   done' : '';
  return [...spokenLines(`- ${text}${state}`), ...notes];
}

/** What is to be copied has a line of its own. */
function factLines({ words, copied }: RunFact): string[] {
  return copied === undefined ? [words] : [words.replace(/:?$/, ':'), copied];
}

type Deed = 'undo' | 'resume' | 'where' | 'done';

async function oneRun(sitting: Sitting, { runId }: RunRow): Promise<'menu' | 'leave'> {
  const { talk, services } = sitting;
  const heard = new Heard();
  let known: string | undefined;
  for (;;) {
    const read = await sitting.attempt(() => services.receipts.read(runId));
    if (read.kind === 'failed') {
      talk.say(read.failure.message);
      return 'menu';
    }
    const context = contextOf(sitting);
    const row = runRow(read.value, context);
    const { facts, steps } = runDetail(read.value, context, services.receipts.fileOf(runId));
    const lines = [...facts.flatMap(factLines), ...steps.flatMap(stepLines)];
    const isKnown = lines.join('\n') === known;
    known = lines.join('\n');
    const chosen = await chooseOne<Deed>(talk, {
      question: [...(isKnown ? [] : lines), 'What with this run?'],
      options: deedsFor(row),
      usual: 'done',
      help: HELP,
      heard,
    });
    if (chosen.kind !== 'chosen' || chosen.id === 'done') return 'menu';
    if (chosen.id === 'where') await elsewhere(sitting);
    else {
      const end = await reviewAndRun(sitting, { kind: chosen.id, runId }, []);
      if (end.kind === 'menu' || end.kind === 'leave') return end.kind;
    }
  }
}

function deedsFor({ undo, resume, place }: RunRow): Option<Deed>[] {
  const deed = (id: 'undo' | 'resume', label: string, possible: RunRow['undo']): Option<Deed> => ({
    id,
    label,
    note: 'after another review',
    ...(possible.can === 'yes' ? {} : { disabled: possible.why }),
  });
  const isElsewhere = place.kind === 'other' || place.kind === 'practice';
  return [
    { id: 'done', label: 'Back to the runs' },
    deed('undo', 'Undo it', undo),
    deed('resume', 'Finish it', resume),
    ...(isElsewhere ? [{ id: 'where', label: 'Work in another account' } as const] : []),
  ];
}

async function elsewhere(sitting: Sitting): Promise<void> {
  const choice = await askWhere(sitting, { failed: undefined, code: undefined, back: 'possible' });
  if (choice === undefined) return;
  sitting.workIn(choice);
  await signIn(sitting);
}
