/** What kind of values an operator compares. */
export type OperatorFamily = 'String' | 'Numeric' | 'Date' | 'Bool' | 'Binary' | 'IpAddress' | 'Arn' | 'Null';

/** A condition operator, taken apart: `ForAnyValue:StringLikeIfExists`. */
export interface ConditionOperator {
  readonly qualifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  /** In AWS's spelling: `StringLike`. */
  readonly base: OperatorName;
  readonly ifExists: boolean;
  readonly family: OperatorFamily;
  /** True for operators that are met when nothing equals: `StringNotEquals`. */
  readonly negated: boolean;
}

/** OPERATORS are the operators of the policy language. Source: IAM User Guide, IAM JSON policy elements: Condition operators. */
export const OPERATORS = {
  StringEquals: { family: 'String', negated: false },
  StringNotEquals: { family: 'String', negated: true },
  StringEqualsIgnoreCase: { family: 'String', negated: false },
  StringNotEqualsIgnoreCase: { family: 'String', negated: true },
  StringLike: { family: 'String', negated: false },
  StringNotLike: { family: 'String', negated: true },
  NumericEquals: { family: 'Numeric', negated: false },
  NumericNotEquals: { family: 'Numeric', negated: true },
  NumericLessThan: { family: 'Numeric', negated: false },
  NumericLessThanEquals: { family: 'Numeric', negated: false },
  NumericGreaterThan: { family: 'Numeric', negated: false },
  NumericGreaterThanEquals: { family: 'Numeric', negated: false },
  DateEquals: { family: 'Date', negated: false },
  DateNotEquals: { family: 'Date', negated: true },
  DateLessThan: { family: 'Date', negated: false },
  DateLessThanEquals: { family: 'Date', negated: false },
  DateGreaterThan: { family: 'Date', negated: false },
  DateGreaterThanEquals: { family: 'Date', negated: false },
  Bool: { family: 'Bool', negated: false },
  BinaryEquals: { family: 'Binary', negated: false },
  IpAddress: { family: 'IpAddress', negated: false },
  NotIpAddress: { family: 'IpAddress', negated: true },
  ArnEquals: { family: 'Arn', negated: false },
  ArnLike: { family: 'Arn', negated: false },
  ArnNotEquals: { family: 'Arn', negated: true },
  ArnNotLike: { family: 'Arn', negated: true },
  Null: { family: 'Null', negated: false },
} as const satisfies Record<string, { family: OperatorFamily; negated: boolean }>;

export type OperatorName = keyof typeof OPERATORS;

const BY_LOWER_CASE = new Map(Object.keys(OPERATORS).map(name => [name.toLowerCase(), name as OperatorName]));
const OPERATOR_TEXT = /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/;

/** parseOperator takes an operator apart, whatever its letter case, or answers nothing when there is no such operator. */
export function parseOperator(text: string): ConditionOperator | undefined {
  const match = OPERATOR_TEXT.exec(text.toLowerCase());
  const base = BY_LOWER_CASE.get(match?.[2] ?? '');
  if (match === null || base === undefined) return undefined;
  const qualifier =
    match[1] === 'forallvalues' ? 'ForAllValues' : match[1] === 'foranyvalue' ? 'ForAnyValue' : undefined;
  return { qualifier, base, ifExists: match[3] !== undefined, ...OPERATORS[base] };
}

/** formatOperator writes an operator in AWS's spelling. */
export function formatOperator({
  qualifier,
  base,
  ifExists,
}: Pick<ConditionOperator, 'qualifier' | 'base' | 'ifExists'>): string {
  return `${qualifier === undefined ? '' : `${qualifier}:`}${base}${ifExists ? 'IfExists' : ''}`;
}
