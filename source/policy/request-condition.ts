import { sourceRangeProblem } from './ip-range.ts';
import { readTime, timeProblem, writeTime } from './request-times.ts';
import { clusterArnProblem, regionProblem } from './request-values.ts';

/** A condition on requests that the wizard and the flags know by name. */
export type RequestCondition =
  | { readonly kind: 'mfa'; readonly maxAgeSeconds?: number }
  | { readonly kind: 'source-ip'; readonly cidrs: readonly string[] }
  | { readonly kind: 'time-window'; readonly notBefore?: string; readonly expires?: string }
  | { readonly kind: 'tls' }
  | { readonly kind: 'requested-region'; readonly regions: readonly string[] }
  | { readonly kind: 'cluster'; readonly arn: string };

export type RequestConditionKind = RequestCondition['kind'];

/** One line of a Condition block. */
export interface ConditionEntry {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Credentials with MFA live 36 hours at most. Source: STS API Reference, GetSessionToken, DurationSeconds. */
const MFA_AGE_MAX_SECONDS = 129_600;

/**
 * conditionEntries writes a request condition as lines of a Condition block. MFA is asked for with Bool and never with
 * BoolIfExists, which calls with long-term access keys would pass without MFA.
 */
export function conditionEntries(condition: RequestCondition): ConditionEntry[] {
  switch (condition.kind) {
    case 'mfa':
      return [
        entry('Bool', 'aws:MultiFactorAuthPresent', 'true'),
        ...optional('NumericLessThan', 'aws:MultiFactorAuthAge', condition.maxAgeSeconds?.toString()),
      ];
    case 'source-ip':
      return [entry('IpAddress', 'aws:SourceIp', ...condition.cidrs)];
    case 'time-window':
      return [
        ...optional('DateGreaterThan', 'aws:CurrentTime', inUtc(condition.notBefore)),
        ...optional('DateLessThan', 'aws:CurrentTime', inUtc(condition.expires)),
      ];
    case 'tls':
      return [entry('Bool', 'aws:SecureTransport', 'true')];
    case 'requested-region':
      return [entry('StringEquals', 'aws:RequestedRegion', ...condition.regions)];
    case 'cluster':
      return [entry('ArnEquals', 'ecs:cluster', condition.arn)];
  }
}

/** requestConditionProblem says what is wrong with the values of a request condition, or nothing. */
export function requestConditionProblem(condition: RequestCondition): string | undefined {
  switch (condition.kind) {
    case 'mfa':
      return mfaAgeProblem(condition.maxAgeSeconds);
    case 'source-ip':
      return listProblem('address or range', condition.cidrs, sourceRangeProblem);
    case 'time-window':
      return timeWindowProblem(condition.notBefore, condition.expires);
    case 'tls':
      return undefined;
    case 'requested-region':
      return listProblem('Region', condition.regions, regionProblem);
    case 'cluster':
      return clusterArnProblem(condition.arn);
  }
}

function entry(operator: string, key: string, ...values: string[]): ConditionEntry {
  return { operator, key, values };
}

function optional(operator: string, key: string, value: string | undefined): ConditionEntry[] {
  return value === undefined ? [] : [entry(operator, key, value)];
}

function inUtc(time: string | undefined): string | undefined {
  if (time === undefined) return undefined;
  const read = readTime(time);
  return read === undefined ? time : writeTime(read);
}

function mfaAgeProblem(seconds: number | undefined): string | undefined {
  if (seconds === undefined) return undefined;
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= MFA_AGE_MAX_SECONDS) return undefined;
  return `The age of MFA is a whole number of seconds from 1 to ${MFA_AGE_MAX_SECONDS} (36 hours, the longest such credentials live).`;
}

function timeWindowProblem(notBefore: string | undefined, expires: string | undefined): string | undefined {
  if (notBefore === undefined && expires === undefined)
    return 'A time window needs a beginning, an end, or both.';
  const problem = [notBefore, expires]
    .map(time => (time === undefined ? undefined : timeProblem(time)))
    .find(Boolean);
  if (problem !== undefined || notBefore === undefined || expires === undefined) return problem;
  if ((readTime(notBefore) ?? 0) < (readTime(expires) ?? 0)) return undefined;
  return `The end (${expires}) is not after the beginning (${notBefore}), so nothing would ever be allowed.`;
}

function listProblem(
  what: string,
  values: readonly string[],
  problemOf: (value: string) => string | undefined,
): string | undefined {
  if (values.length === 0) return `At least one ${what} is needed.`;
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  return (
    values.map(problemOf).find(Boolean) ??
    (repeated === undefined ? undefined : `${repeated} is there twice.`)
  );
}
