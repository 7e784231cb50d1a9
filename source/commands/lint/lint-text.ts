import { SEVERITY_WORDS } from '../../policy/lint/count-words.ts';
import type { Finding } from '../../policy/lint/finding.ts';
import { explainCommand } from '../../policy/lint/learn-more.ts';
import { codeFrame, linesOf } from '../../text/code-frame.ts';
import { safeLine } from '../../text/safe-text.ts';
import { plural, sentenceList } from '../../text/words.ts';
import type { Style } from '../output/style.ts';
import { countsOf, type FindingPlace, type LintedFile, placeFinder } from './lint-report.ts';

/** lintText is what lint prints for people: each finding with its place, the line, and a caret under what is wrong. */
export function lintText(files: readonly LintedFile[], style: Style): string {
  const blocks = files.flatMap(linted => [...mended(linted, style), ...findingBlocks(linted, style)]);
  return [...blocks, [summary(files, style), ...explainHint(files, style)].join('\n')].join('\n\n');
}

/** A file under the name that is shown, with its lines. */
interface ShownFile {
  readonly name: string;
  readonly lines: readonly string[];
}

function findingBlocks({ file, text, findings }: LintedFile, style: Style): string[] {
  const place = placeFinder(text);
  const shown = { name: safeLine(file), lines: linesOf(text) };
  return findings.map(finding => block(shown, finding, place(finding), style));
}

function block(file: ShownFile, finding: Finding, { start, end }: FindingPlace, style: Style): string {
  const { severity, code, message, fix } = finding;
  const grave = severity === 'ERROR' || severity === 'SECURITY_WARNING';
  const word = grave ? style.bad(SEVERITY_WORDS[severity]) : SEVERITY_WORDS[severity];
  const endColumn = end.line === start.line ? end.column : Number.MAX_SAFE_INTEGER;
  const [line = '', carets = ''] = codeFrame(file.lines, { ...start, endColumn });
  return [
    `${file.name}:${start.line}:${start.column}: ${word} ${code}`,
    `  ${safeLine(message)}`,
    `  ${style.faint(line)}`,
    `  ${grave ? style.bad(carets) : carets}`,
    ...(fix === undefined ? [] : [`  --fix: ${safeLine(fix.description)}`]),
  ].join('\n');
}

function mended({ file, fixed }: LintedFile, style: Style): string[] {
  if (fixed.length === 0) return [];
  const lines = fixed.map(({ code, fix }) => `  ${code}: ${safeLine(fix?.description ?? '')}`);
  return [
    [
      `${style.good(style.done)} ${safeLine(file)}: ${plural(fixed.length, 'fix', 'fixes')} applied`,
      ...lines,
    ].join('\n'),
  ];
}

function summary(files: readonly LintedFile[], style: Style): string {
  const { errors, securityWarnings, warnings, suggestions } = countsOf(files);
  const counts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(securityWarnings > 0 ? [plural(securityWarnings, 'security warning')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
    ...(suggestions > 0 ? [plural(suggestions, 'suggestion')] : []),
  ];
  const where = plural(files.length, 'file');
  if (counts.length === 0) return `${style.good(style.done)} No findings in ${where}.`;
  const fixable = files.reduce((sum, { findings }) => sum + findings.filter(({ fix }) => fix).length, 0);
  const hint = fixable === 0 ? '' : ` --fix mends ${fixable.toLocaleString('en-US')}.`;
  return `${sentenceList(counts)} in ${where}.${hint}`;
}

/** How to hear more of the first code; the others go the same way. */
function explainHint(files: readonly LintedFile[], style: Style): string[] {
  const [first] = files.flatMap(({ findings }) => findings);
  if (first === undefined) return [];
  return [style.faint(`Explained, with an example: ${explainCommand(first.code)}`)];
}
