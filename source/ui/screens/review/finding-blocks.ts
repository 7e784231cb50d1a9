import { SEVERITIES, type Severity } from '../../../policy/lint/severity.ts';
import type { ReviewedFinding } from '../../../procedure/reviewed-policy.ts';
import { codeFrame, linesOf } from '../../../text/code-frame.ts';
import { safeLine } from '../../../text/safe-text.ts';
import { cutEnd } from '../../../text/width.ts';
import { wrapWords } from '../../../text/wrap.ts';
import type { TextLine } from '../../prompts/text-line.ts';
import type { FindingPlace } from './review-state.ts';

/** Findings as lines, under headings; the one in hand is told in full. */
export interface FindingRows {
  readonly lines: readonly TextLine[];
  /** Where the finding in hand begins, and how many lines it takes. */
  readonly start: number;
  readonly height: number;
}

/** Signs that a terminal can draw. */
export interface FindingSigns {
  readonly pointer: string;
  readonly more: string;
}

const SEVERITY_HEADINGS: Readonly<Record<Severity, string>> = {
  ERROR: 'Errors',
  SECURITY_WARNING: 'Security warnings',
  WARNING: 'Warnings',
  SUGGESTION: 'Suggestions',
};

export const MANNERS: Readonly<Record<Severity, NonNullable<TextLine['manner']>>> = {
  ERROR: 'bad',
  SECURITY_WARNING: 'warning',
  WARNING: 'warning',
  SUGGESTION: 'plain',
};

/** findingRows lists findings, worst first, in so many columns; `text` is what they were found in. */
export function findingRows(
  findings: readonly ReviewedFinding[],
  text: string,
  index: number,
  columns: number,
  signs: FindingSigns,
): FindingRows {
  const lines: TextLine[] = [];
  let [start, height] = [0, 0];
  for (const severity of SEVERITIES) {
    const group = findings.filter(({ finding }) => finding.severity === severity);
    if (group.length > 0)
      lines.push({ text: `  ${SEVERITY_HEADINGS[severity]}  ${group.length}`, manner: MANNERS[severity] });
    for (const one of group) {
      if (findings.indexOf(one) !== index) {
        lines.push({ text: inShort(one, columns, signs) });
        continue;
      }
      start = lines.length;
      lines.push(...inFull(one, text, columns, signs));
      height = lines.length - start;
    }
  }
  return { lines, start, height };
}

/** firstFindingRow is the first line in sight so that the finding in hand is, in so many rows. */
export function firstFindingRow(
  { lines, start, height }: FindingRows,
  { above }: FindingPlace,
  rows: number,
): number {
  // A row tells the place when not all lines are in sight.
  const room = lines.length > rows ? rows - 1 : rows;
  if (height > room) return start + Math.min(above, height - room);
  return Math.max(0, Math.min(start - Math.floor((room - height) / 2), lines.length - room));
}

function inShort(
  { finding: { line, message } }: ReviewedFinding,
  columns: number,
  { more }: FindingSigns,
): string {
  return cutEnd(`  ${placeWords(line)}${safeLine(message)}`, columns - 1, more);
}

function inFull(
  { finding, remedy }: ReviewedFinding,
  text: string,
  columns: number,
  { pointer, more }: FindingSigns,
): TextLine[] {
  const place = placeWords(finding.line);
  const indent = ' '.repeat(2 + place.length);
  const room = Math.max(20, columns - indent.length - 1);
  const message = wrapWords(safeLine(finding.message), room).map(
    (words, index): TextLine => ({
      text: `${index === 0 ? `${pointer} ${place}` : indent}${words}`,
      manner: 'strong',
    }),
  );
  const part = {
    ...finding,
    endColumn: finding.endLine === finding.line ? finding.endColumn : Number.MAX_SAFE_INTEGER,
  };
  const [code = '', carets = ''] = codeFrame(linesOf(text), part, room, more);
  return [
    ...message,
    { text: `${indent}${code}`, manner: 'quiet' },
    { text: `${indent}${carets}`, manner: MANNERS[finding.severity] },
    ...remedyLines(remedy, indent, room),
  ];
}

function remedyLines(remedy: ReviewedFinding['remedy'], indent: string, room: number): TextLine[] {
  const sentence = (words: string, manner: NonNullable<TextLine['manner']>) =>
    wrapWords(safeLine(words), room).map((line): TextLine => ({ text: `${indent}${line}`, manner }));
  switch (remedy.kind) {
    case 'fix':
      return sentence(`f mends it: ${begun(remedy.description)}.`, 'good');
    case 'by-hand':
      return sentence(remedy.why, 'plain');
    case 'none':
      return [];
  }
}

/** begun is a description of a fix in the middle of a sentence. */
export function begun(description: string): string {
  return description.charAt(0).toLowerCase() + description.slice(1);
}

function placeWords(line: number): string {
  return `line ${line}`.padEnd(PLACE_COLUMNS);
}

const PLACE_COLUMNS = 10;
