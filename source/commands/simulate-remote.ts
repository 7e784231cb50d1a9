import type { Simulator } from '../account/simulator.ts';
import type { SimulatorRow, SimulatorStatement, TextPlace } from '../account/simulator-rows.ts';
import { type PolicyDocument, serialize } from '../policy/document.ts';
import type { RequestContext } from '../policy/evaluate/request-context.ts';
import { itemsOf, memberOf, parseJsonTree, type Span } from '../policy/json-tree.ts';
import { positionFinder } from '../policy/text-position.ts';
import { Failure } from '../text/failure.ts';
import type { DecisiveStatement, SimulationResult } from './simulation.ts';

/** What is asked of IAM's simulator. */
export interface RemoteQuestion {
  readonly documents: readonly PolicyDocument[];
  readonly userName: string | undefined;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly context: RequestContext;
}

/** A statement of a policy that was sent, and where it stands in the text. */
interface SentStatement {
  readonly index: number;
  readonly sid: string | undefined;
  readonly start: TextPlace;
  readonly end: TextPlace;
}

/** simulateRemotely asks IAM's own simulator; it throws a Failure. */
export async function simulateRemotely(
  simulator: Simulator,
  { documents, ...question }: RemoteQuestion,
): Promise<SimulationResult[]> {
  const texts = documents.map(serialize);
  const rows = await simulator.simulate({
    ...question,
    documents: texts,
  });
  const sent = new Map(
    texts.map((text, index) => [`PolicyInputList.${index + 1}`, { index, statements: placesIn(text) }]),
  );
  const others = new Map<string, number>();
  return rows.map(({ matched, ...row }) => ({
    ...row,
    matchedStatements: matched.map(statement => decisive(statement, row, sent, others)),
  }));
}

/**
 * unknownKeys lists the keys for which the policies ask and which the context does not have; nothing when the caller may not ask
 * for them, which is a permission of its own. It throws a Failure.
 */
export async function unknownKeys(simulator: Simulator, question: RemoteQuestion): Promise<string[]> {
  const { documents, userName, context } = question;
  const asked = await simulator
    .contextKeys({ documents: documents.map(serialize), userName })
    .catch(unlessDenied);
  const known = new Set([...context.keys()].map(key => key.toLowerCase()));
  return [...new Set(asked)].filter(key => !known.has(key.toLowerCase()));
}

function unlessDenied(error: unknown): readonly string[] {
  if (error instanceof Failure && error.code === 'AccessDenied') return [];
  throw error;
}

function decisive(
  matched: SimulatorStatement,
  { decision }: Pick<SimulatorRow, 'decision'>,
  sent: ReadonlyMap<string, { readonly index: number; readonly statements: readonly SentStatement[] }>,
  others: Map<string, number>,
): DecisiveStatement {
  const effect = decision === 'explicitDeny' ? 'Deny' : 'Allow';
  const own = sent.get(matched.policyId);
  if (own === undefined) {
    const policy = others.get(matched.policyId) ?? sent.size + others.size;
    others.set(matched.policyId, policy);
    return { policy, effect, source: matched.policyId };
  }
  const statement = statementAt(own.statements, matched);
  if (statement === undefined) return { policy: own.index, effect };
  const { index, sid } = statement;
  return { policy: own.index, statement: index, ...(sid === undefined ? {} : { sid }), effect };
}

/** IAM marks a part of a statement or a little more: it is the last one that begins before the mark ends. */
function statementAt(
  statements: readonly SentStatement[],
  { start, end }: SimulatorStatement,
): SentStatement | undefined {
  const mark = before(start, end) ? end : start;
  return statements.findLast(statement => before(statement.start, mark)) ?? statements[0];
}

function before(a: TextPlace, b: TextPlace): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function placesIn(text: string): SentStatement[] {
  const list = memberOf(parseJsonTree(text).root, 'Statement')?.value;
  const place = positionFinder(text);
  const ends = ({ offset, length }: Span) => ({ start: place(offset), end: place(offset + length) });
  return (list === undefined ? [] : itemsOf(list)).map((node, index) => {
    const sid = memberOf(node, 'Sid')?.value;
    return { index, sid: sid?.kind === 'string' ? sid.value : undefined, ...ends(node.span) };
  });
}
