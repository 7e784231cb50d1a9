import { outcomeRows } from '../../../procedure/outcome-rows.ts';
import type { SessionRun } from '../../../procedure/session-runs.ts';
import { runIdOf } from '../../../procedure/session-runs.ts';
import { hasAnswers, whatWasWritten } from '../../state/leaving.ts';
import type { Wizard } from '../../state/wizard.ts';
import { outcomeLines, type Signs } from './outcome-lines.ts';

/** lastWords stay in the scrollback when the wizard has gone: each run of the session, the last one and every try in full. */
export function lastWords(wizard: Wizard, signs: Signs): string[] {
  const { session } = wizard;
  if (session.length === 0) return [whatWasWritten(wizard)];
  const last = session.findLastIndex(({ kind }) => kind !== 'try');
  const told = session.map((one, index) =>
    index < last && one.kind !== 'try' ? briefly(one, signs) : inFull(one, signs),
  );
  const since = hasAnswers(wizard) ? [['  Nothing was written since.']] : [];
  return [...told, ...since].flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function inFull(one: SessionRun, signs: Signs): string[] {
  return outcomeLines(one, Number.POSITIVE_INFINITY, signs).map(({ text }) => text);
}

/** An earlier run: what became of its steps, and its name. */
function briefly(one: Exclude<SessionRun, { kind: 'try' }>, signs: Signs): string[] {
  const title = `  Run ${runIdOf(one)}${one.kind === 'run' ? `: ${one.receipt.status}` : ' broke off'}`;
  if (one.receipt === undefined) return [title];
  const marks = { done: signs.tick, same: '=', failed: signs.cross, open: signs.dot };
  return [title, ...outcomeRows(one.receipt).map(({ kind, text }) => `  ${marks[kind]} ${text}`)];
}
