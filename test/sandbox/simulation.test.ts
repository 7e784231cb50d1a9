import {
  AttachGroupPolicyCommand,
  AttachUserPolicyCommand,
  type ContextEntry,
  GetContextKeysForCustomPolicyCommand,
  GetContextKeysForPrincipalPolicyCommand,
  paginateSimulateCustomPolicy,
  SimulateCustomPolicyCommand,
  type SimulateCustomPolicyCommandInput,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import { DecodeAuthorizationMessageCommand } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { documentText } from './documents.ts';
import { practiceClients, refusal } from './practice-clients.ts';

const WEB = 'arn:aws:ecs:eu-west-1:123456789012:cluster/web';
const API = 'arn:aws:ecs:eu-west-1:123456789012:cluster/api';
const ALICE = 'arn:aws:iam::123456789012:user/engineering/alice';

const ALLOW = documentText({ Effect: 'Allow', Action: 'ecs:*', Resource: WEB });
const DENY = documentText({
  Effect: 'Deny',
  Action: 'ecs:DeleteCluster',
  Resource: '*',
  Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
});

const { iam, sts } = practiceClients();
const simulate = (input: Partial<SimulateCustomPolicyCommandInput>) =>
  iam.send(
    new SimulateCustomPolicyCommand({
      PolicyInputList: [ALLOW, DENY],
      ActionNames: ['ecs:DeleteCluster'],
      ResourceArns: [WEB],
      ...input,
    }),
  );
const region: ContextEntry = {
  ContextKeyName: 'aws:RequestedRegion',
  ContextKeyType: 'string',
  ContextKeyValues: ['eu-west-1'],
};

describe('SimulateCustomPolicy', () => {
  it('decides by the policies and the context, and names the keys that are missing', async () => {
    const without = (await simulate({})).EvaluationResults?.[0];
    expect(without).toMatchObject({
      EvalActionName: 'ecs:DeleteCluster',
      EvalResourceName: WEB,
      EvalDecision: 'allowed',
      MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.1' }],
      MissingContextValues: ['aws:RequestedRegion'],
    });
    const denied = (await simulate({ ContextEntries: [region] })).EvaluationResults?.[0];
    expect(denied).toMatchObject({
      EvalDecision: 'explicitDeny',
      MatchedStatements: [{ SourcePolicyId: 'PolicyInputList.2' }],
    });
    const other = (await simulate({ ActionNames: ['s3:GetObject'] })).EvaluationResults?.[0];
    expect(other).toMatchObject({ EvalDecision: 'implicitDeny', MatchedStatements: [] });
  });

  it('tells the resources apart, the strictest decision above', async () => {
    const { EvaluationResults } = await simulate({ ResourceArns: [WEB, API] });
    expect(EvaluationResults).toHaveLength(1);
    expect(EvaluationResults?.[0]).toMatchObject({
      EvalDecision: 'implicitDeny',
      ResourceSpecificResults: [
        { EvalResourceName: WEB, EvalResourceDecision: 'allowed' },
        { EvalResourceName: API, EvalResourceDecision: 'implicitDeny' },
      ],
    });
  });

  it('says where in its policy the statement stands', async () => {
    const text = JSON.stringify(JSON.parse(ALLOW), undefined, 2);
    const { EvaluationResults } = await simulate({ PolicyInputList: [text] });
    const [matched] = EvaluationResults?.[0]?.MatchedStatements ?? [];
    expect(text.split('\n')[(matched?.StartPosition?.Line ?? 0) - 1]).toBe('    {');
    expect(matched).toMatchObject({
      StartPosition: { Line: 4, Column: 5 },
      EndPosition: { Line: 8, Column: 6 },
    });
  });

  it('answers page by page', async () => {
    const ActionNames = ['ecs:RunTask', 'ecs:StopTask', 'ecs:ListTasks', 's3:GetObject', 'ecs:CreateCluster'];
    const names: (string | undefined)[] = [];
    let count = 0;
    const pages = paginateSimulateCustomPolicy(
      { client: iam, pageSize: 2 },
      { PolicyInputList: [ALLOW], ActionNames },
    );
    for await (const { EvaluationResults = [] } of pages) {
      names.push(...EvaluationResults.map(({ EvalActionName }) => EvalActionName));
      count++;
    }
    expect(names).toEqual(ActionNames);
    expect(count).toBe(3);
  });

  it.each<[string, Partial<SimulateCustomPolicyCommandInput>, string]>([
    ['a policy that is none', { PolicyInputList: [ALLOW, '{'] }, 'InvalidInput'],
    ['an action with a wildcard', { ActionNames: ['ecs:*'] }, 'InvalidInput'],
    ['a resource that is no ARN', { ResourceArns: ['web'] }, 'InvalidInput'],
    ['a resource policy', { ResourcePolicy: ALLOW }, 'InvalidInput'],
    ['a permissions boundary', { PermissionsBoundaryPolicyInputList: [ALLOW] }, 'InvalidInput'],
    ['no action', { ActionNames: undefined }, 'ValidationError'],
    ['no policy', { PolicyInputList: undefined }, 'ValidationError'],
    [
      'an unknown type of a key',
      { ContextEntries: [{ ...region, ContextKeyType: 'text' as 'string' }] },
      'ValidationError',
    ],
  ])('refuses %s', async (_, input, code) => {
    expect(await refusal(simulate(input))).toMatchObject({ code, status: 400 });
  });
});

describe('SimulatePrincipalPolicy', () => {
  const decision = async (
    change: Partial<ConstructorParameters<typeof SimulatePrincipalPolicyCommand>[0]>,
  ) => {
    const { EvaluationResults } = await iam.send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: 'arn:aws:iam::123456789012:user/contractors/mallory',
        ActionNames: ['iam:CreateUser'],
        ...change,
      }),
    );
    return EvaluationResults?.[0]?.EvalDecision;
  };

  it('counts what is attached to the user, to its groups, and what is sent along', async () => {
    const PolicyArn = 'arn:aws:iam::aws:policy/AdministratorAccess';
    const own = practiceClients().iam;
    const ask = async (PolicySourceArn: string, ...PolicyInputList: string[]) => {
      const input = { PolicySourceArn, ActionNames: ['iam:CreateUser'], PolicyInputList };
      const { EvaluationResults } = await own.send(new SimulatePrincipalPolicyCommand(input));
      return EvaluationResults?.[0]?.EvalDecision;
    };
    const mallory = 'arn:aws:iam::123456789012:user/contractors/mallory';
    expect(await ask(ALICE)).toBe('implicitDeny');
    await own.send(new AttachGroupPolicyCommand({ GroupName: 'ecs-developers', PolicyArn }));
    expect(await ask(ALICE)).toBe('allowed');
    expect(await ask(mallory)).toBe('implicitDeny');
    await own.send(new AttachUserPolicyCommand({ UserName: 'mallory', PolicyArn }));
    expect(await ask(mallory)).toBe('allowed');
    const no = documentText({ Effect: 'Deny', Action: 'iam:*', Resource: '*' });
    expect(await ask(mallory, no)).toBe('explicitDeny');
  });

  it('refuses who is not there, and what is no principal', async () => {
    const nobody = 'arn:aws:iam::123456789012:user/nobody';
    expect(await refusal(decision({ PolicySourceArn: nobody }))).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
    });
    const policy = 'arn:aws:iam::aws:policy/AdministratorAccess';
    expect((await refusal(decision({ PolicySourceArn: policy }))).code).toBe('InvalidInput');
  });
});

