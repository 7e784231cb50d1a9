import { byText } from '../../text/order.ts';
import type { Finding } from './finding.ts';
import { worstFirst } from './severity.ts';

/** inOrder sorts findings by where they stand in the text; of one place, the worst comes first. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.span.offset - b.span.offset || worstFirst(a.severity, b.severity) || byText(a.code, b.code),
  );
}
