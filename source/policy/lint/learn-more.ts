import type { FindingCode } from './catalogue.ts';

/** learnMore is where the documentation explains a code. */
export function learnMore(code: FindingCode): string {
  return `docs/findings.md#${code.toLowerCase()}`;
}

/** explainCommand is the command that explains a code where the program is installed. */
export function explainCommand(code: FindingCode): string {
  return `ecs-iam-wizard lint --explain ${code}`;
}
