import { runLines } from '../../procedure/run-words.ts';
import type { Receipt } from '../../provision/run.ts';
import { safeBlock, safeLine } from '../../text/safe-text.ts';
import { wrapAnywhere } from '../../text/wrap.ts';
import type { TextLine } from '../prompts/scroll-view.tsx';
import type { Wizard } from '../state/wizard.ts';

/**
 * outcomeLines tells how a run ended: what was written, what was not and why, and where its receipt is. The command
 * is `in-pieces` for a frame, and `whole` where the terminal breaks the line itself, so that it can be copied.
 */
export function outcomeLines({ run, size }: Wizard, command: 'in-pieces' | 'whole'): TextLine[] {
  if (run.status === 'broken') {
    const { code, message, hint } = run.failure;
    return [{ text: `  ${code}: ${message}`, manner: 'bad' }, { text: `  ${hint ?? ''}` }];
  }
  return run.status === 'ended'
    ? receiptLines(run.receipt, run.file, command === 'whole' ? Number.POSITIVE_INFINITY : size.columns)
    : [];
}

function receiptLines(receipt: Receipt, file: string, columns: number): TextLine[] {
  const steps = runLines(receipt).flatMap(({ sign, status, text, notes }): TextLine[] => [
    { text: `  ${sign} ${text}`, manner: status === 'done' ? 'good' : status === 'failed' ? 'bad' : 'quiet' },
    ...notes.map((note): TextLine => ({ text: `      ${note}`, manner: 'warning' })),
  ]);
  const arn: TextLine[] =
    receipt.policy === undefined ? [] : [{ text: `  ${safeLine(receipt.policy.arn)}`, manner: 'strong' }];
  return [
    ...arn,
    ...steps,
    { text: '' },
    { text: '  Allow five minutes before you test it: IAM spreads changes slowly.' },
    { text: '  Same again, without questions:', manner: 'quiet' },
    ...pieces(receipt.equivalentCommand, columns),
    { text: `  Receipt: ${file}`, manner: 'quiet' },
  ];
}

function pieces(command: string, columns: number): TextLine[] {
  return wrapAnywhere(safeBlock(command), Math.max(20, columns - 6)).map(text => ({ text: `    ${text}` }));
}
