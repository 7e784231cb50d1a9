import type { MetadataBearer } from '@smithy/types';
import type { Principal } from '../policy/names.ts';
import type { NewPolicy, PolicyWritten, Written } from './account.ts';
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

function written(answer: MetadataBearer): Written {
  return { requestId: answer.$metadata.requestId ?? '' };
}
