import { diffDocuments } from '../../policy/diff.ts';
import { diffLines } from '../../policy/diff-lines.ts';
import { safeLine } from '../../text/safe-text.ts';

/** A line of a comparison: in both, in one of them, or another one in each. */
export type DiffRow =
  | { readonly change: 'same'; readonly text: string }
  | { readonly change: 'removed'; readonly before: string }
  | { readonly change: 'added'; readonly after: string }
  | { readonly change: 'changed'; readonly before: string; readonly after: string };

interface Marked {
  readonly mark: '-' | '+' | '=';
  readonly text: string;
}

/** documentDiff compares two policies by what they mean, value by value; see diffDocuments. */
export function documentDiff(before: unknown, after: unknown): DiffRow[] {
  return paired(
    diffLines(diffDocuments(before, after)).map(({ mark, text }) => ({ mark, text: safeLine(text) })),
  );
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
