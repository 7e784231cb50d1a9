import { hasWildcard } from '../action-pattern.ts';

/** The fields of an ARN in a policy, in which a policy variable may hold colons: `arn:aws:kms:*:${aws:PrincipalAccount}:key/*`. */
export interface ArnFields {
  readonly prefix: string;
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

export const ARN_FIELD_COUNT = 6;
/** A policy variable, or any other character that does not end a field. */
const FIELD = /(?:\$\{[^}]*\}|[^:])*/y;

/** splitArn parts a text at the colons outside variables; what follows the fifth is one field. */
export function splitArn(text: string): string[] {
  const fields: string[] = [];
  let start = 0;
  while (fields.length < ARN_FIELD_COUNT - 1) {
    FIELD.lastIndex = start;
    const field = FIELD.exec(text)?.[0] ?? '';
    fields.push(field);
    start += field.length;
    if (text[start] !== ':') return fields;
    start += 1;
  }
  return [...fields, text.slice(start)];
}

/** arnFields takes an ARN apart, or answers nothing when it has too few fields. */
export function arnFields(text: string): ArnFields | undefined {
  const [prefix, partition, service, region, account, resource] = splitArn(text);
  if (prefix === undefined || partition === undefined || service === undefined) return undefined;
  if (region === undefined || account === undefined || resource === undefined) return undefined;
  return { prefix, partition, service, region, account, resource };
}

/** writeArn puts fields together again. */
export function writeArn({ prefix, partition, service, region, account, resource }: ArnFields): string {
  return [prefix, partition, service, region, account, resource].join(':');
}

/** isOpen tells whether a field stands for more than itself: a wildcard or a policy variable. */
export function isOpen(field: string): boolean {
  return hasWildcard(field) || field.includes('${');
}
