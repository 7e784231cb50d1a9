import { type OutcomeRow, outcomeRows } from '../../../procedure/outcome-rows.ts';
import { canTakeBack, needsTime } from '../../../procedure/outcome-words.ts';
import type { SessionRun } from '../../../procedure/session-runs.ts';
import type { Receipt } from '../../../provision/run.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { textWidth } from '../../../text/width.ts';
import type { Symbols } from '../../frame/theme.ts';
import { codeLines, commandLines, sentenceLines, type TextLine } from '../../prompts/text-line.ts';
import { failureLines } from '../failure-lines.ts';
import { tryNoteLines, tryQuestion, tryResultLines } from './try-lines.ts';

/** Signs of an outcome, as the terminal can draw them. */
export type Signs = Pick<Symbols, 'tick' | 'cross' | 'dot'>;

/**
 * outcomeLines tell how a run ended: what was written, what was not and why, and where its receipt is. Without an end to
 * the columns, where the terminal breaks lines itself, commands stay whole, so that they can be copied.
 */
export function outcomeLines(made: SessionRun, columns: number, signs: Signs): TextLine[] {
  if (made.kind === 'run') return receiptLines(made.receipt, made.file, columns, signs);
  if (made.kind === 'try')
    return [
      ...sentenceLines(tryQuestion(made), columns),
      ...tryResultLines(made),
      { text: '' },
      ...tryNoteLines(made, columns),
    ];
  const { failure, receipt, file } = made;
  return [
    ...failureLines(failure, columns),
    { text: '' },
    ...(receipt === undefined
      ? sentenceLines('Nothing was written.', columns)
      : receiptLines(receipt, file, columns, signs)),
  ];
}

function receiptLines(receipt: Receipt, file: string, columns: number, signs: Signs): TextLine[] {
  return [
    ...outcomeRows(receipt).flatMap(row => rowLines(row, columns, signs)),
    { text: '' },
    ...(needsTime(receipt)
      ? sentenceLines('Allow five minutes before you test it: IAM spreads changes slowly.', columns)
      : []),
    ...labelledCommand(
      receipt.undoes === undefined ? 'Same again, without questions:' : 'The same as a command:',
      receipt.equivalentCommand,
      columns,
    ),
    ...(canTakeBack(receipt) ? labelledCommand('Take it back:', receipt.undoCommand ?? '', columns) : []),
    ...labelled('Receipt:', file, columns),
  ];
}

function rowLines({ kind, text, notes }: OutcomeRow, columns: number, signs: Signs): TextLine[] {
  const sign = { done: signs.tick, same: '=', failed: signs.cross, open: signs.dot }[kind];
  return [
    ...sentenceLines(`${sign} ${text}`, columns, MANNERS[kind]),
    ...notes.flatMap(note => sentenceLines(note, columns, 'warning', NOTE_MARGIN)),
  ];
}

const MANNERS = { done: 'good', same: 'quiet', failed: 'bad', open: 'plain' } as const;
const NOTE_MARGIN = 6;

function labelledCommand(words: string, command: string, columns: number): TextLine[] {
  return labelled(words, command, columns, commandLines);
}

/** The words in a column as wide as the widest of them and the text behind them where that fits, right behind them, or below. */
function labelled(words: string, text: string, columns: number, linesOf = codeLines): TextLine[] {
  const safe = safeLine(text);
  const line = [words.padEnd(WORDS_WIDTH), `${words} `]
    .map(label => `  ${label}${safe}`)
    .find(one => textWidth(one) < columns);
  if (line !== undefined) return [{ text: line, manner: 'quiet' }];
  return [{ text: `  ${words}`, manner: 'quiet' }, ...linesOf(safe, columns, COMMAND_MARGIN)];
}

const WORDS_WIDTH = 32;
const COMMAND_MARGIN = 4;
