import type { MetadataBearer } from '@smithy/types';
import type { Principal } from '../policy/names.ts';
import type { NewPolicy, NewUser, PolicyWritten, VersionWritten } from './account.ts';
import type { Clients } from './clients.ts';
import { unreadableAnswer } from './connection-failure.ts';
import type { Written } from './written.ts';

/** sendCreatePolicy makes the policy; it is not idempotent and has no client token, so it is sent once. */
export async function sendCreatePolicy(
  { iamWriter, sdk }: Clients,
  policy: NewPolicy,
): Promise<PolicyWritten> {
  const tags = Object.entries(policy.tags).map(([Key, Value]) => ({ Key, Value }));
  const answer = await iamWriter.send(
    new sdk.CreatePolicyCommand({
      PolicyName: policy.name,
      Path: policy.path,
      PolicyDocument: policy.document,
      ...(policy.description === '' ? {} : { Description: policy.description }),
      ...(tags.length === 0 ? {} : { Tags: tags }),
    }),
  );
  const arn = answer.Policy?.Arn;
  if (arn === undefined) throw unreadableAnswer('iam:CreatePolicy', answer);
  return { ...written(answer), arn, versionId: answer.Policy?.DefaultVersionId ?? 'v1' };
}

/** sendAttach attaches a managed policy; attaching what is attached changes nothing. */
export async function sendAttach(
  { iamWriter, sdk }: Clients,
  principal: Principal,
  policyArn: string,
): Promise<Written> {
  const { name } = principal;
  switch (principal.type) {
    case 'user':
      return written(
        await iamWriter.send(new sdk.AttachUserPolicyCommand({ UserName: name, PolicyArn: policyArn })),
      );
    case 'group':
      return written(
        await iamWriter.send(new sdk.AttachGroupPolicyCommand({ GroupName: name, PolicyArn: policyArn })),
      );
    case 'role':
      return written(
        await iamWriter.send(new sdk.AttachRolePolicyCommand({ RoleName: name, PolicyArn: policyArn })),
      );
  }
}

/** sendDetach detaches a managed policy; IAM answers NoSuchEntity when it is not attached. */
export async function sendDetach(
  { iamWriter, sdk }: Clients,
  { type, name }: Principal,
  PolicyArn: string,
): Promise<Written> {
  switch (type) {
    case 'user':
      return written(await iamWriter.send(new sdk.DetachUserPolicyCommand({ UserName: name, PolicyArn })));
    case 'group':
      return written(await iamWriter.send(new sdk.DetachGroupPolicyCommand({ GroupName: name, PolicyArn })));
    case 'role':
      return written(await iamWriter.send(new sdk.DetachRolePolicyCommand({ RoleName: name, PolicyArn })));
  }
}

/** sendCreateVersion makes a new default version of a policy; like CreatePolicy it is not idempotent. */
export async function sendCreateVersion(
  { iamWriter, sdk }: Clients,
  PolicyArn: string,
  PolicyDocument: string,
): Promise<VersionWritten> {
  const answer = await iamWriter.send(
    new sdk.CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault: true }),
  );
  const versionId = answer.PolicyVersion?.VersionId;
  if (versionId === undefined) throw unreadableAnswer('iam:CreatePolicyVersion', answer);
  return { ...written(answer), versionId };
}

/** sendSetDefault makes a version the one that counts. */
export async function sendSetDefault(
  { iamWriter, sdk }: Clients,
  PolicyArn: string,
  VersionId: string,
): Promise<Written> {
  return written(await iamWriter.send(new sdk.SetDefaultPolicyVersionCommand({ PolicyArn, VersionId })));
}

/** sendDeleteVersion deletes a version that is not the default one. */
export async function sendDeleteVersion(
  { iamWriter, sdk }: Clients,
  PolicyArn: string,
  VersionId: string,
): Promise<Written> {
  return written(await iamWriter.send(new sdk.DeletePolicyVersionCommand({ PolicyArn, VersionId })));
}

/** sendDeletePolicy deletes a policy that is attached to nobody and has one version. */
export async function sendDeletePolicy({ iamWriter, sdk }: Clients, PolicyArn: string): Promise<Written> {
  return written(await iamWriter.send(new sdk.DeletePolicyCommand({ PolicyArn })));
}

/** sendCreateUser makes a user; like CreatePolicy it has no client token, so it is sent once. */
export async function sendCreateUser({ iamWriter, sdk }: Clients, user: NewUser): Promise<Written> {
  const Tags = Object.entries(user.tags).map(([Key, Value]) => ({ Key, Value }));
  const asked = { UserName: user.name, Path: user.path, ...(Tags.length === 0 ? {} : { Tags }) };
  return written(await iamWriter.send(new sdk.CreateUserCommand(asked)));
}

/** sendDeleteUser deletes a user who has nothing. */
export async function sendDeleteUser({ iamWriter, sdk }: Clients, UserName: string): Promise<Written> {
  return written(await iamWriter.send(new sdk.DeleteUserCommand({ UserName })));
}

function written(answer: MetadataBearer): Written {
  return { requestId: answer.$metadata.requestId ?? '' };
}
