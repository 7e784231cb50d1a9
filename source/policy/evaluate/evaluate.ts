import type { Effect, PolicyDocument } from '../document.ts';
import { type RequestContext, readContext } from './request-context.ts';
import { judgeStatement, type ReadStatement, readStatement, type StatementOutcome } from './statement.ts';

/** A request as IAM judges it. */
export interface EvaluationRequest {
  /** With its service, in any letter case: `ecs:RunTask`. */
  readonly action: string;
  /** An ARN, or `*` for an action that takes no resource. */
  readonly resource: string;
  readonly context: RequestContext;
}

export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** A statement that decided, by the places of its policy and of itself, from 0. */
export interface MatchedStatement {
  readonly policy: number;
  readonly statement: number;
  readonly sid?: string;
  readonly effect: Effect;
}

export interface Evaluation {
  readonly decision: Decision;
  /** Of an explicit deny the Deny statements only, as IAM's simulator tells it. */
  readonly matchedStatements: readonly MatchedStatement[];
  /** Keys that were asked for, are absent and could have changed the decision, in alphabetical order. */
  readonly missingContext: readonly string[];
}

interface Judged {
  readonly policy: number;
  readonly statement: ReadStatement;
  readonly outcome: StatementOutcome;
}

/** The versions of the policy language; a document without one is of the older. */
const VERSIONS = ['2012-10-17', '2008-10-17', undefined] as const;

/**
 * evaluate decides whether identity policies allow a request: an explicit deny wins, then an allow, and without either the request
 * is denied. It judges documents that have mistakes too: what is malformed never matches. Nothing is added to the context.
 * Source: IAM User Guide, Policy evaluation logic.
 */
export function evaluate(policies: readonly PolicyDocument[], request: EvaluationRequest): Evaluation {
  return evaluator(policies)(request);
}

/** evaluator reads policies once, for many requests. */
export function evaluator(policies: readonly PolicyDocument[]): (request: EvaluationRequest) => Evaluation {
  const read = policies.flatMap((document, policy) =>
    readDocument(document).map(statement => ({ policy, statement })),
  );
  return ({ action, resource, context }) => {
    const request = { action, resource, context: readContext(context) };
    const judged = read.map(one => ({ ...one, outcome: judgeStatement(one.statement, request) }));
    return decide(judged);
  };
}

function readDocument(document: unknown): ReadStatement[] {
  const { Version: version, Statement: list } = Object(document) as {
    Version?: unknown;
    Statement?: unknown;
  };
  if (!VERSIONS.some(known => known === version)) return [];
  const variables = version === '2012-10-17' ? 'filled' : 'plain';
  return [list].flat().flatMap((statement, index) => readStatement(statement, index, variables) ?? []);
}

function decide(judged: readonly Judged[]): Evaluation {
  const denies = judged.filter(isDeny);
  const allows = judged.filter(one => !isDeny(one));
  const [denying, allowing] = [denies.filter(matches), allows.filter(matches)];
  const couldDeny = hingesOf(denies.filter(couldMatch));
  if (denying.length > 0) return evaluation('explicitDeny', denying, hingesOfAll(denying));
  if (allowing.length > 0) return evaluation('allowed', allowing, [...couldDeny, ...hingesOfAll(allowing)]);
  return evaluation('implicitDeny', [], [...couldDeny, ...hingesOf(allows.filter(couldMatch))]);
}

function evaluation(decision: Decision, decisive: readonly Judged[], missing: readonly string[]): Evaluation {
  return {
    decision,
    matchedStatements: decisive.map(({ policy, statement: { index, sid, effect } }) => ({
      policy,
      statement: index,
      ...(sid === undefined ? {} : { sid }),
      effect,
    })),
    missingContext: eachOnce(missing),
  };
}

const isDeny = ({ statement }: Judged) => statement.effect === 'Deny';
const matches = ({ outcome }: Judged) => outcome.kind === 'matches';
const couldMatch = ({ outcome }: Judged) => outcome.kind === 'could-match';

/** A decision of several statements falls only with all of them. */
function hingesOfAll(judged: readonly Judged[]): string[] {
  return judged.every(one => hingesOf([one]).length > 0) ? hingesOf(judged) : [];
}

function hingesOf(judged: readonly Judged[]): string[] {
  return judged.flatMap(({ outcome }) => (outcome.kind === 'never-matches' ? [] : outcome.hinges));
}

/** Keys that differ in letter case only are one key. */
function eachOnce(keys: readonly string[]): string[] {
  const spelled = new Map(keys.map(key => [key.toLowerCase(), key]));
  return [...spelled.values()].sort();
}
