import type { Finding } from '../../policy/lint/finding.ts';
import { learnMore } from '../../policy/lint/learn-more.ts';
import { SEVERITIES, type Severity, worstFirst } from '../../policy/lint/severity.ts';
import { type Position, positionFinder } from '../../policy/text-position.ts';
import type { LintSource } from './lint-source.ts';

/** A file with what is wrong with it. */
export interface LintedFile extends LintSource {
  readonly findings: readonly Finding[];
  /** What --fix mended, as it was found before. */
  readonly fixed: readonly Finding[];
}

/** FAIL_ON are the words of --fail-on, each with the least severity that ends with exit code 1. */
const FAIL_ON = {
  error: 'ERROR',
  security: 'SECURITY_WARNING',
  warning: 'WARNING',
  suggestion: 'SUGGESTION',
} as const satisfies Record<string, Severity>;
export type FailOn = keyof typeof FAIL_ON;

/** failsOn tells whether a finding is as bad as --fail-on says, or worse. */
export function failsOn(files: readonly LintedFile[], least: FailOn): boolean {
  return files.some(({ findings }) =>
    findings.some(({ severity }) => worstFirst(severity, FAIL_ON[least]) <= 0),
  );
}

/** lintReport is what lint prints as JSON. */
export function lintReport(files: readonly LintedFile[]) {
  const fixed = files.flatMap(({ file, fixed }) =>
    fixed.map(({ code, fix }) => ({ file, code, description: fix?.description ?? '' })),
  );
  return {
    findings: files.flatMap(linted => {
      const place = placeFinder(linted.text);
      return linted.findings.map(finding => reported(linted.file, finding, place(finding)));
    }),
    ...(fixed.length === 0 ? {} : { fixed }),
    summary: {
      files: files.length,
      ...countsOf(files),
      ...(fixed.length === 0 ? {} : { fixed: fixed.length }),
    },
  };
}

/** Counts of findings by severity, and of those that were mended. */
export interface FindingCounts {
  readonly errors: number;
  readonly securityWarnings: number;
  readonly warnings: number;
  readonly suggestions: number;
}

/** countsOf counts the findings of all files by severity. */
export function countsOf(files: readonly LintedFile[]): FindingCounts {
  const count = new Map<Severity, number>(SEVERITIES.map(severity => [severity, 0]));
  for (const { findings } of files)
    for (const { severity } of findings) count.set(severity, (count.get(severity) ?? 0) + 1);
  return {
    errors: count.get('ERROR') ?? 0,
    securityWarnings: count.get('SECURITY_WARNING') ?? 0,
    warnings: count.get('WARNING') ?? 0,
    suggestions: count.get('SUGGESTION') ?? 0,
  };
}

/** Where a finding begins and where the character behind it stands. */
export interface FindingPlace {
  readonly start: Position;
  readonly end: Position;
}

/** placeFinder makes a look-up of the places of findings in one text. */
export function placeFinder(text: string): (finding: Finding) => FindingPlace {
  const position = positionFinder(text);
  return ({ span }) => ({ start: position(span.offset), end: position(span.offset + span.length) });
}

function reported(file: string, finding: Finding, { start, end }: FindingPlace) {
  return {
    file,
    severity: finding.severity,
    code: finding.code,
    message: finding.message,
    path: finding.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    ...(finding.fix === undefined ? {} : { fix: finding.fix }),
    learnMore: learnMore(finding.code),
  };
}
