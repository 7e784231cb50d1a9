import type { EvaluationResult, Position, Statement } from '@aws-sdk/client-iam';

/** What IAM's simulator says of one action on one resource. */
export interface SimulatorRow {
  readonly action: string;
  readonly resource: string;
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  readonly matched: readonly SimulatorStatement[];
  readonly missingContext: readonly string[];
}

/** A statement that decided: where it stands in the text of its policy, lines and columns counted as IAM does. */
export interface SimulatorStatement {
  /** As IAM calls the policy: `PolicyInputList.1`, or its name. */
  readonly policyId: string;
  readonly start: TextPlace;
  readonly end: TextPlace;
}

export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * rowsOf reads what the simulator says of one action: resource by resource where it says so, for then its own name is that of all
 * resources and its decision the strictest of theirs. Source: IAM API Reference, EvaluationResult.
 */
export function rowsOf(result: EvaluationResult, resources: readonly string[]): SimulatorRow[] {
  const action = result.EvalActionName ?? '';
  const specific = result.ResourceSpecificResults ?? [];
  if (specific.length > 0) {
    return specific.map(one => ({
      action,
      resource: one.EvalResourceName ?? '',
      decision: decisionOf(one.EvalResourceDecision),
      matched: (one.MatchedStatements ?? []).map(statementOf),
      missingContext: one.MissingContextValues ?? result.MissingContextValues ?? [],
    }));
  }
  const [only] = resources;
  return [
    {
      action,
      resource: (resources.length === 1 ? only : result.EvalResourceName) ?? '*',
      decision: decisionOf(result.EvalDecision),
      matched: (result.MatchedStatements ?? []).map(statementOf),
      missingContext: result.MissingContextValues ?? [],
    },
  ];
}

/** What cannot be read is no permission. */
function decisionOf(decision: string | undefined): SimulatorRow['decision'] {
  return decision === 'allowed' || decision === 'explicitDeny' ? decision : 'implicitDeny';
}

function statementOf({ SourcePolicyId, StartPosition, EndPosition }: Statement): SimulatorStatement {
  return { policyId: SourcePolicyId ?? '', start: placeOf(StartPosition), end: placeOf(EndPosition) };
}

function placeOf(position: Position | undefined): TextPlace {
  return { line: position?.Line ?? 0, column: position?.Column ?? 0 };
}
