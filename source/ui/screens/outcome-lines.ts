import { runLines } from '../../procedure/run-words.ts';
import type { Receipt } from '../../provision/run.ts';
import { safeBlock, safeLine } from '../../text/safe-text.ts';
import type { TextLine } from '../prompts/scroll-view.tsx';
import type { Wizard } from '../state/wizard.ts';

/** outcomeLines tells how a run ended: what was written, what was not and why, and where its receipt is. */
export function outcomeLines({ run, size }: Wizard): TextLine[] {
  if (run.status === 'broken') {
    const { code, message, hint } = run.failure;
    return [{ text: `  ${code}: ${message}`, manner: 'bad' }, { text: `  ${hint ?? ''}` }];
  }
  return run.status === 'ended' ? receiptLines(run.receipt, run.file, size.columns) : [];
}

function receiptLines(receipt: Receipt, file: string, columns: number): TextLine[] {
  const steps = runLines(receipt).flatMap(({ sign, status, text, notes }): TextLine[] => [
    { text: `  ${sign} ${text}`, manner: status === 'done' ? 'good' : status === 'failed' ? 'bad' : 'quiet' },
    ...notes.map((note): TextLine => ({ text: `      ${note}`, manner: 'warning' })),
  ]);
  const arn: TextLine[] = receipt.policy === undefined ? [] : [{ text: `  ${safeLine(receipt.policy.arn)}`, manner: 'strong' }];
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
  const width = Math.max(20, columns - 6);
  const parts = safeBlock(command).match(new RegExp(`.{1,${width}}`, 'gu')) ?? [];
  return parts.map(text => ({ text: `    ${text}` }));
}
