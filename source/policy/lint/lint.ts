import { checkDuplicateKeys } from './duplicate-keys.ts';
import { checkEffects } from './effects.ts';
import { checkElements } from './elements.ts';
import type { Finding } from './finding.ts';
import { type LintedPolicy, readForLint } from './linted-policy.ts';
import { worstFirst } from './severity.ts';
import { checkSids } from './sids.ts';
import { checkStructure } from './structure.ts';
import { checkSyntax } from './syntax.ts';
import { checkVersion } from './version.ts';

type Check = (policy: LintedPolicy) => readonly Finding[];

/** Checks of form come first: what they find makes the others' judgement doubtful, not impossible. */
const CHECKS: readonly Check[] = [
  checkStructure,
  checkElements,
  checkDuplicateKeys,
  checkVersion,
  checkSids,
  checkEffects,
];

/** lintPolicy finds what an identity policy gets wrong, in the order of the text; it never throws, whatever the text. */
export function lintPolicy(text: string): Finding[] {
  const policy = readForLint(text);
  const syntax = checkSyntax(policy);
  // Text that is no JSON cannot be judged further.
  const found = syntax.length > 0 ? syntax : CHECKS.flatMap(check => check(policy));
  return [...found].sort(
    (a, b) =>
      a.span.offset - b.span.offset || worstFirst(a.severity, b.severity) || a.code.localeCompare(b.code),
  );
}
