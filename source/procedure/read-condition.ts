import type { RequestCondition, RequestConditionKind } from '../policy/request-condition.ts';

/** readCondition makes a common condition of the texts that were given for its parts; lists have commas or blanks between. */
export function readCondition(
  kind: RequestConditionKind,
  values: Readonly<Record<string, string>>,
): RequestCondition {
  const list = (id: string) => (values[id] ?? '').split(/[\s,]+/).filter(Boolean);
  switch (kind) {
    case 'mfa':
      return values.age ? { kind, maxAgeSeconds: Number(values.age) } : { kind };
    case 'source-ip':
      return { kind, cidrs: list('cidrs') };
    case 'time-window':
      return {
        kind,
        ...(values['not-before'] ? { notBefore: values['not-before'] } : {}),
        ...(values.expires ? { expires: values.expires } : {}),
      };
    case 'tls':
      return { kind };
    case 'requested-region':
      return { kind, regions: list('regions') };
    case 'cluster':
      return { kind, arn: values.arn ?? '' };
  }
}
