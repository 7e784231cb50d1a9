import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Log, ReportingDescriptor, Result, Fix as SarifFix } from 'sarif';
import type { FindingCode } from '../../policy/lint/catalogue.ts';
import type { Finding, Fix } from '../../policy/lint/finding.ts';
import { learnMore } from '../../policy/lint/learn-more.ts';
import type { Severity } from '../../policy/lint/severity.ts';
import { programVersion } from '../version.ts';
import { type FindingPlace, type LintedFile, placeFinder } from './lint-report.ts';

/** SARIF's own levels (SARIF 2.1.0, 3.27.10). */
const LEVELS: Record<Severity, 'error' | 'warning' | 'note'> = {
  ERROR: 'error',
  SECURITY_WARNING: 'warning',
  WARNING: 'warning',
  SUGGESTION: 'note',
};

/** sarifLog is what lint found as SARIF 2.1.0 (OASIS), which code hosts show beside the lines of a change. */
export function sarifLog(files: readonly LintedFile[]): Log {
  const codes = [...new Set(files.flatMap(({ findings }) => findings.map(({ code }) => code)))].sort();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'ecs-iam-wizard', version: programVersion(), rules: codes.map(rule) },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: files.flatMap((linted, index) => {
          const place = placeFinder(linted.text);
          return linted.findings.map(finding =>
            result(finding, place(finding), { uri: uriOf(linted.file), index }, codes.indexOf(finding.code)),
          );
        }),
      },
    ],
  };
}

interface Artifact {
  readonly uri: string;
  readonly index: number;
}

function rule(code: FindingCode): ReportingDescriptor {
  return {
    id: code,
    help: { text: `See ${learnMore(code)} in the documentation of ecs-iam-wizard.` },
  };
}

function result(
  finding: Finding,
  { start, end }: FindingPlace,
  artifact: Artifact,
  ruleIndex: number,
): Result {
  const { code, severity, message, fix, span } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact,
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: span.offset,
            charLength: span.length,
          },
        },
      },
    ],
    ...(fix === undefined || fix.edits.length === 0 ? {} : { fixes: [fixOf(fix, artifact)] }),
    properties: { severity, path: finding.path },
  };
}

function fixOf({ description, edits }: Fix, artifactLocation: Artifact): SarifFix {
  return {
    description: { text: description },
    artifactChanges: [
      {
        artifactLocation,
        replacements: edits.map(({ offset, length, text }) => ({
          deletedRegion: { charOffset: offset, charLength: length },
          ...(text === '' ? {} : { insertedContent: { text } }),
        })),
      },
    ],
  };
}

/** Windows takes both. */
const SEPARATOR = path.sep === '/' ? '/' : /[\\/]/;

/** A relative name stays relative, so that a code host finds the file in its own copy. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(SEPARATOR).map(encodeURIComponent).join('/');
}
