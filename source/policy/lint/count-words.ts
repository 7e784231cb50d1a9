import { plural } from '../../text/words.ts';
import type { Finding } from './finding.ts';
import { SEVERITIES, type Severity } from './severity.ts';

/** SEVERITY_WORDS name the severities within a sentence. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  ERROR: 'error',
  SECURITY_WARNING: 'security warning',
  WARNING: 'warning',
  SUGGESTION: 'suggestion',
};

/** countWords counts findings by severity, the worst first: `1 security warning, 2 suggestions`; empty when there are none. */
export function countWords(findings: readonly Pick<Finding, 'severity'>[]): string {
  return SEVERITIES.flatMap(severity => {
    const count = findings.filter(finding => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, SEVERITY_WORDS[severity])];
  }).join(', ');
}
