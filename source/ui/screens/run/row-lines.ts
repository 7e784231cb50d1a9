import { padWidth, textWidth } from '../../../text/width.ts';
import { wrapWords } from '../../../text/wrap.ts';
import { sentenceLines, type TextLine } from '../../prompts/text-line.ts';

/** A row whose words on the left stand in a column. */
export interface LabelledRow {
  readonly label: string;
  readonly items: readonly string[];
  readonly manner: NonNullable<TextLine['manner']>;
  /** Sentences below the row. */
  readonly notes: readonly string[];
}

/** Columns before the labels, and between them and what they are about. */
const MARGIN = 2;
const GAP = 3;
const NOTE_MARGIN = 6;

/** labelledLines draws rows with their labels in a column as wide as the widest; items that do not fit go on in the next line. */
export function labelledLines(rows: readonly LabelledRow[], separator: string, columns: number): TextLine[] {
  const width = Math.max(...rows.map(({ label }) => textWidth(label)), 0);
  const indent = MARGIN + width + GAP;
  return rows.flatMap(({ label, items, manner, notes }) => [
    ...joined(items, separator, Math.max(1, columns - indent - 1)).map((text, index) => ({
      text: `${' '.repeat(MARGIN)}${padWidth(index === 0 ? label : '', width + GAP)}${text}`,
      manner,
    })),
    ...notes.flatMap(note => sentenceLines(note, columns, 'warning', NOTE_MARGIN)),
  ]);
}

/** joined puts as many items in a line as fit, the separator behind those that another one follows. */
function joined(items: readonly string[], separator: string, columns: number): string[] {
  const pieces = items.flatMap((item, index) =>
    wrapWords(index < items.length - 1 ? `${item} ${separator}` : item, columns),
  );
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && textWidth(line) + 1 + textWidth(piece) > columns) {
      lines.push(line);
      line = piece;
    } else line = line === '' ? piece : `${line} ${piece}`;
  }
  return [...lines, line];
}
