import type { FindingCode } from '../../../../source/policy/lint/catalogue.ts';
import type { Severity } from '../../../../source/policy/lint/severity.ts';

/** What one code is found in, and what it is not found in though it is near. */
export interface LintCase {
  readonly code: FindingCode;
  /** A document with the path of the finding (parts joined by spaces), and its severity where the catalogue's does not hold. */
  readonly has: readonly (readonly [document: unknown, path: string, severity?: Severity])[];
  readonly lacks: readonly unknown[];
}

const STATEMENT = { Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' };

/** whole is a policy with elements in place of those of a good one; undefined takes an element out. */
export function whole(elements: object): unknown {
  return { Version: '2012-10-17', Statement: [STATEMENT], ...elements };
}

/** one is a policy of one statement with elements in place of those of a good one. */
export function one(elements: object): unknown {
  return whole({ Statement: [{ ...STATEMENT, ...elements }] });
}

/** many is a policy of several such statements. */
export function many(...statements: readonly object[]): unknown {
  return whole({ Statement: statements.map(elements => ({ ...STATEMENT, ...elements })) });
}

/** when is a policy of one statement with a condition. */
export function when(Condition: unknown): unknown {
  return one({ Condition });
}

/** textOf writes the document of a case; a text is one already, for what no value can show. */
export function textOf(document: unknown): string {
  return typeof document === 'string' ? document : JSON.stringify(document, undefined, 2);
}
