import { listOf, type PolicyDocument, policySize, type Statement, statements } from '../policy/document.ts';
import { DOCUMENT_PATTERN, POLICY_SIZE_QUOTA } from '../policy/limits.ts';
import { placeholdersIn } from '../policy/placeholders.ts';
import { plural } from '../text/words.ts';

/** documentProblem names the first thing that makes CreatePolicy refuse a document, or nothing. */
export function documentProblem(document: PolicyDocument): string | undefined {
  const list = statements(document);
  if (list.length === 0) return 'The policy has no statement yet: add one.';
  for (const [index, statement] of list.entries()) {
    const problem = statementProblem(statement);
    if (problem !== undefined) return `Statement ${index + 1} ${problem}`;
  }
  const [open] = placeholdersIn(document);
  if (open !== undefined) return `The placeholder <${open}> has no value yet.`;
  const size = policySize(document);
  if (size > POLICY_SIZE_QUOTA) {
    return `The policy has ${plural(size, 'character')}; IAM takes ${POLICY_SIZE_QUOTA.toLocaleString('en-US')}. Use wildcards, or make two policies.`;
  }
  if (!DOCUMENT_PATTERN.test(JSON.stringify(document))) {
    return 'The policy holds characters beyond U+00FF, which IAM does not take.';
  }
  return undefined;
}

function statementProblem(statement: Statement): string | undefined {
  if (statement.Effect !== 'Allow' && statement.Effect !== 'Deny') return 'needs an Effect, Allow or Deny.';
  for (const element of ['Action', 'Resource'] as const) {
    if (statement[element] !== undefined && statement[`Not${element}`] !== undefined)
      return `has both ${element} and Not${element}: leave one of them.`;
  }
  if (listOf(statement.Action).length + listOf(statement.NotAction).length === 0) return 'has no action yet.';
  if (listOf(statement.Resource).length + listOf(statement.NotResource).length === 0)
    return 'has no resource yet.';
  return undefined;
}
