import type { FindingCode } from '../../../source/policy/lint/catalogue.ts';
import type { Finding } from '../../../source/policy/lint/finding.ts';
import { lintPolicy } from '../../../source/policy/lint/lint.ts';

export interface StatementSource {
  Sid?: string;
  Effect?: 'Allow' | 'Deny';
  Action?: string | string[];
  NotAction?: string | string[];
  Resource?: string | string[];
  NotResource?: string | string[];
  Condition?: Record<string, Record<string, unknown>>;
}

/** A policy of statements that allow something on every resource unless they say otherwise. */
export function policyOf(...statements: StatementSource[]) {
  const Statement = statements.map(statement => ({
    Effect: 'Allow',
    ...statement,
    ...(statement.Resource === undefined && statement.NotResource === undefined ? { Resource: '*' } : {}),
  }));
  return { Version: '2012-10-17', Statement };
}

export function findingsOf(code: FindingCode, document: unknown): Finding[] {
  return lintPolicy(JSON.stringify(document, undefined, 2)).filter(finding => finding.code === code);
}

/** Severity and path of the findings of a code, the path as a text. */
export function placesOf(code: FindingCode, document: unknown): string[] {
  return findingsOf(code, document).map(({ severity, path }) => `${severity} ${path.join('.')}`);
}

export const CLUSTER = 'arn:aws:ecs:eu-west-1:111122223333:cluster/web';
export const ROLE = 'arn:aws:iam::111122223333:role/webTaskRole';
export const ecs = (resource: string) => `arn:aws:ecs:eu-west-1:111122223333:${resource}`;
export const iam = (resource: string) => `arn:aws:iam::111122223333:${resource}`;
