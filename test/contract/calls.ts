import {
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  type CreatePolicyCommandInput,
  DeletePolicyCommand,
  DetachUserPolicyCommand,
} from '@aws-sdk/client-iam';
import type { Send } from './contract-case.ts';

export const ACCOUNT_ID = '123456789012';

/** Principals that the accounts of the contract hold, with the paths of the practice account. */
export const USER = { name: 'alice', path: '/engineering/' };
export const GROUP = { name: 'ecs-developers', path: '/engineering/' };
export const ROLE = { name: 'webTaskRole', path: '/web/' };

export const NAME = 'Contract';
export const MISSING_ARN = arnOf('Nope');

const TRUST = {
  Effect: 'Allow',
  Principal: { Service: 'ecs-tasks.amazonaws.com' },
  Action: 'sts:AssumeRole',
};
const STATEMENT = { Effect: 'Allow', Action: 'ecs:ListTasks', Resource: '*' };

/** arnOf gives the ARN of a policy of the account. */
export function arnOf(name: string): string {
  return `arn:aws:iam::${ACCOUNT_ID}:policy/${name}`;
}

/** documentOf writes a policy document of one statement, with some of its elements changed. */
export function documentOf(
  statement: Record<string, unknown> = {},
  top: Record<string, unknown> = {},
): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ ...STATEMENT, ...statement }], ...top });
}

/** trustOf writes a trust policy for tasks, with some of the elements of its statement changed. */
export function trustOf(statement: Record<string, unknown> = {}): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: [{ ...TRUST, ...statement }] });
}

/** createPolicy sends CreatePolicy with a good document, with some of its parameters changed. */
export function createPolicy(changes: Partial<CreatePolicyCommandInput> = {}): Send {
  return async iam => {
    await iam.send(new CreatePolicyCommand({ PolicyName: NAME, PolicyDocument: documentOf(), ...changes }));
  };
}

/** attachToUser sends AttachUserPolicy. */
export function attachToUser(changes: { UserName?: string; PolicyArn?: string } = {}): Send {
  return async iam => {
    await iam.send(new AttachUserPolicyCommand({ UserName: USER.name, PolicyArn: arnOf(NAME), ...changes }));
  };
}

/** attachToGroup sends AttachGroupPolicy. */
export function attachToGroup(changes: { GroupName?: string; PolicyArn?: string } = {}): Send {
  return async iam => {
    await iam.send(
      new AttachGroupPolicyCommand({ GroupName: GROUP.name, PolicyArn: arnOf(NAME), ...changes }),
    );
  };
}

/** attachToRole sends AttachRolePolicy. */
export function attachToRole(changes: { RoleName?: string; PolicyArn?: string } = {}): Send {
  return async iam => {
    await iam.send(new AttachRolePolicyCommand({ RoleName: ROLE.name, PolicyArn: arnOf(NAME), ...changes }));
  };
}

/** detachFromUser sends DetachUserPolicy. */
export function detachFromUser(changes: { UserName?: string; PolicyArn?: string } = {}): Send {
  return async iam => {
    await iam.send(new DetachUserPolicyCommand({ UserName: USER.name, PolicyArn: arnOf(NAME), ...changes }));
  };
}

/** deletePolicy sends DeletePolicy. */
export function deletePolicy(arn: string = arnOf(NAME)): Send {
  return async iam => {
    await iam.send(new DeletePolicyCommand({ PolicyArn: arn }));
  };
}
