import type { FindingCode } from './catalogue.ts';
import type { Finding } from './finding.ts';

/** Codes of what CreatePolicy, or CreateRole, refuses for certain; other errors make a policy idle or wrong, but IAM takes it. */
const REFUSED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'REFUSED_BY_IAM',
  'JSON_SYNTAX_ERROR',
  'DATA_TYPE_MISMATCH',
  'MISSING_STATEMENT',
  'MISSING_EFFECT',
  'MISSING_ACTION',
  'MISSING_RESOURCE',
  'INVALID_EFFECT',
  'INVALID_POLICY_ELEMENT',
  'INVALID_VERSION',
  'INVALID_ARN_PREFIX',
  'INVALID_CONDITION_OPERATOR',
  'NULL_WITH_IF_EXISTS',
  'UNIQUE_SIDS_REQUIRED',
  'UNSUPPORTED_SID',
  'UNSUPPORTED_PRINCIPAL',
  'UNSUPPORTED_ELEMENT_COMBINATION',
  'INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY',
  'INVALID_PRINCIPAL_FORMAT',
  'INVALID_PRINCIPAL_KEY',
  'INVALID_SERVICE_PRINCIPAL_FORMAT',
  'MISSING_PRINCIPAL',
  'ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL',
  'ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE',
  'ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
  'UNSUPPORTED_WILDCARD_IN_PRINCIPAL',
]);

/** refusal is the first finding for which CreatePolicy, or CreateRole, would refuse a document, or nothing. */
export function refusal<F extends Pick<Finding, 'code' | 'severity'>>(findings: readonly F[]): F | undefined {
  return findings.find(({ code, severity }) => severity === 'ERROR' && REFUSED.has(code));
}
