import { actionsMatching } from '../policy/action-pattern.ts';
import { iamReadsDate } from '../policy/iam-date.ts';
import { TRUST_POLICY_SIZE_QUOTA } from '../policy/limits.ts';
import { sizeOf } from './document-size.ts';
import { type CheckedStatement, parseDocument } from './document-syntax.ts';
import type { AccountState } from './state.ts';
import { principalProblem } from './trust-principals.ts';
import { malformedDocument, quotaExceeded } from './wire-error.ts';

/** What IAM calls the quota of a trust policy. */
const QUOTA_NAME = 'ACLSizePerRole';

/**
 * checkTrustPolicy throws IAM's MalformedPolicyDocument for a trust policy that breaks its grammar, or names a principal
 * that IAM does not know, and LimitExceeded for one that is too long. Unlike CreatePolicy, IAM takes any version here.
 */
export function checkTrustPolicy(text: string, state: AccountState): void {
  const document = parseDocument(text);
  if (!document)
    throw malformedDocument(isJson(text) ? 'Syntax errors in policy.' : 'This policy contains invalid Json');
  for (const statement of document.statements) {
    const problem = statementProblem(statement, state);
    if (problem) throw malformedDocument(problem);
  }
  const sids = document.statements.flatMap(({ sid }) => (sid ? [sid] : []));
  if (new Set(sids).size < sids.length)
    throw malformedDocument('Statement IDs (SID) in a single policy must be unique.');
  if (sizeOf(text) > TRUST_POLICY_SIZE_QUOTA) throw quotaExceeded(QUOTA_NAME, TRUST_POLICY_SIZE_QUOTA);
}

function statementProblem(statement: CheckedStatement, state: AccountState): string | undefined {
  const { effect, actions, resources, dates, principal } = statement;
  if (effect !== 'Allow' && effect !== 'Deny') return 'The policy failed legacy parsing';
  if (!dates.every(iamReadsDate)) return 'The policy failed legacy parsing';
  if (resources) return 'Has prohibited field Resource';
  if (principal === undefined) return 'Missing required field Principal';
  if (!actions?.length) return 'Missing required field Action';
  if (!actions.every(isActionOfSts)) return 'AssumeRole policy may only specify STS AssumeRole actions.';
  return principalProblem(principal, state);
}

/** Patterns count where they stand for any action of STS. */
function isActionOfSts(action: string): boolean {
  return /^sts:/i.test(action) && actionsMatching(action).length > 0;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
