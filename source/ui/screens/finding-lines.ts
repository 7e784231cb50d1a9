import { countWords } from '../../policy/lint/count-words.ts';
import type { PlacedFinding } from '../../policy/lint/placed.ts';
import { SEVERITIES, type Severity } from '../../policy/lint/severity.ts';
import { securityWarnings } from '../../procedure/plan-doubts.ts';
import { safeLine } from '../../text/safe-text.ts';
import { sentenceLines, type TextLine } from '../prompts/text-line.ts';

const MANNERS: Readonly<Record<Severity, NonNullable<TextLine['manner']>>> = {
  ERROR: 'bad',
  SECURITY_WARNING: 'warning',
  WARNING: 'warning',
  SUGGESTION: 'quiet',
};
const MESSAGE_MARGIN = 4;

/** findingLines lists what lint found under a heading a severity, the worst first. */
export function findingLines(findings: readonly PlacedFinding[], columns: number): TextLine[] {
  return SEVERITIES.flatMap(severity => {
    const group = findings.filter(finding => finding.severity === severity);
    if (group.length === 0) return [];
    const manner = MANNERS[severity];
    return [
      ...sentenceLines(`! ${countWords(group)}`, columns, manner),
      ...group.flatMap(({ message, code, line }) =>
        sentenceLines(safeLine(`${message} (${code}, line ${line})`), columns, manner, MESSAGE_MARGIN),
      ),
    ];
  });
}

/** findingsInShort says in a line or two what matters most of what lint found: a security warning by name, the rest by number. */
export function findingsInShort(findings: readonly PlacedFinding[], columns: number): TextLine[] {
  if (findings.length === 0) return [];
  const [first, ...others] = securityWarnings(findings);
  if (first === undefined) return sentenceLines(`! ${countWords(findings)}   w to read`, columns, 'quiet');
  const more = others.length === 0 ? '' : ' (w to read the others)';
  const count = countWords([first, ...others]);
  return sentenceLines(safeLine(`! ${count}: ${first.message}${more}`), columns, 'warning');
}
