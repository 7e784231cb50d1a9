import { diffDocuments } from '../../policy/diff.ts';
import { diffLines } from '../../policy/diff-lines.ts';
import { safeBlock, safeLine } from '../../text/safe-text.ts';

/** A line of a comparison: in both, in one of them, another one in each, or a run of equal lines that is left out. */
export type DiffRow =
  | { readonly change: 'same'; readonly text: string }
  | { readonly change: 'removed'; readonly before: string }
  | { readonly change: 'added'; readonly after: string }
  | { readonly change: 'changed'; readonly before: string; readonly after: string }
  | { readonly change: 'skipped'; readonly count: number };

interface Marked {
  readonly mark: '-' | '+' | '=';
  readonly text: string;
}

/** textDiff compares two texts line by line; the first is the old one. */
export function textDiff(before: string, after: string): DiffRow[] {
  return paired(markedLines(safeBlock(before).split('\n'), safeBlock(after).split('\n')));
}

/** documentDiff compares two policies by what they mean, value by value; see diffDocuments. */
export function documentDiff(before: unknown, after: unknown): DiffRow[] {
  return paired(
    diffLines(diffDocuments(before, after)).map(({ mark, text }) => ({ mark, text: safeLine(text) })),
  );
}

/** changesOnly leaves out equal lines that are further than so many from a change. */
export function changesOnly(rows: readonly DiffRow[], context: number): DiffRow[] {
  const near = rows.map((_, index) =>
    rows.slice(Math.max(0, index - context), index + context + 1).some(row => row.change !== 'same'),
  );
  const kept: DiffRow[] = [];
  for (const [index, row] of rows.entries()) {
    const last = kept.at(-1);
    if (near[index]) kept.push(row);
    else if (last?.change === 'skipped') kept[kept.length - 1] = { change: 'skipped', count: last.count + 1 };
    else kept.push({ change: 'skipped', count: 1 });
  }
  return kept;
}

/** Lines that went and lines that came in the same place stand for each other, one by one. */
function paired(lines: readonly Marked[]): DiffRow[] {
  const rows: DiffRow[] = [];
  let gone: string[] = [];
  const flush = () => {
    rows.push(...gone.map((before): DiffRow => ({ change: 'removed', before })));
    gone = [];
  };
  for (const { mark, text } of lines) {
    if (mark === '-') gone.push(text);
    else if (mark === '=') {
      flush();
      rows.push({ change: 'same', text });
    } else {
      const before = gone.shift();
      rows.push(
        before === undefined ? { change: 'added', after: text } : { change: 'changed', before, after: text },
      );
    }
  }
  flush();
  return rows;
}

/** Comparing more lines with each other than this takes a person's patience; they are shown as replaced. */
const COMPARISONS_MAX = 4_000_000;

function markedLines(before: readonly string[], after: readonly string[]): Marked[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const same = (text: string): Marked => ({ mark: '=', text });
  return [
    ...before.slice(0, start).map(same),
    ...middleLines(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

/** What differs between the equal ends: the longest common sequence of lines stays. */
function middleLines(before: readonly string[], after: readonly string[]): Marked[] {
  const removed = (text: string): Marked => ({ mark: '-', text });
  const added = (text: string): Marked => ({ mark: '+', text });
  if (before.length * after.length > COMPARISONS_MAX) return [...before.map(removed), ...after.map(added)];
  const lengths = commonLengths(before, after);
  const lines: Marked[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    const [old = '', young = ''] = [before[i], after[j]];
    if (old === young) lines.push({ mark: '=', text: old });
    const dropsOld = old !== young && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0);
    if (old !== young) lines.push(dropsOld ? removed(old) : added(young));
    if (old === young || dropsOld) i += 1;
    if (old === young || !dropsOld) j += 1;
  }
  return [...lines, ...before.slice(i).map(removed), ...after.slice(j).map(added)];
}

/** How long the longest common sequence of the rest is, from each pair of places on. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, below] = [lengths[i], lengths[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = after.length - 1; j >= 0; j--)
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return lengths;
}
