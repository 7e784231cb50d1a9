import type { PolicyRequest } from '../provision/request.ts';
import type { CallerValue } from './caller-parts.ts';

/** createdPolicyArn is the ARN that the wanted policy will have; what is not given of the account stays open in it. */
export function createdPolicyArn(
  { path, name }: Pick<PolicyRequest, 'path' | 'name'>,
  caller: Readonly<Partial<Record<CallerValue, string>>>,
): string {
  const { partition = '<partition>', aws_account_id = '<aws_account_id>' } = caller;
  return `arn:${partition}:iam::${aws_account_id}:policy${path}${name}`;
}