describe('context keys', () => {
  const asking = documentText({
    Effect: 'Allow',
    Action: 'ecs:*',
    Resource: 'arn:aws:ecs:*:*:cluster/${aws:username}-${*}',
    Condition: { StringLike: { 'ecs:cluster': "${aws:PrincipalTag/team, 'none'}", 'aws:username': 'a*' } },
  });
  const KEYS = ['aws:PrincipalTag/team', 'aws:username', 'ecs:cluster'];

  it('of policies are their condition keys and variables', async () => {
    const { ContextKeyNames } = await iam.send(
      new GetContextKeysForCustomPolicyCommand({ PolicyInputList: [asking, asking] }),
    );
    expect(ContextKeyNames).toEqual(KEYS);
    const older = asking.replace('2012-10-17', '2008-10-17');
    const plain = await iam.send(new GetContextKeysForCustomPolicyCommand({ PolicyInputList: [older] }));
    expect(plain.ContextKeyNames).toEqual(['aws:username', 'ecs:cluster']);
  });

  it('of a user are those of all its policies', async () => {
    const { ContextKeyNames } = await iam.send(
      new GetContextKeysForPrincipalPolicyCommand({ PolicySourceArn: ALICE, PolicyInputList: [asking] }),
    );
    expect(ContextKeyNames).toEqual(expect.arrayContaining(KEYS));
  });
});

it('DecodeAuthorizationMessage knows no message', async () => {
  const call = sts.send(new DecodeAuthorizationMessageCommand({ EncodedMessage: 'garbage' }));
  expect(await refusal(call)).toMatchObject({ code: 'InvalidAuthorizationMessageException', status: 400 });
});
