/** The JSON of an IAM policy. It is the only model of a policy: unknown elements stay where they are. */
export interface PolicyDocument {
  Version?: string;
  Statement: Statement | Statement[];
  [element: string]: unknown;
}

export interface Statement {
  Sid?: string;
  Effect: Effect;
  Action?: OneOrMany<string>;
  NotAction?: OneOrMany<string>;
  Resource?: OneOrMany<string>;
  NotResource?: OneOrMany<string>;
  Condition?: ConditionBlock;
  [element: string]: unknown;
}

export type Effect = 'Allow' | 'Deny';
export type OneOrMany<T> = T | T[];
export type ConditionValue = string | number | boolean;
/** Operator (with qualifier and IfExists) to key to value or values. */
export type ConditionBlock = Record<string, Record<string, OneOrMany<ConditionValue>>>;

/** The version that CreatePolicy demands; the older 2008-10-17 knows no policy variables. */
export const POLICY_VERSION = '2012-10-17';

/** blankDocument is a policy without a statement: where the wizard starts when it starts from nothing. */
export function blankDocument(): PolicyDocument {
  return { Version: POLICY_VERSION, Statement: [] };
}

/** statements gives the statements of a document as a list, as written or not. */
export function statements(document: PolicyDocument): Statement[] {
  return listOf(document.Statement);
}

/** withStatements returns the document with these statements in place of its own; everything else keeps its place. */
export function withStatements(document: PolicyDocument, list: Statement[]): PolicyDocument {
  return { ...document, Statement: list };
}

/** mapStatements changes the statements one by one; a single statement that stands without a list stays so, and an unchanged document is the same object. */
export function mapStatements(
  document: PolicyDocument,
  change: (statement: Statement, index: number) => Statement,
): PolicyDocument {
  const before = statements(document);
  const after = before.map(change);
  if (after.every((statement, index) => statement === before[index])) return document;
  const [only] = after;
  return Array.isArray(document.Statement) || !only
    ? withStatements(document, after)
    : { ...document, Statement: only };
}

/** listOf reads an element that may be written as one value or as a list. */
export function listOf<T>(value: OneOrMany<T> | undefined): T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** compact writes one value alone and several as a list, as AWS's own examples do. */
export function compact<T>(values: readonly T[]): OneOrMany<T> {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : [...values];
}

/** serialize writes a document for people: two spaces, order kept. */
export function serialize(document: PolicyDocument): string {
  return JSON.stringify(document, undefined, 2);
}

/** minify writes a document as it is sent to IAM. */
export function minify(document: PolicyDocument): string {
  return JSON.stringify(document);
}

/**
 * policySize counts the characters that IAM counts against the quota of a managed policy: all but white space
 * (IAM and STS quotas page). Minified JSON keeps white space inside strings, so this never counts too few.
 */
export function policySize(document: PolicyDocument): number {
  return minify(document).length;
}
