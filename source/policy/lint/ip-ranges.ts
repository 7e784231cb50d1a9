import type { ConditionValue } from '../document.ts';
import { kindNotPublic, parseRange, trimmedRange } from '../ip-range.ts';
import type { ConditionView, Located } from '../statement-view.ts';
import { replaceString } from './edits.ts';
import { at, type Finding, finding } from './finding.ts';
import type { LintedPolicy } from './linted-policy.ts';

type Value = Located<ConditionValue>;

/** The key that sees public addresses only; aws:VpcSourceIp sees those inside a VPC. */
const PUBLIC_KEY = 'aws:sourceip';

/** checkIpRanges finds IP ranges with bits that do not count, and private ones where only public addresses are seen. Source: IAM User Guide, aws:SourceIp. */
export function checkIpRanges({ statements }: LintedPolicy): Finding[] {
  return statements.flatMap(({ conditions }) =>
    conditions.flatMap(condition =>
      condition.operator?.family === 'IpAddress'
        ? [...condition.values.flatMap(improvable), ...privateRanges(condition)]
        : [],
    ),
  );
}

function improvable(value: Value): Finding[] {
  const trimmed = trimmedRange(String(value.value));
  if (trimmed === undefined) return [];
  return [
    finding('IMPROVE_IP_RANGE', {
      ...at(value),
      message: `${value.value} has bits set after its prefix, and these do not count: the range is ${trimmed}.`,
      fix: { description: `Write ${trimmed}`, edits: [replaceString(value.node.span, trimmed)] },
    }),
  ];
}

function privateRanges(condition: ConditionView): Finding[] {
  const { key, values, operator } = condition;
  if (key.toLowerCase() !== PUBLIC_KEY) return [];
  const ranges = values.filter(({ value }) => parseRange(String(value)) !== undefined);
  const hidden = ranges.filter(({ value }) => kindNotPublic(String(value)) !== undefined);
  if (hidden.length === 0) return [];
  if (hidden.length === values.length) return [allPrivate(condition)];
  const code = operator?.negated ? 'PRIVATE_NOTIPADDRESS_SUBSET' : 'PRIVATE_IP_ADDRESS_SUBSET';
  return hidden.map(range => finding(code, { ...at(range), message: hasNoEffect(range) }));
}

function allPrivate({ operator, operatorText, path, member }: ConditionView): Finding {
  const negated = operator?.negated;
  const effect = negated ? 'true for every request' : 'never true';
  return finding(negated ? 'PRIVATE_NOTIPADDRESS' : 'PRIVATE_IP_ADDRESS', {
    path,
    span: member.value.span,
    message: `aws:SourceIp sees public addresses only, and all of these are not public, so ${operatorText} is ${effect}: give public ranges, or use aws:VpcSourceIp.`,
  });
}

function hasNoEffect({ value }: Value): string {
  return `${value} is ${kindNotPublic(String(value))}, and aws:SourceIp sees public addresses only, so it has no effect: take it out, or use aws:VpcSourceIp for it.`;
}
