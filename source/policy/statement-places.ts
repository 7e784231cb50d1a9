import { itemsOf, memberOf, parseJsonTree, type Span } from './json-tree.ts';
import { type Position, positionFinder } from './text-position.ts';

/** A statement and where it stands in the text of its policy. */
export interface PlacedStatement {
  readonly index: number;
  readonly sid: string | undefined;
  readonly start: Position;
  readonly end: Position;
}

/** placedStatements finds the statements of a policy in its text. */
export function placedStatements(text: string): PlacedStatement[] {
  const list = memberOf(parseJsonTree(text).root, 'Statement')?.value;
  const place = positionFinder(text);
  const ends = ({ offset, length }: Span) => ({ start: place(offset), end: place(offset + length) });
  return (list === undefined ? [] : itemsOf(list)).map((node, index) => {
    const sid = memberOf(node, 'Sid')?.value;
    return { index, sid: sid?.kind === 'string' ? sid.value : undefined, ...ends(node.span) };
  });
}

/** markedStatement is the statement that IAM's simulator means: it marks a part of one or a little more, so it is the last that begins before the mark ends. */
export function markedStatement(
  statements: readonly PlacedStatement[],
  { start, end }: { readonly start: Position; readonly end: Position },
): PlacedStatement | undefined {
  const mark = before(start, end) ? end : start;
  return statements.findLast(statement => before(statement.start, mark)) ?? statements[0];
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}
