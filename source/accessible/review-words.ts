import { policySize } from '../policy/document.ts';
import { POLICY_SIZE_QUOTA } from '../policy/limits.ts';
import { countWords } from '../policy/lint/count-words.ts';
import type { PlacedFinding } from '../policy/lint/placed.ts';
import { SEVERITIES, type Severity } from '../policy/lint/severity.ts';
import { summarizeText } from '../policy/summarize/summarize.ts';
import { summaryTableOfText } from '../policy/summarize/summary-table.ts';
import { findingExplained } from '../procedure/explain-finding.ts';
import type { Review, ReviewedFinding } from '../procedure/reviewed-policy.ts';
import type { Option } from './asking/option.ts';

/** SEVERITY_WORDS name the kinds of findings, each by itself. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  ERROR: 'Error',
  SECURITY_WARNING: 'Security warning',
  WARNING: 'Warning',
  SUGGESTION: 'Suggestion',
};

/** reviewLines say what a policy allows, how long it is, and how much was found. */
export function reviewLines({ text, reading, findings }: Review): string[] {
  if (reading.kind === 'problems') return ['It cannot be read as a policy.'];
  const size = policySize(reading.document).toLocaleString('en-US');
  return [
    ...summarizeText(text),
    `It has ${size} of ${POLICY_SIZE_QUOTA.toLocaleString('en-US')} characters.`,
    findings.length === 0 ? 'Nothing was found to be wrong with it.' : foundWords(findings),
  ];
}

/** The summary by service, as the console shows it, a row a service. */
function tableLines({ text }: Review): string[] {
  return summaryTableOfText(text).map(
    ({ effect, service, access, resource, condition }) =>
      `${effect} in ${service}. Access: ${access}. Resources: ${resource}. Conditions: ${condition}.`,
  );
}

/** Its kind, its place, what is wrong, and whether it can be mended at once. */
function findingWords({ finding, remedy }: ReviewedFinding): string {
  const { severity, line, message } = finding;
  const place = `${SEVERITY_WORDS[severity]}, line ${line}: ${message}`;
  switch (remedy.kind) {
    case 'fix':
      return `${place} Can be mended: ${remedy.description}.`;
    case 'by-hand':
      return `${place} ${remedy.why}`;
    case 'none':
      return place;
  }
}

/** findingOption is a finding as a choice; the detail says what its code means. */
export function findingOption(found: ReviewedFinding, index: number): Option {
  return {
    id: `finding ${index}`,
    label: findingWords(found),
    detail: findingExplained(found.finding.code),
  };
}

/** reviewTold answers a choice of a review while its list stays as it is: its table, its text, or that a finding is not mended at once; nothing for every other choice. */
export function reviewTold(id: string, review: Review, byHand: string): readonly string[] | undefined {
  if (id === 'table') return tableLines(review);
  if (id === 'json') return review.text.trimEnd().split('\n');
  const found = id.startsWith('finding ') ? review.findings[Number(id.slice('finding '.length))] : undefined;
  return found === undefined || found.remedy.kind === 'fix' ? undefined : [byHand];
}

/** foundLines list what lint found, the worst first, a line each. */
export function foundLines(findings: readonly PlacedFinding[]): string[] {
  return SEVERITIES.flatMap(severity =>
    findings
      .filter(finding => finding.severity === severity)
      .map(({ message, code, line }) => `${SEVERITY_WORDS[severity]}: ${message} (${code}, line ${line})`),
  );
}

function foundWords(findings: readonly ReviewedFinding[]): string {
  const mendable = findings.filter(({ remedy }) => remedy.kind === 'fix').length;
  const count = countWords(findings.map(({ finding }) => finding));
  return `Found: ${count}.${mendable === 0 ? '' : ` ${mendable} can be mended at once.`}`;
}
