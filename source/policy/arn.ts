/** The six fields of an Amazon Resource Name; `resource` keeps every further colon. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** ARN_FIELDS are the fields after the prefix `arn`, in their order. */
export const ARN_FIELDS = ['partition', 'service', 'region', 'account', 'resource'] as const;

/** parseArn takes an ARN apart, or answers nothing when the text has not the six fields of one. */
export function parseArn(text: string): Arn | undefined {
  const [prefix, partition, service, region, account, ...rest] = text.split(':');
  if (prefix !== 'arn' || partition === undefined || service === undefined) return undefined;
  if (region === undefined || account === undefined || rest.length === 0) return undefined;
  return { partition, service, region, account, resource: rest.join(':') };
}

/** formatArn writes an ARN from its fields. */
export function formatArn(arn: Arn): string {
  return ['arn', ...ARN_FIELDS.map(field => arn[field])].join(':');
}

/** policyArn is the ARN that IAM gives a customer managed policy. */
export function policyArn(partition: string, account: string, path: string, name: string): string {
  return formatArn({ partition, service: 'iam', region: '', account, resource: `policy${path}${name}` });
}

/** policyNameOf is the last part of a managed policy's ARN. */
export function policyNameOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

/** policyPathOf is the path in the ARN of a managed policy: `/`, or `/team/ecs/`, as it stands between `policy` and the name. */
export function policyPathOf(arn: string): string {
  const resource = parseArn(arn)?.resource ?? '';
  return resource.slice('policy'.length, resource.lastIndexOf('/') + 1);
}

const POLICY_ARN = /^arn:[a-z0-9-]+:iam::(\d{12}|aws):policy\/(?:[A-Za-z0-9.,+@=_/-]*\/)?[\w+=,.@-]+$/;

/** policyArnProblem says why a text cannot be the ARN of a managed policy, or nothing. */
export function policyArnProblem(text: string): string | undefined {
  if (POLICY_ARN.test(text)) return undefined;
  return 'A policy ARN looks like arn:aws:iam::123456789012:policy/NAME (or arn:aws:iam::aws:policy/NAME for an AWS managed policy).';
}
