import type { MetadataBearer } from '@smithy/types';
import type { Principal } from '../policy/names.ts';
import type { NewPolicy, NewUser, PolicyWritten, VersionWritten, Written } from './account.ts';
import type { Clients } from './clients.ts';
import { unreadableAnswer } from './connection-failure.ts';

/** sendCreatePolicy makes the policy; it is not idempotent and has no client token, so it is sent once. */
export async function sendCreatePolicy(
  { iamWriter, iamSdk }: Clients,
  policy: NewPolicy,
): Promise<PolicyWritten> {
  const tags = Object.entries(policy.tags).map(([Key, Value]) => ({ Key, Value }));
  const answer = await iamWriter.send(
    new iamSdk.CreatePolicyCommand({
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
  { iamWriter, iamSdk }: Clients,
  principal: Principal,
  policyArn: string,
): Promise<Written> {
  const { name } = principal;
  switch (principal.type) {
    case 'user':
      return written(
        await iamWriter.send(new iamSdk.AttachUserPolicyCommand({ UserName: name, PolicyArn: policyArn })),
      );
    case 'group':
      return written(
        await iamWriter.send(new iamSdk.AttachGroupPolicyCommand({ GroupName: name, PolicyArn: policyArn })),
      );
    case 'role':
      return written(
        await iamWriter.send(new iamSdk.AttachRolePolicyCommand({ RoleName: name, PolicyArn: policyArn })),
      );
  }
}

/** sendDetach detaches a managed policy; IAM answers NoSuchEntity when it is not attached. */
export async function sendDetach(
  { iamWriter, iamSdk }: Clients,
  { type, name }: Principal,
  PolicyArn: string,
): Promise<Written> {
  switch (type) {
    case 'user':
      return written(await iamWriter.send(new iamSdk.DetachUserPolicyCommand({ UserName: name, PolicyArn })));
    case 'group':
      return written(
        await iamWriter.send(new iamSdk.DetachGroupPolicyCommand({ GroupName: name, PolicyArn })),
      );
    case 'role':
      return written(await iamWriter.send(new iamSdk.DetachRolePolicyCommand({ RoleName: name, PolicyArn })));
  }
}

/** sendCreateVersion makes a new default version of a policy; like CreatePolicy it is not idempotent. */
export async function sendCreateVersion(
  { iamWriter, iamSdk }: Clients,
  PolicyArn: string,
  PolicyDocument: string,
): Promise<VersionWritten> {
  const answer = await iamWriter.send(
    new iamSdk.CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault: true }),
  );
  const versionId = answer.PolicyVersion?.VersionId;
  if (versionId === undefined) throw unreadableAnswer('iam:CreatePolicyVersion', answer);
  return { ...written(answer), versionId };
}

/** sendSetDefault makes a version the one that counts. */
export async function sendSetDefault(
  { iamWriter, iamSdk }: Clients,
  PolicyArn: string,
  VersionId: string,
): Promise<Written> {
  return written(await iamWriter.send(new iamSdk.SetDefaultPolicyVersionCommand({ PolicyArn, VersionId })));
}

/** sendDeleteVersion deletes a version that is not the default one. */
export async function sendDeleteVersion(
  { iamWriter, iamSdk }: Clients,
  PolicyArn: string,
  VersionId: string,
): Promise<Written> {
  return written(await iamWriter.send(new iamSdk.DeletePolicyVersionCommand({ PolicyArn, VersionId })));
}

/** sendDeletePolicy deletes a policy that is attached to nobody and has one version. */
export async function sendDeletePolicy({ iamWriter, iamSdk }: Clients, PolicyArn: string): Promise<Written> {
  return written(await iamWriter.send(new iamSdk.DeletePolicyCommand({ PolicyArn })));
}

/** sendCreateUser makes a user; like CreatePolicy it has no client token, so it is sent once. */
export async function sendCreateUser({ iamWriter, iamSdk }: Clients, user: NewUser): Promise<Written> {
  const Tags = Object.entries(user.tags).map(([Key, Value]) => ({ Key, Value }));
  const asked = { UserName: user.name, Path: user.path, ...(Tags.length === 0 ? {} : { Tags }) };
  return written(await iamWriter.send(new iamSdk.CreateUserCommand(asked)));
}

/** sendDeleteUser deletes a user who has nothing. */
export async function sendDeleteUser({ iamWriter, iamSdk }: Clients, UserName: string): Promise<Written> {
  return written(await iamWriter.send(new iamSdk.DeleteUserCommand({ UserName })));
}

function written(answer: MetadataBearer): Written {
  return { requestId: answer.$metadata.requestId ?? '' };
}
