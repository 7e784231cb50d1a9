import type { Finding } from './finding.ts';
import { finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

/** checkSyntax finds where a text stops being JSON. */
export function checkSyntax({ tree }: LintedPolicy): Finding[] {
  const [first] = tree.mistakes;
  if (first === undefined) return [];
  // What follows the first mistake is mostly its echo.
  const { offset, length, message } = first;
  return [
    finding('JSON_SYNTAX_ERROR', {
      path: [],
      span: { offset, length },
      message: `This is not JSON: ${message}.`,
    }),
  ];
}
