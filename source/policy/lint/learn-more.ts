import type { FindingCode } from './catalogue.ts';

/** learnMore is where the documentation explains a code. */
export function learnMore(code: FindingCode): string {
  return `docs/findings.md#${code.toLowerCase()}`;
}
