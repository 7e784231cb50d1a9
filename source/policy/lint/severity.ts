/** SEVERITIES says how bad a finding can be, in the words of IAM Access Analyzer, the worst first. */
export const SEVERITIES = ['ERROR', 'SECURITY_WARNING', 'WARNING', 'SUGGESTION'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** worstFirst orders severities. */
export function worstFirst(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
