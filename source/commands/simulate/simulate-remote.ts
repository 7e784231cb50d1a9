import type { Simulator } from '../../account/simulator.ts';
import type { SimulatorRow, SimulatorStatement } from '../../account/simulator-rows.ts';
import { type PolicyDocument, serialize } from '../../policy/document.ts';
import type { RequestContext } from '../../policy/evaluate/request-context.ts';
import { markedStatement, type PlacedStatement, placedStatements } from '../../policy/statement-places.ts';
import { Failure } from '../../text/failure.ts';
import type { DecisiveStatement, SimulationResult } from './simulation.ts';

/** What is asked of IAM's simulator. */
export interface RemoteQuestion {
  readonly documents: readonly PolicyDocument[];
  readonly userName: string | undefined;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly context: RequestContext;
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
    texts.map((text, index) => [
      `PolicyInputList.${index + 1}`,
      { index, statements: placedStatements(text) },
    ]),
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
  sent: ReadonlyMap<string, { readonly index: number; readonly statements: readonly PlacedStatement[] }>,
  others: Map<string, number>,
): DecisiveStatement {
  const effect = decision === 'explicitDeny' ? 'Deny' : 'Allow';
  const own = sent.get(matched.policyId);
  if (own === undefined) {
    const policy = others.get(matched.policyId) ?? sent.size + others.size;
    others.set(matched.policyId, policy);
    return { policy, effect, source: matched.policyId };
  }
  const statement = markedStatement(own.statements, matched);
  if (statement === undefined) return { policy: own.index, effect };
  const { index, sid } = statement;
  return { policy: own.index, statement: index, ...(sid === undefined ? {} : { sid }), effect };
}
