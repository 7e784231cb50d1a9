import { CATALOGUE } from '../../policy/lint/catalogue.ts';
import { SEVERITY_WORDS } from '../../policy/lint/count-words.ts';
import type { Explanation } from '../../policy/lint/explanation.ts';
import { didYouMean, suggestionFor } from '../../policy/lint/suggestion.ts';
import { explainFinding } from '../../procedure/explain-finding.ts';
import { Failure, usageFailure } from '../../text/failure.ts';
import { wrapWords } from '../../text/wrap.ts';
import type { LintForm } from '../flags/shared-flags.ts';
import { COLUMNS } from '../help/help-form.ts';
import type { Output } from '../output/output.ts';
import type { Style } from '../output/style.ts';
import { destination } from '../print.ts';

/** Columns after which lines are hard to read, however wide the terminal. */
const COLUMNS_MAX = 100;

/** What does not go with --explain. */
interface OtherWords {
  readonly files: readonly string[];
  readonly form: LintForm;
  readonly fix?: true | undefined;
  readonly trust?: true | undefined;
  readonly roleKind?: string | undefined;
}

/** runExplain is the command lint with --explain: it tells of a finding what it means, why it matters and how to mend it. Throws a usage Failure for a code that is none. */
export function runExplain(word: string, others: OtherWords, output: Output): number {
  refuseOthers(others);
  const code = word.toUpperCase();
  const codes = Object.keys(CATALOGUE);
  if (!codes.includes(code)) {
    throw usageFailure(
      'InvalidValue',
      `--explain ${JSON.stringify(word)} is no code of a finding.${didYouMean(suggestionFor(code, codes))}`,
      'The codes stand in what lint prints, behind the severity.',
    );
  }
  const explanation = explainFinding(code);
  if (explanation === undefined) {
    throw new Failure(
      'other',
      'PageMissing',
      'The page docs/findings.md is not in the folder of the program.',
      'Install the program again.',
    );
  }
  output.data(explanation, style => explanationText(explanation, style));
  return 0;
}

/** An explanation is of no file in particular. */
function refuseOthers({ files: [file], form, fix, trust, roleKind }: OtherWords): void {
  const other =
    file !== undefined
      ? 'a file'
      : fix
        ? '--fix'
        : trust
          ? '--trust'
          : roleKind !== undefined
            ? '--role-kind'
            : form === 'sarif'
              ? '--output sarif'
              : undefined;
  if (other === undefined) return;
  throw usageFailure(
    'ConflictingFlags',
    `--explain tells of a code and checks nothing; ${other} does not go with it.`,
    file === undefined ? `Leave ${other} out.` : 'Check the file first, then ask for the code that is found.',
  );
}

function explanationText(
  { code, severity, meaning, reason, example, remedy }: Explanation,
  style: Style,
): string {
  const columns = Math.min(destination('stdout').columns ?? COLUMNS, COLUMNS_MAX);
  const wrapped = (text: string) => wrapWords(text, columns).join('\n');
  return [
    `${code}  ${style.faint(SEVERITY_WORDS[severity])}`,
    wrapped(meaning),
    wrapped(`Why it matters: ${reason}`),
    `For example:\n\n${indented(example.startsWith('{') ? example : wrapped(example))}`,
    wrapped(`How to mend it: ${remedy}`),
  ].join('\n\n');
}

function indented(text: string): string {
  return text.replace(/^/gm, '  ');
}
