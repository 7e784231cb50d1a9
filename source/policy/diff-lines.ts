import type { DocumentDiff, StatementChange, ValueChange } from './diff.ts';

/** A line of a comparison: what went, what came, what both have. */
export interface DiffLine {
  readonly mark: '-' | '+' | '=';
  readonly text: string;
}

const MARKS = { same: '=', changed: '=', added: '+', removed: '-' } as const;

/** diffLines shows a comparison a line a value, statement by statement. */
export function diffLines({ elements, statements }: DocumentDiff): DiffLine[] {
  return [...elements.map(value => line(value, '')), ...statements.flatMap(statementLines)];
}

function statementLines(statement: StatementChange): DiffLine[] {
  return [...titleLines(statement), ...statement.values.map(value => line(value, '  '))];
}

/** In each document a statement is called by its place and Sid there. */
function titleLines({ change, sid, before, after, values }: StatementChange): DiffLine[] {
  const now = title(after ?? before ?? 0, sid);
  const was = title(before ?? after ?? 0, sidBefore(sid, values));
  if (now === was || change === 'added' || change === 'removed') return [{ mark: MARKS[change], text: now }];
  if (change === 'same') return [{ mark: '=', text: `${now}, was ${(before ?? 0) + 1}` }];
  return [
    { mark: '-', text: was },
    { mark: '+', text: now },
  ];
}

function title(index: number, sid: string | undefined): string {
  return `Statement ${index + 1}${sid === undefined ? '' : ` (${sid})`}`;
}

function sidBefore(sid: string | undefined, values: readonly ValueChange[]): string | undefined {
  const sids = values.filter(({ element }) => element === 'Sid');
  const removed = sids.find(({ change }) => change === 'removed');
  if (removed !== undefined) return removed.text;
  return sids.some(({ change }) => change === 'added') ? undefined : sid;
}

function line({ change, element, text }: ValueChange, indent: string): DiffLine {
  return { mark: MARKS[change], text: `${indent}${element}: ${text}` };
}
