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

function statementLines({ change, sid, before, after, values }: StatementChange): DiffLine[] {
  const place = `Statement ${(after ?? before ?? 0) + 1}`;
  const title = sid === undefined ? place : `${place} (${sid})`;
  return [{ mark: MARKS[change], text: title }, ...values.map(value => line(value, '  '))];
}

function line({ change, element, text }: ValueChange, indent: string): DiffLine {
  return { mark: MARKS[change], text: `${indent}${element}: ${text}` };
}
