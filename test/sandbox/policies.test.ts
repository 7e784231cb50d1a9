import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  DeletePolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  ListPoliciesCommand,
  ListPolicyTagsCommand,
  ListPolicyVersionsCommand,
} from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { documentText, GOOD_DOCUMENT, GOOD_STATEMENT } from './documents.ts';
import { practiceClients, refusal } from './practice-clients.ts';

const ADMINISTRATOR = 'arn:aws:iam::aws:policy/AdministratorAccess';
const OWN = 'arn:aws:iam::123456789012:policy';

let { iam } = practiceClients();
beforeEach(() => {
  iam = practiceClients().iam;
});

type Change = Partial<ConstructorParameters<typeof CreatePolicyCommand>[0]>;
const create = (change: Change = {}) =>
  iam.send(new CreatePolicyCommand({ PolicyName: 'EcsRead', PolicyDocument: GOOD_DOCUMENT, ...change }));

describe('GetPolicy', () => {
  it('gives description and tags, which lists leave out', async () => {
    await create({ Description: 'a <b> & "c"\r\n\t]]>', Tags: [{ Key: 'Eigentümer', Value: 'Zoë = 1' }] });
    const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn: `${OWN}/EcsRead` }));
    expect(Policy).toMatchObject({
      Description: 'a <b> & "c"\r\n\t]]>',
      Tags: [{ Key: 'Eigentümer', Value: 'Zoë = 1' }],
    });
    const { Policies } = await iam.send(new ListPoliciesCommand({ Scope: 'Local' }));
    expect(Policies?.every(row => row.Description === undefined && row.Tags === undefined)).toBe(true);
  });

  it('knows AWS managed policies', async () => {
    const { Policy } = await iam.send(
      new GetPolicyCommand({ PolicyArn: 'arn:aws:iam::aws:policy/AmazonECS_FullAccess' }),
    );
    expect(Policy).toMatchObject({ PolicyName: 'AmazonECS_FullAccess', DefaultVersionId: 'v22' });
  });

  it.each([
    [`${OWN}/Nope`, 'NoSuchEntity', 404, `Policy ${OWN}/Nope was not found.`],
    [`${OWN}/web/ecstaskviewer`, 'NoSuchEntity', 404, `Policy ${OWN}/web/ecstaskviewer was not found.`],
    ['not-an-arn-at-all-but-long', 'InvalidInput', 400, 'ARN not-an-arn-at-all-but-long is not valid.'],
    ['arn:aws-cn:iam::aws:policy/AdministratorAccess', 'ValidationError', 400, 'Invalid ARN partition'],
    [
      'too-short',
      'ValidationError',
      400,
      "1 validation error detected: Value 'too-short' at 'policyArn' failed to satisfy constraint: Member must have length greater than or equal to 20",
    ],
  ])('refuses %s', async (PolicyArn, code, status, message) => {
    expect(await refusal(iam.send(new GetPolicyCommand({ PolicyArn })))).toMatchObject({
      code,
      status,
      message,
    });
  });
});

describe('versions of a policy', () => {
  it('give the document as it was sent, percent-encoded', async () => {
    const sent = `${JSON.stringify(JSON.parse(documentText({ ...GOOD_STATEMENT, Condition: { StringLike: { "a:'(!)*é%": 'ü &<>+' } } })), undefined, 2)}\n`;
    await create({ PolicyDocument: sent });
    const { PolicyVersion } = await iam.send(
      new GetPolicyVersionCommand({ PolicyArn: `${OWN}/EcsRead`, VersionId: 'v1' }),
    );
    expect(PolicyVersion?.Document).toMatch(/^[A-Za-z0-9._~%-]+$/);
    expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe(sent);
    expect(PolicyVersion).toMatchObject({ VersionId: 'v1', IsDefaultVersion: true });
  });

  it('are listed without documents', async () => {
    const { Versions } = await iam.send(new ListPolicyVersionsCommand({ PolicyArn: ADMINISTRATOR }));
    expect(Versions).toEqual([
      { VersionId: 'v1', IsDefaultVersion: true, CreateDate: new Date('2015-02-06T18:39:46Z') },
    ]);
  });

  it('are refused by number and by form', async () => {
    const get = (VersionId: string) =>
      refusal(iam.send(new GetPolicyVersionCommand({ PolicyArn: ADMINISTRATOR, VersionId })));
    expect(await get('v9')).toMatchObject({
      code: 'NoSuchEntity',
      status: 404,
      message: `Policy ${ADMINISTRATOR} version v9 does not exist or is not attachable.`,
    });
    expect(await get('9')).toMatchObject({ code: 'ValidationError', status: 400 });
  });
});

