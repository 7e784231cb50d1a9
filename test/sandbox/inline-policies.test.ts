import {
  GetGroupPolicyCommand,
  GetRolePolicyCommand,
  GetUserPolicyCommand,
  ListGroupPoliciesCommand,
  ListRolePoliciesCommand,
  ListUserPoliciesCommand,
} from '@aws-sdk/client-iam';
import { describe, expect, it } from 'vitest';
import { practiceClients, refusal } from './practice-clients.ts';

const { iam } = practiceClients();
const PolicyName = 'Inline';

const KINDS = [
  {
    type: 'user',
    name: 'alice',
    list: (UserName: string) => iam.send(new ListUserPoliciesCommand({ UserName })),
    get: (UserName: string) => iam.send(new GetUserPolicyCommand({ UserName, PolicyName })),
  },
  {
    type: 'group',
    name: 'ci',
    list: (GroupName: string) => iam.send(new ListGroupPoliciesCommand({ GroupName })),
    get: (GroupName: string) => iam.send(new GetGroupPolicyCommand({ GroupName, PolicyName })),
  },
  {
    type: 'role',
    name: 'webTaskRole',
    list: (RoleName: string) => iam.send(new ListRolePoliciesCommand({ RoleName })),
    get: (RoleName: string) => iam.send(new GetRolePolicyCommand({ RoleName, PolicyName })),
  },
];

describe.each(KINDS)('a $type', ({ type, name, list, get }) => {
  it('has no inline policies', async () => {
    expect(await list(name)).toMatchObject({ PolicyNames: [], IsTruncated: false });
    expect(await refusal(get(name))).toMatchObject({
      code: 'NoSuchEntity',
      message: `The ${type} policy with name Inline cannot be found.`,
    });
  });

  it('has to be there', async () => {
    const message = `The ${type} with name nobody cannot be found.`;
    expect((await refusal(list('nobody'))).message).toBe(message);
    expect((await refusal(get('nobody'))).message).toBe(message);
  });
});
