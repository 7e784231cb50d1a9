import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  DeletePolicyCommand,
  GetGroupCommand,
  ListAttachedUserPoliciesCommand,
  ListEntitiesForPolicyCommand,
  ListGroupsCommand,
  ListPoliciesCommand,
  ListRolesCommand,
  ListUsersCommand,
  paginateListUsers,
} from '@aws-sdk/client-iam';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GOOD_DOCUMENT } from './documents.ts';
import { practiceClients, refusal } from './practice-clients.ts';

const { iam, account } = practiceClients();
account.reset({ users: 130 });
for (const name of ['ReadOnlyAccess', 'PowerUserAccess', 'AmazonECS_FullAccess']) {
  await iam.send(
    new AttachUserPolicyCommand({ UserName: 'alice', PolicyArn: `arn:aws:iam::aws:policy/${name}` }),
  );
}
await iam.send(new CreatePolicyCommand({ PolicyName: 'AdministratorAccess', PolicyDocument: GOOD_DOCUMENT }));
const VIEWER = 'arn:aws:iam::123456789012:policy/web/EcsTaskViewer';

interface Paged {
  readonly names: (string | undefined)[];
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}
type Where = { MaxItems?: number; Marker?: string };

/** Each list of IAM as the names on one of its pages. */
const LISTS: Record<string, (where: Where) => Promise<Paged>> = {
  ListUsers: async where => {
    const page = await iam.send(new ListUsersCommand(where));
    return { ...page, names: page.Users?.map(({ UserName }) => UserName) ?? [] };
  },
  ListGroups: async where => {
    const page = await iam.send(new ListGroupsCommand(where));
    return { ...page, names: page.Groups?.map(({ GroupName }) => GroupName) ?? [] };
  },
  ListRoles: async where => {
    const page = await iam.send(new ListRolesCommand(where));
    return { ...page, names: page.Roles?.map(({ RoleName }) => RoleName) ?? [] };
  },
  ListPolicies: async where => {
    const page = await iam.send(new ListPoliciesCommand(where));
    return { ...page, names: page.Policies?.map(({ Arn }) => Arn) ?? [] };
  },
  GetGroup: async where => {
    const page = await iam.send(new GetGroupCommand({ GroupName: 'ecs-developers', ...where }));
    return { ...page, names: page.Users?.map(({ UserName }) => UserName) ?? [] };
  },
  ListAttachedUserPolicies: async where => {
    const page = await iam.send(new ListAttachedUserPoliciesCommand({ UserName: 'alice', ...where }));
    return { ...page, names: page.AttachedPolicies?.map(({ PolicyArn }) => PolicyArn) ?? [] };
  },
  ListEntitiesForPolicy: async where => {
    const page = await iam.send(new ListEntitiesForPolicyCommand({ PolicyArn: VIEWER, ...where }));
    const groups = page.PolicyGroups?.map(({ GroupName }) => GroupName) ?? [];
    return { ...page, names: [...groups, ...(page.PolicyUsers?.map(({ UserName }) => UserName) ?? [])] };
  },
};

async function everyPage(list: (where: Where) => Promise<Paged>, MaxItems: number): Promise<Paged[]> {
  const pages = [await list({ MaxItems })];
  for (let last = pages[0]; last?.IsTruncated && last.Marker; last = pages.at(-1)) {
    pages.push(await list({ MaxItems, Marker: last.Marker }));
  }
  return pages;
}

it.each(Object.entries(LISTS))(
  '%s in pages of any size is the whole list, each item once',
  async (_, list) => {
    const whole = await list({ MaxItems: 1000 });
    expect(whole.IsTruncated).toBe(false);
    expect(whole.Marker).toBeUndefined();
    expect(new Set(whole.names).size).toBe(whole.names.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: whole.names.length + 1 }), async size => {
        const pages = await everyPage(list, size);
        expect(pages.flatMap(({ names }) => names)).toEqual(whole.names);
        expect(pages.slice(0, -1).every(({ names }) => names.length === size)).toBe(true);
        expect(pages.at(-1)?.names).not.toEqual([]);
      }),
      { numRuns: 12, examples: [[1], [whole.names.length]] },
    );
  },
);

it('gives 100 items where no number is asked for', async () => {
  const page = await LISTS.ListUsers?.({});
  expect(page).toMatchObject({ IsTruncated: true });
  expect(page?.names).toHaveLength(100);
});

it('serves the paginator of the SDK', async () => {
  const names: unknown[] = [];
  for await (const { Users = [] } of paginateListUsers({ client: iam, pageSize: 50 }, {}))
    names.push(...Users.map(({ UserName }) => UserName));
  expect(names).toHaveLength(142);
  expect(names).toContain('user-0130');
});

it('neither repeats nor skips what stays when something goes between two pages', async () => {
  const first = await iam.send(new ListPoliciesCommand({ MaxItems: 2 }));
  await iam.send(
    new DeletePolicyCommand({ PolicyArn: 'arn:aws:iam::123456789012:policy/AdministratorAccess' }),
  );
  const rest = await iam.send(
    new ListPoliciesCommand({ MaxItems: 1000, ...(first.Marker ? { Marker: first.Marker } : {}) }),
  );
  const seen = [...(first.Policies ?? []), ...(rest.Policies ?? [])].map(({ Arn }) => Arn);
  const now =
    (await iam.send(new ListPoliciesCommand({ MaxItems: 1000 }))).Policies?.map(({ Arn }) => Arn) ?? [];
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(expect.arrayContaining(now));
});

it.each([
  [0, 'greater than or equal to 1'],
  [-5, 'greater than or equal to 1'],
  [1001, 'less than or equal to 1000'],
])('refuses pages of %d', async (MaxItems, words) => {
  expect(await refusal(iam.send(new ListUsersCommand({ MaxItems })))).toMatchObject({
    code: 'ValidationError',
    status: 400,
    message: `1 validation error detected: Value '${MaxItems}' at 'maxItems' failed to satisfy constraint: Member must have value ${words}`,
  });
});

it('refuses a marker that it did not give, and one of another list', async () => {
  const { Marker = '' } = await iam.send(new ListUsersCommand({ MaxItems: 1 }));
  const invalid = { code: 'ValidationError', status: 400, message: 'Invalid Marker.' };
  expect(await refusal(iam.send(new ListUsersCommand({ Marker: 'garbage' })))).toMatchObject(invalid);
  expect(await refusal(iam.send(new ListUsersCommand({ Marker: `${Marker}A` })))).toMatchObject(invalid);
  expect(await refusal(iam.send(new ListGroupsCommand({ Marker })))).toMatchObject(invalid);
});
