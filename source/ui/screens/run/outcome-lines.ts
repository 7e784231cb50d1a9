import { runLines } from '../../../procedure/run-words.ts';
import type { Receipt } from '../../../provision/run.ts';
import { safeBlock, safeLine } from '../../../text/safe-text.ts';
import { codeLines, sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import type { Wizard } from '../../state/wizard.ts';
import { failureLines } from '../failure-lines.ts';

/**
 * outcomeLines tells how a run ended: what was written, what was not and why, and where its receipt is. The command
 * is `in-pieces` for a frame, and `whole` where the terminal breaks the line itself, so that it can be copied.
 */
export function outcomeLines({ run, size }: Wizard, command: 'in-pieces' | 'whole'): TextLine[] {
  const columns = command === 'whole' ? Number.POSITIVE_INFINITY : size.columns;
  if (run.status === 'broken') return failureLines(run.failure, columns);
  return run.status === 'ended' ? receiptLines(run.receipt, run.file, columns) : [];
}

function receiptLines(receipt: Receipt, file: string, columns: number): TextLine[] {
  const steps = runLines(receipt).flatMap(({ sign, status, text, notes }): TextLine[] => [
    ...sentenceLines(
      `${sign} ${text}`,
      columns,
      status === 'done' ? 'good' : status === 'failed' ? 'bad' : 'quiet',
    ),
    ...notes.flatMap(note => sentenceLines(note, columns, 'warning', NOTE_MARGIN)),
  ]);
  const arn: TextLine[] =
    receipt.policy === undefined ? [] : sentenceLines(safeLine(receipt.policy.arn), columns, 'strong');
  return [
    ...arn,
    ...steps,
    { text: '' },
    ...sentenceLines('Allow five minutes before you test it: IAM spreads changes slowly.', columns),
    { text: '  Same again, without questions:', manner: 'quiet' },
    ...codeLines(safeBlock(receipt.equivalentCommand), columns, COMMAND_MARGIN),
    ...undoLines(receipt, columns),
    ...sentenceLines(`Receipt: ${safeLine(file)}`, columns, 'quiet'),
  ];
}

function undoLines({ steps, undoCommand }: Receipt, columns: number): TextLine[] {
  if (undoCommand === undefined || !steps.some(({ status }) => status === 'done')) return [];
  return [
    { text: '  To undo it:', manner: 'quiet' },
    ...codeLines(safeBlock(undoCommand), columns, COMMAND_MARGIN),
  ];
}

const NOTE_MARGIN = 6;
const COMMAND_MARGIN = 4;
