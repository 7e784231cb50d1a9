import type { JsonMember } from '../json-tree.ts';
import type { ConditionView, StatementView } from '../statement-view.ts';
import { type Finding, type Fix, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';
import { isAllow, isDeny } from './statements.ts';

/**
 * checkMfa finds conditions on MFA that calls with long-term access keys slip through: such calls have no MFA key at all.
 * Source: IAM User Guide, aws:MultiFactorAuthPresent.
 */
export function checkMfa({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(statement => {
    if (isAllow(statement)) return allowsWithout(statement);
    return isDeny(statement) ? deniesOnlyWith(statement) : [];
  });
}

function allowsWithout(statement: StatementView): Finding[] {
  // Null "false", or the same key without IfExists, lets no request through that lacks the key.
  if (statement.conditions.some(condition => isMfaKey(condition) && refusesAbsence(condition))) return [];
  return statement.conditions.filter(isMet).map(condition => {
    const strict = condition.operatorText.replace(/IfExists$/i, '');
    const fix = strictOperator(statement, condition, strict);
    return finding('MFA_BYPASSED_BY_IFEXISTS', {
      path: condition.path,
      span: condition.operatorMember.keySpan,
      message: `Calls with long-term access keys have no ${condition.key}, so ${condition.operatorText} allows them without MFA: write ${strict}.`,
      ...(fix === undefined ? {} : { fix }),
    });
  });
}

function deniesOnlyWith(statement: StatementView): Finding[] {
  return statement.conditions
    .filter(({ key, operator, values }) => {
      const isBoolFalse =
        operator?.family === 'Bool' && values.every(({ value }) => String(value).toLowerCase() === 'false');
      return (
        key.toLowerCase() === 'aws:multifactorauthpresent' &&
        isBoolFalse &&
        !operator.ifExists &&
        values.length > 0
      );
    })
    .map(condition =>
      finding('DENY_DEPENDS_ON_OPTIONAL_KEY', {
        severity: 'SECURITY_WARNING',
        path: condition.path,
        span: condition.operatorMember.keySpan,
        message: `Calls with long-term access keys have no ${condition.key}, so this Deny does not reach them: write BoolIfExists.`,
      }),
    );
}

function isMfaKey({ key }: ConditionView): boolean {
  return /^aws:MultiFactorAuth(Present|Age)$/i.test(key);
}

function isMet(condition: ConditionView): boolean {
  const { key, operator, values } = condition;
  if (!isMfaKey(condition) || operator?.ifExists !== true) return false;
  return (
    !key.toLowerCase().endsWith('present') ||
    values.some(({ value }) => String(value).toLowerCase() === 'true')
  );
}

function refusesAbsence({ operator, values }: ConditionView): boolean {
  if (operator?.family === 'Null')
    return values.every(({ value }) => String(value).toLowerCase() === 'false');
  return (
    operator !== undefined && !operator.ifExists && !operator.negated && operator.qualifier !== 'ForAllValues'
  );
}

/** Certain only when nothing else stands under the operator and the strict one is not there yet. */
function strictOperator(
  statement: StatementView,
  { operatorMember, operatorText }: ConditionView,
  strict: string,
): Fix | undefined {
  if (keysUnder(operatorMember) !== 1) return undefined;
  if (statement.conditions.some(other => other.operatorText.toLowerCase() === strict.toLowerCase()))
    return undefined;
  const { offset, length } = operatorMember.keySpan;
  return {
    description: `Write ${strict} for ${operatorText}`,
    edits: [{ offset, length, text: JSON.stringify(strict) }],
  };
}

function keysUnder({ value }: JsonMember): number {
  return value.kind === 'object' ? value.members.length : 0;
}
