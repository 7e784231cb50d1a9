import { describe, expect, it } from 'vitest';
import { valueProblem } from '../../source/policy/value-problem.ts';

const CLUSTER = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';

describe('valueProblem', () => {
  it.each([
    ['Bool', 'Bool', 'true'],
    ['Numeric', 'NumericLessThan', '1024'],
    ['Numeric', 'NumericLessThan', '0.5'],
    ['Date', 'DateLessThan', '2026-12-31'],
    ['Date', 'DateLessThan', '1798761600'],
    ['IPAddress', 'IpAddress', '203.0.113.0/24'],
    ['ARN', 'ArnLike', CLUSTER],
    ['ARN', 'ArnLike', 'arn:*:ecs:*:*:cluster/${aws:PrincipalTag/a:b}'],
    ['ARN', 'ArnEquals', '<cluster_arn>'],
    ['ARN', 'StringLike', '*cluster/web'],
    ['String', 'StringEquals', 'web'],
    ['String', 'StringEquals', '${*}'],
    ['String', 'StringLike', 'web-*'],
    ['String', 'Null', 'false'],
  ] as const)('takes on %s %s %s', (type, operator, value) => {
    expect(valueProblem(type, operator, value)).toBeUndefined();
  });

  it.each([
    ['Bool', 'Bool', 'yes', 'neither true nor false'],
    ['String', 'Null', 'web', 'neither true nor false'],
    ['Numeric', 'NumericLessThan', '1k', 'no number'],
    ['Date', 'DateLessThan', '2026-12-31T18:00:00', 'no time zone'],
    ['Date', 'DateLessThan', '2026-02-30', 'no date of the calendar'],
    ['IPAddress', 'IpAddress', '300.1.2.3', 'no IP address'],
    ['ARN', 'ArnLike', 'web', 'no ARN'],
    ['ARN', 'StringEquals', 'web', 'no ARN'],
    ['String', 'StringEquals', 'web-*', 'use StringLike'],
    ['String', 'StringNotEquals', 'web-*', 'use StringNotLike'],
    ['String', 'StringEquals', '', 'empty'],
    ['String', 'StringEquals', 'wéb\u2014', 'U+00FF'],
  ] as const)('refuses on %s %s %s', (type, operator, value, problem) => {
    expect(valueProblem(type, operator, value)).toContain(problem);
  });
});
