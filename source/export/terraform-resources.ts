import { policyNameOf } from '../policy/arn.ts';
import type { Principal, PrincipalType } from '../policy/names.ts';
import type { PolicyRequest, Request } from '../provision/request.ts';
import { readableName, stableName } from './stable-name.ts';
import { hclKey, hclOpenText, hclString } from './terraform-text.ts';
import { type Attribute, hclBlock, hclList, hclObject, hclValue } from './terraform-value.ts';

/** A policy that is attached: how Terraform knows it, and its ARN in Terraform's language. */
export interface AttachedPolicy {
  readonly address: string;
  /** The ARN of the request; nothing for the policy that the request creates. */
  readonly requestedArn: string | undefined;
  readonly arnExpression: string;
}

/** The attachments of a policy to principals of one type: one resource with an instance for each. */
export interface Attachment {
  readonly type: PrincipalType;
  readonly resource: string;
  readonly policy: AttachedPolicy;
}

/** attachedPolicies lists what a request attaches, each with an address of its own. */
export function attachedPolicies({ policy, policyArns }: Request): AttachedPolicy[] {
  const list = policy === undefined ? [] : [createdPolicy(policy)];
  for (const arn of policyArns) {
    const readable = readableName(policyNameOf(arn), 'address');
    const isTaken = list.some(({ address }) => address === readable);
    const address = isTaken ? stableName(arn, 'address') : readable;
    list.push({ address, requestedArn: arn, arnExpression: hclOpenText(arn) });
  }
  return list;
}

/** attachments lists the resources that attach policies, never the exclusive aws_iam_policy_attachment, which would detach everybody else. */
export function attachments(request: Request): Attachment[] {
  const types = (['user', 'group', 'role'] as const).filter(type => namesOf(type, request).length > 0);
  return attachedPolicies(request).flatMap(policy =>
    types.map(type => ({ type, policy, resource: `aws_iam_${type}_policy_attachment` })),
  );
}

/** policyResource writes the policy that a request creates. */
export function policyResource(policy: PolicyRequest): string {
  const { address } = createdPolicy(policy);
  const tags = Object.entries(policy.tags).map(([key, value]): Attribute => [tagKey(key), hclString(value)]);
  return hclBlock(`resource "aws_iam_policy" "${address}"`, [
    ['name', hclString(policy.name)],
    ['path', hclString(policy.path)],
    ...(policy.description === '' ? [] : [['description', hclString(policy.description)] as const]),
    ...(tags.length === 0 ? [] : [['tags', hclObject(tags)] as const]),
    ['policy', `jsonencode(${hclValue(policy.document)})`],
  ]);
}

/** attachmentResource writes the resource that attaches one policy to all principals of one type, after the roles that are made, by their addresses. */
export function attachmentResource(
  { type, resource, policy }: Attachment,
  madeRoles: readonly string[],
): string {
  const waits = type === 'role' && madeRoles.length > 0;
  return hclBlock(`resource "${resource}" "${policy.address}"`, [
    ['for_each', `local.${type}s`],
    [type, 'each.key'],
    ['policy_arn', policy.arnExpression],
    ...(waits ? [['depends_on', hclList(madeRoles)] as const] : []),
  ]);
}

/** principalLocals writes the names of those who get the policies, once for all attachments. */
export function principalLocals(request: Request): string | undefined {
  const lists = (['user', 'group', 'role'] as const).flatMap((type): Attribute[] => {
    const names = namesOf(type, request);
    return names.length === 0 ? [] : [[`${type}s`, `toset(${hclList(names.map(hclString))})`]];
  });
  return lists.length === 0 ? undefined : hclBlock('locals', lists);
}

function namesOf(wanted: PrincipalType, { attachTo }: Request): string[] {
  return attachTo.flatMap(({ type, name }: Principal) => (type === wanted ? [name] : []));
}

function createdPolicy({ name }: PolicyRequest): AttachedPolicy {
  const address = readableName(name, 'address');
  return { address, requestedArn: undefined, arnExpression: `aws_iam_policy.${address}.arn` };
}

/** The keys of tags are never open. */
function tagKey(key: string): string {
  const bare = hclKey(key);
  return bare === key ? key : hclString(key);
}
