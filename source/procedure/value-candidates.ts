import { parseOperator } from '../policy/condition-operator.ts';
import { listOf, type PolicyDocument, statements } from '../policy/document.ts';
import { buildArn } from '../policy/resources.ts';
import { conditionKeyReference } from '../reference/global-keys.ts';
import { serviceReference } from '../reference/service.ts';
import type { ResourceTypeReference } from '../reference/service-reference.ts';
import type { CallerValues } from './resource-choices.ts';

/** ECS_PRINCIPALS are the services that take a role for ECS. Source: Amazon ECS Developer Guide, IAM roles. */
export const ECS_PRINCIPALS = ['ecs-tasks.amazonaws.com', 'ecs.amazonaws.com', 'ec2.amazonaws.com'];

/**
 * valueCandidates are values that a person may mean behind a condition, the likeliest first: what the policy names already,
 * then how an ARN of this account begins. They are offered, never required.
 */
export function valueCandidates(
  document: PolicyDocument,
  { operator, key }: { readonly operator: string; readonly key: string },
  callerValues: CallerValues,
): string[] {
  const family = parseOperator(operator)?.family;
  const reference = conditionKeyReference(key);
  if (family === 'Bool' || family === 'Null') return ['true', 'false'];
  if (/^iam:PassedToService$/i.test(key)) return ECS_PRINCIPALS;
  if (/^aws:(RequestedRegion|Ec2InstanceSourceRegion)$/i.test(key)) return present(callerValues.region);
  if (/^aws:(PrincipalAccount|ResourceAccount|SourceAccount)$/i.test(key))
    return present(callerValues.aws_account_id);
  if (!reference?.type.endsWith('ARN')) return [];
  const beginnings = arnBeginnings(key, callerValues);
  const named = namedArns(document).filter(arn => beginnings.some(beginning => arn.startsWith(beginning)));
  return [...new Set([...named, ...beginnings])];
}

/**
 * completed is the text with the next candidate that begins as it does in its place; one after another when asked again.
 * A mere name goes behind how an ARN begins.
 */
export function completed(text: string, candidates: readonly string[], typed: string): string | undefined {
  const fitting = candidates.filter(candidate => candidate.toLowerCase().startsWith(typed.toLowerCase()));
  const beginning = candidates.find(candidate => candidate.endsWith('/'));
  if (fitting.length === 0 && beginning !== undefined && !typed.includes(':')) return beginning + typed;
  const place = fitting.indexOf(text);
  return fitting[(place + 1) % Math.max(1, fitting.length)];
}

/** `arn:aws:ecs:us-east-1:123456789012:cluster/` for the key ecs:cluster. */
function arnBeginnings(key: string, { partition, region, aws_account_id }: CallerValues): string[] {
  const [service = '', name = ''] = key.toLowerCase().split(':');
  const type = serviceReference(service)?.resourceTypes.find(item => isNamedAs(item, name));
  if (type === undefined || !partition || !region || !aws_account_id) return [];
  const values = { Partition: partition, Region: region, Account: aws_account_id };
  return [buildArn(type.arn, values).replace(/\*.*$/, '')];
}

function isNamedAs({ name }: ResourceTypeReference, key: string): boolean {
  return key === name || key === `${name}s`;
}

function namedArns(document: PolicyDocument): string[] {
  return statements(document).flatMap(({ Resource }) => listOf(Resource).filter(arn => !arn.endsWith(':*')));
}

function present(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
