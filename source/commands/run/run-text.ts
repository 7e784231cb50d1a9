import { type RunLine, runLines } from '../../procedure/run-words.ts';
import type { Plan, Receipt } from '../../provision/run.ts';
import { safeLine } from '../../text/safe-text.ts';
import type { Style } from '../output/style.ts';
import { accountLine } from './plan-text.ts';

/** stepPlanText is the plan of an undo or of a resumed run for people, a line a step. */
export function stepPlanText(plan: Plan, style: Style): string {
  const pending = plan.steps.some(step => step.status === 'pending');
  const headline = pending ? 'This would:' : 'Nothing needs to be changed:';
  return [
    plan.status === 'blocked' ? 'This cannot go ahead:' : headline,
    ...stepLines(plan, style),
    accountLine(plan),
  ].join('\n');
}

/** stepReceiptText is a receipt for people, a line a step, with who made the run, when and why. */
export function stepReceiptText(receipt: Receipt, file: string, style: Style): string {
  const { runId, status, startedAt, reason, undoes, undoneBy } = receipt;
  return [
    safeLine(`Run ${runId}: ${status}${undoneBy === undefined ? '' : ` by ${undoneBy}`}`),
    ...(undoes === undefined ? [] : [safeLine(`Undoes ${undoes}`)]),
    safeLine(`Begun ${startedAt}${reason === undefined ? '' : `, because: ${reason}`}`),
    ...stepLines(receipt, style),
    accountLine(receipt),
    safeLine(`Receipt: ${file}`),
  ].join('\n');
}

function stepLines(run: Plan | Receipt, style: Style): string[] {
  return runLines(run).flatMap(line => [painted(line, style), ...line.notes.map(note => `      ${note}`)]);
}

function painted({ sign, status, text }: RunLine, style: Style): string {
  const line = `  ${sign} ${text}`;
  if (status === 'blocked' || status === 'failed') return style.bad(line);
  return status === 'in-place' ? style.faint(line) : style.good(line);
}
