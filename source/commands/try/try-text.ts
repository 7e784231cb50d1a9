import { type TryRow, tryCount, tryNotes, tryPlanNotes, tryRows } from '../../procedure/try-words.ts';
import type { TryPlan } from '../../provision/plan-try.ts';
import type { TryOutcome } from '../../provision/run-try.ts';
import { safeLine } from '../../text/safe-text.ts';
import type { Style } from '../output/style.ts';
import { findingLines } from '../run/plan-text.ts';
import { stepPlanText } from '../run/run-text.ts';

/** tryPlanText is a try for people before it is made: what is written, what is asked, and what becomes of it. */
export function tryPlanText(tried: TryPlan, style: Style): string {
  return [stepPlanText(tried.plan, style), ...findingLines(tried.plan), ...tryPlanNotes(tried)].join('\n');
}

/** tryText is what a try found out: a request a line, with the statements that decided. */
export function tryText(outcome: TryOutcome, tried: TryPlan, file: string, style: Style): string {
  const rows = tryRows(outcome.results, tried.policies);
  return [
    ...(rows.length === 0 ? [] : [...tableLines(rows, style), '', tryCount(outcome.results)]),
    ...tryNotes(outcome, tried),
    safeLine(`Receipt: ${file}`),
  ].join('\n');
}

function tableLines(rows: readonly TryRow[], style: Style): string[] {
  const [decisions, actions] = (['decision', 'action'] as const).map(column =>
    Math.max(...rows.map(row => row[column].length)),
  );
  const detail = ' '.repeat((decisions ?? 0) + 2);
  return rows.flatMap(({ decision, action, resource, verdict, by, missing }) => {
    const paint = verdict === 'allowed' ? style.good : style.bad;
    return [
      `${paint(decision.padEnd(decisions ?? 0))}  ${action.padEnd(actions ?? 0)}  ${resource}`,
      ...(by === '' ? [] : [`${detail}by ${by}`]),
      ...(missing === '' ? [] : [`${detail}not known: ${missing}`]),
    ];
  });
}
