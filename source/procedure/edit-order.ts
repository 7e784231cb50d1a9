import { type PolicyDocument, type Statement, statements, withStatements } from '../policy/document.ts';

/** freeSid is a Sid that no statement of the document has: the wanted one, or the same with the first free number. */
export function freeSid(document: PolicyDocument, wanted: string): string {
  const taken = new Set(statements(document).map(({ Sid }) => Sid));
  let sid = wanted;
  for (let count = 2; taken.has(sid); count++) sid = `${wanted}${count}`;
  return sid;
}

/** insertStatement puts a statement at a place; where its Sid is taken, it gets a number, because a Sid stands once in a policy. */
export function insertStatement(
  document: PolicyDocument,
  index: number,
  statement: Statement,
): PolicyDocument {
  const list = statements(document);
  const place = within(index, list.length);
  return withStatements(document, [
    ...list.slice(0, place),
    withFreeSid(document, statement),
    ...list.slice(place),
  ]);
}

/** duplicateStatement puts a copy right behind a statement. */
export function duplicateStatement(document: PolicyDocument, index: number): PolicyDocument {
  const statement = statements(document)[index];
  return statement === undefined
    ? document
    : insertStatement(document, index + 1, structuredClone(statement));
}

/** moveStatement moves a statement up (negative) or down, no further than to the ends; where it cannot move, the document is the same object. */
export function moveStatement(document: PolicyDocument, index: number, by: number): PolicyDocument {
  const list = statements(document);
  const statement = list[index];
  const place = placeAfterMove(document, index, by);
  if (statement === undefined || place === index) return document;
  const others = list.filter((_, position) => position !== index);
  return withStatements(document, [...others.slice(0, place), statement, ...others.slice(place)]);
}

/** placeAfterMove is the index that a moved statement has then. */
export function placeAfterMove(document: PolicyDocument, index: number, by: number): number {
  return within(index + by, statements(document).length - 1);
}

/** takeOutStatement removes a statement. */
export function takeOutStatement(document: PolicyDocument, index: number): PolicyDocument {
  const list = statements(document);
  if (list[index] === undefined) return document;
  return withStatements(
    document,
    list.filter((_, position) => position !== index),
  );
}

function withFreeSid(document: PolicyDocument, statement: Statement): Statement {
  const { Sid } = statement;
  if (typeof Sid !== 'string') return statement;
  const free = freeSid(document, Sid);
  return free === Sid ? statement : { ...statement, Sid: free };
}

function within(index: number, last: number): number {
  return Math.max(0, Math.min(index, last));
}
