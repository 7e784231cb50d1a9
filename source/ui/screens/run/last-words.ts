import { outcomeRows } from '../../../procedure/outcome-rows.ts';
import { hasSomethingToLose, whatWasWritten } from '../../state/leaving.ts';
import { runIdOf } from '../../state/session.ts';
import type { SessionRun, Wizard } from '../../state/wizard.ts';
import { outcomeLines, type Signs } from './outcome-lines.ts';

/** lastWords stay in the scrollback when the wizard has gone: each run of the session, the last one in full. */
export function lastWords(wizard: Wizard, signs: Signs): string[] {
  const last = wizard.session.at(-1);
  if (last === undefined) return [whatWasWritten(wizard)];
  const earlier = wizard.session.slice(0, -1).flatMap(one => [...briefly(one, signs), '']);
  const outcome = outcomeLines(last, Number.POSITIVE_INFINITY, signs).map(({ text }) => text);
  return [
    ...earlier,
    ...outcome,
    ...(hasSomethingToLose(wizard) ? ['', '  Nothing was written since.'] : []),
  ];
}

/** An earlier run: what became of its steps, and its name. */
function briefly(one: SessionRun, signs: Signs): string[] {
  const title = `  Run ${runIdOf(one)}${one.kind === 'run' ? `: ${one.receipt.status}` : ' broke off'}`;
  if (one.receipt === undefined) return [title];
  const marks = { done: signs.tick, same: '=', failed: signs.cross, open: signs.dot };
  return [title, ...outcomeRows(one.receipt).map(({ kind, text }) => `  ${marks[kind]} ${text}`)];
}