it('ListPolicyTags gives tags in their order, page by page', async () => {
  const Tags = ['z', 'a', 'm'].map(Key => ({ Key, Value: Key }));
  await create({ Tags });
  const PolicyArn = `${OWN}/EcsRead`;
  const first = await iam.send(new ListPolicyTagsCommand({ PolicyArn, MaxItems: 2 }));
  expect(first).toMatchObject({ IsTruncated: true, Tags: Tags.slice(0, 2) });
  const second = await iam.send(new ListPolicyTagsCommand({ PolicyArn, Marker: first.Marker }));
  expect(second).toMatchObject({ IsTruncated: false, Tags: Tags.slice(2) });
});

describe('DeletePolicy', () => {
  const remove = (PolicyArn: string) => iam.send(new DeletePolicyCommand({ PolicyArn }));

  it('deletes a policy that is attached to nobody', async () => {
    await create();
    await remove(`${OWN}/EcsRead`);
    expect(await refusal(remove(`${OWN}/EcsRead`))).toMatchObject({
      code: 'NoSuchEntity',
      message: `Policy ${OWN}/EcsRead was not found.`,
    });
    await create();
  });

  it('refuses while the policy is attached', async () => {
    await create();
    await iam.send(new AttachUserPolicyCommand({ PolicyArn: `${OWN}/EcsRead`, UserName: 'alice' }));
    expect(await refusal(remove(`${OWN}/EcsRead`))).toMatchObject({
      name: 'DeleteConflictException',
      status: 409,
      message: 'Cannot delete a policy attached to entities.',
    });
  });

  it('refuses what AWS owns', async () => {
    expect(await refusal(remove(ADMINISTRATOR))).toMatchObject({ code: 'AccessDenied', status: 403 });
  });
});

describe('ListPolicies', () => {
  const arns = async (input: ConstructorParameters<typeof ListPoliciesCommand>[0]) => {
    const { Policies = [] } = await iam.send(new ListPoliciesCommand({ MaxItems: 1000, ...input }));
    return Policies.map(({ Arn = '' }) => Arn);
  };
  const VIEWER = `${OWN}/web/EcsTaskViewer`;

  it('tells the scopes apart', async () => {
    const [all, aws, local] = await Promise.all([arns({}), arns({ Scope: 'AWS' }), arns({ Scope: 'Local' })]);
    expect(local).toEqual([VIEWER]);
    expect(aws.every(arn => arn.startsWith('arn:aws:iam::aws:policy/'))).toBe(true);
    expect([...aws, ...local].sort()).toEqual([...all].sort());
  });

  it('gives the managed policies of ECS their true paths', async () => {
    expect(await arns({ Scope: 'AWS', PathPrefix: '/service-role/' })).toContain(
      'arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy',
    );
    expect(await arns({ Scope: 'AWS', PathPrefix: '/aws-service-role/' })).toContain(
      'arn:aws:iam::aws:policy/aws-service-role/AmazonECSServiceRolePolicy',
    );
  });

  it('filters by attachment, path and use', async () => {
    await create();
    expect(await arns({ Scope: 'Local', OnlyAttached: true })).toEqual([VIEWER]);
    expect(await arns({ Scope: 'Local', OnlyAttached: false })).toHaveLength(2);
    expect(await arns({ PathPrefix: '/web/' })).toEqual([VIEWER]);
    expect(await arns({ PathPrefix: '/nowhere/' })).toEqual([]);
    expect(await arns({ Scope: 'Local', PolicyUsageFilter: 'PermissionsPolicy' })).toEqual([VIEWER]);
    expect(await arns({ PolicyUsageFilter: 'PermissionsBoundary' })).toEqual([]);
  });

  it('refuses a scope that does not exist and a prefix without its last slash', async () => {
    expect((await refusal(arns({ Scope: 'Mine' as 'All' }))).message).toBe(
      "1 validation error detected: Value 'Mine' at 'scope' failed to satisfy constraint: Member must satisfy enum value set: [All, AWS, Local]",
    );
    expect((await refusal(arns({ PathPrefix: '/web' }))).message).toBe(
      'The specified value for pathPrefix is invalid. It must begin with the / character and contain only alphanumeric characters and/or / characters.',
    );
  });
});
