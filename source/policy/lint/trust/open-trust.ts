import type { ConditionView } from '../../statement-view.ts';
import { at, type Finding, finding } from '../finding.ts';
import { isAllow } from '../statements.ts';
import type { LintedTrust } from './linted-trust.ts';

/** Keys that tell who calls, or from where. Source: IAM User Guide, AWS global condition context keys. */
const TELLS_WHO =
  /^(aws:(principal(orgid|orgpaths|arn|account|tag\/.+|servicename|servicenameslist)|userid|source(ip|vpc|vpce|account|arn|orgid|orgpaths|vpcarn)|vpcsourceip)|sts:externalid)$/i;

/** checkOpenTrust finds roles that anybody with an account of AWS may assume. */
export function checkOpenTrust({ trusts }: LintedTrust): Finding[] {
  return trusts.flatMap(({ statement, principals }) => {
    const everybody = principals.find(({ kind, value }) => kind === 'AWS' && value === '*');
    if (everybody === undefined || !isAllow(statement) || statement.conditions.some(tellsWho)) return [];
    const message =
      'Everybody in every account of AWS may assume the role: name accounts, roles or services, or add a condition like aws:PrincipalOrgID.';
    return finding('TRUST_OPEN_TO_EVERYBODY', { ...at(everybody), message });
  });
}

function tellsWho({ key, operator, values }: ConditionView): boolean {
  if (!TELLS_WHO.test(key) || operator === undefined || operator.family === 'Null') return false;
  if (operator.negated || operator.ifExists || operator.qualifier === 'ForAllValues') return false;
  return !values.some(
    ({ value }) => /^\*+$/.test(String(value)) || value === '0.0.0.0/0' || value === '::/0',
  );
}
