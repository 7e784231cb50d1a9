import { replaceFile } from '../../files/replace-file.ts';
import { systemReason } from '../../files/system-error.ts';
import { fixPolicy } from '../../policy/lint/apply-fixes.ts';
import type { Finding } from '../../policy/lint/finding.ts';
import { lintPolicy } from '../../policy/lint/lint.ts';
import { looksLikeTrust } from '../../policy/lint/trust/looks-like-trust.ts';
import { usageFailure } from '../../text/failure.ts';
import { safeLine } from '../../text/safe-text.ts';
import type { LintForm } from '../flags/shared-flags.ts';
import type { Output } from '../output/output.ts';
import { type FailOn, failsOn, type LintedFile, lintReport } from './lint-report.ts';
import { type LintSource, readLintSource } from './lint-source.ts';
import { lintText } from './lint-text.ts';

interface LintFlags {
  readonly form: LintForm;
  readonly fix?: true | undefined;
  readonly failOn: FailOn;
  readonly trust?: true | undefined;
  readonly roleKind?: string | undefined;
}

/** What is checked: policies of users, groups and roles, or trust policies. */
type Lint = (text: string) => readonly Finding[];

/**
 * runLint is the command lint: it checks policy documents without any account, and answers 1 when a finding is as bad
 * as --fail-on says. Throws a usage Failure when a file cannot be read; then nothing is checked or changed.
 */
export async function runLint(words: readonly string[], flags: LintFlags, output: Output): Promise<number> {
  if (words.length === 0) {
    throw usageFailure(
      'MissingArgument',
      'lint needs a word more: FILE.',
      'Name a file with a policy document, - for standard input, or a code with --explain.',
    );
  }
  const lint = await lintFor(flags);
  if (flags.fix && words.includes('-')) {
    throw usageFailure('InvalidValue', '--fix mends files in place; standard input is none.', 'Name a file.');
  }
  const sources: LintSource[] = [];
  for (const word of new Set(words)) sources.push(await readLintSource(word));
  const files = sources.map(source => (flags.fix ? mend(source, lint) : check(source, lint)));
  if (lint === lintPolicy) tellOfTrust(sources, output);
  const value = flags.form === 'sarif' ? await sarif(files) : lintReport(files);
  output.data(value, style => lintText(files, style));
  return failsOn(files, flags.failOn) ? 1 : 0;
}

async function lintFor({ trust, roleKind }: LintFlags): Promise<Lint> {
  if (!trust && roleKind === undefined) return lintPolicy;
  const { trustLinter } = await import('./trust-linter.ts');
  return trustLinter(roleKind);
}

/** Who checks a trust policy as another one is told of what a trust policy has to have, and of nothing that it gets wrong. */
function tellOfTrust(sources: readonly LintSource[], output: Output): void {
  for (const { file, text } of sources)
    if (looksLikeTrust(text))
      output.note(`${safeLine(file)} looks like the trust policy of a role; --trust checks it as one.`);
}

function check(source: LintSource, lint: Lint): LintedFile {
  return { ...source, findings: lint(source.text), fixed: [] };
}

function mend(source: LintSource, lint: Lint): LintedFile {
  const { text, findings, fixed } = fixPolicy(source.text, lint);
  if (text !== source.text) save(source.file, text);
  return { file: source.file, text, findings, fixed };
}

function save(file: string, text: string): void {
  try {
    replaceFile(file, text);
  } catch (error) {
    throw usageFailure(
      'UnwritableFile',
      `${file} cannot be written, so its findings are not mended: ${systemReason(error)}.`,
      'Without --fix files are only read.',
    );
  }
}

async function sarif(files: readonly LintedFile[]): Promise<unknown> {
  const { sarifLog } = await import('./sarif.ts');
  return sarifLog(files);
}
