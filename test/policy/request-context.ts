import { type ConditionBlock, listOf } from '../../source/policy/document.ts';
import { rangeWithin } from '../../source/policy/ip-range.ts';

/** The values of one request by lower-cased condition key. */
export type RequestContext = Readonly<Record<string, string | undefined>>;

const OPERATORS: Record<string, (asked: string, value: string) => boolean> = {
  Bool: (asked, value) => asked === value,
  NumericLessThan: (asked, value) => Number(value) < Number(asked),
  DateLessThan: (asked, value) => Date.parse(value) < Date.parse(asked),
  DateGreaterThan: (asked, value) => Date.parse(value) > Date.parse(asked),
  IpAddress: (asked, value) => rangeWithin(value, asked),
  StringEquals: (asked, value) => asked === value,
  ArnEquals: (asked, value) => new RegExp(`^${asked.replaceAll('*', '.*')}$`).test(value),
};

/** holds tells whether a request fulfils a Condition block, by IAM's rules: keys and operators AND, values OR, an absent key fails. */
export function holds(block: ConditionBlock | undefined, request: RequestContext): boolean {
  return Object.entries(block ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => {
      const value = request[key.toLowerCase()];
      return value !== undefined && listOf(values).some(asked => OPERATORS[operator]?.(String(asked), value));
    }),
  );
}
