import { readFileSync, writeFileSync } from 'node:fs';
import { CreatePolicyCommand, ListPoliciesCommand } from '@aws-sdk/client-iam';
import { beforeEach, describe, expect, it } from 'vitest';
import { documentText, GOOD_DOCUMENT, GOOD_STATEMENT } from './documents.ts';
import { practiceClients, refusal } from './practice-clients.ts';

const OWN = 'arn:aws:iam::123456789012:policy';

let { iam } = practiceClients();
beforeEach(() => {
  iam = practiceClients().iam;
});

type Change = Partial<ConstructorParameters<typeof CreatePolicyCommand>[0]>;
const create = (change: Change = {}) =>
  iam.send(new CreatePolicyCommand({ PolicyName: 'EcsRead', PolicyDocument: GOOD_DOCUMENT, ...change }));

describe('CreatePolicy', () => {
  it('answers with the new policy, its id, whole seconds and no description', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000;
    const { Policy } = await create({
      Path: '/teams/web/',
      Description: 'Read',
      Tags: [{ Key: 'team', Value: 'web' }],
    });
    expect(Policy).toMatchObject({
      PolicyName: 'EcsRead',
      Arn: `${OWN}/teams/web/EcsRead`,
      Path: '/teams/web/',
      DefaultVersionId: 'v1',
      AttachmentCount: 0,
      IsAttachable: true,
      Tags: [{ Key: 'team', Value: 'web' }],
    });
    expect(Policy?.PolicyId).toMatch(/^ANPA[A-Z0-9]{17}$/);
    expect(Policy?.Description).toBeUndefined();
    const created = Policy?.CreateDate?.getTime() ?? 0;
    expect(created % 1000).toBe(0);
    expect(created).toBeGreaterThanOrEqual(before);
  });

  it('gives each answer a request id, a UUID', async () => {
    const { $metadata } = await create();
    expect($metadata.requestId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it.each([
    ['the same name', { PolicyName: 'EcsRead' }],
    ['the name in another case', { PolicyName: 'ECSREAD' }],
    ['the name under another path', { PolicyName: 'EcsRead', Path: '/other/' }],
  ])('refuses %s', async (_, change) => {
    await create();
    expect(await refusal(create(change))).toMatchObject({
      name: 'EntityAlreadyExistsException',
      code: 'EntityAlreadyExists',
      status: 409,
      message: `A policy called ${change.PolicyName} already exists. Duplicate names are not allowed.`,
    });
  });

  it('allows the name of an AWS managed policy', async () => {
    await create({ PolicyName: 'AdministratorAccess' });
    const { Policies } = await iam.send(new ListPoliciesCommand({ MaxItems: 1000 }));
    expect(Policies?.filter(({ PolicyName }) => PolicyName === 'AdministratorAccess')).toHaveLength(2);
  });

  it('takes names of up to 128 characters and every allowed sign', async () => {
    await create({ PolicyName: 'a'.repeat(128) });
    const { Policy } = await create({ PolicyName: 'A+b=c,d.e@f_g-h' });
    expect(Policy?.Arn).toBe(`${OWN}/A+b=c,d.e@f_g-h`);
  });

  const longer = (value: string, parameter: string, most: number) =>
    `1 validation error detected: Value '${value}' at '${parameter}' failed to satisfy constraint: Member must have length less than or equal to ${most}`;
  const PATH_FORM =
    'The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters.';
  const NAME_FORM =
    'The specified value for policyName is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-';

  it.each<[string, Change, string]>([
    ['a space in the name', { PolicyName: 'Ecs Read' }, NAME_FORM],
    ['a slash in the name', { PolicyName: 'a/b' }, NAME_FORM],
    ['markup in the name', { PolicyName: '</Message><Code>&amp;' }, NAME_FORM],
    ['a long name', { PolicyName: 'n'.repeat(129) }, longer('n'.repeat(129), 'policyName', 128)],
    ['a path without its last slash', { Path: '/a' }, PATH_FORM],
    ['a path without its first slash', { Path: 'a/' }, PATH_FORM],
    ['an empty part in the path', { Path: '/a//b/' }, PATH_FORM],
    ['a long path', { Path: `/${'p'.repeat(511)}/` }, longer(`/${'p'.repeat(511)}/`, 'path', 512)],
    ['a long description', { Description: 'd'.repeat(1001) }, longer('d'.repeat(1001), 'description', 1000)],
    [
      'a character above U+00FF in the document',
      { PolicyDocument: documentText({ ...GOOD_STATEMENT, Sid: '’' }) },
      'The specified value for policyDocument is invalid. It must contain only printable ASCII characters.',
    ],
    [
      'an empty name',
      { PolicyName: '' },
      "1 validation error detected: Value '' at 'policyName' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [
      'no name and an empty document at once',
      { PolicyName: undefined, PolicyDocument: '' },
      "2 validation errors detected: Value null at 'policyName' failed to satisfy constraint: Member must not be null; Value '' at 'policyDocument' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
  ])('refuses %s', async (_, change, message) => {
    expect(await refusal(create(change))).toMatchObject({
      name: 'ValidationError',
      code: 'ValidationError',
      status: 400,
      message,
    });
  });

  it('refuses a malformed document', async () => {
    expect(await refusal(create({ PolicyDocument: '{' }))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
      status: 400,
      message: 'Syntax errors in policy.',
    });
  });

  it('counts 6,144 characters without white space, and not one more', async () => {
    const sized = (size: number) => {
      const empty = documentText({ ...GOOD_STATEMENT, Resource: 'arn:aws:ecs:::' });
      return documentText({
        ...GOOD_STATEMENT,
        Resource: `arn:aws:ecs:::${'x'.repeat(size - empty.length)}`,
      });
    };
    await create({ PolicyDocument: JSON.stringify(JSON.parse(sized(6144)), undefined, 400) });
    expect(await refusal(create({ PolicyName: 'Bigger', PolicyDocument: sized(6145) }))).toMatchObject({
      name: 'LimitExceededException',
      status: 409,
      message: 'Cannot exceed quota for PolicySize: 6144',
    });
  });

  it('refuses a document over 131,072 characters, white space included', async () => {
    const padded = (size: number) => GOOD_DOCUMENT.padEnd(size, ' ');
    await create({ PolicyDocument: padded(131_072) });
    const { code, message } = await refusal(
      create({ PolicyName: 'Longer', PolicyDocument: padded(131_073) }),
    );
    expect(code).toBe('ValidationError');
    expect(message).toMatch(
      /at 'policyDocument' failed to satisfy constraint: Member must have length less than or equal to 131072$/,
    );
  });

  it.each([
    [
      '51 tags',
      Array.from({ length: 51 }, (_, n) => ({ Key: `k${n}`, Value: '' })),
      'ValidationError',
      "at 'tags' failed",
    ],
    [
      'a sign that tags cannot hold',
      [{ Key: 'a!b', Value: 'v' }],
      'ValidationError',
      "Value 'a!b' at 'tags.1.member.key'",
    ],
    ['an empty key', [{ Key: '', Value: 'v' }], 'ValidationError', "at 'tags.1.member.key'"],
    ['a long value', [{ Key: 'k', Value: 'v'.repeat(257) }], 'ValidationError', "at 'tags.1.member.value'"],
    [
      'the same key in another case',
      [
        { Key: 'Team', Value: '' },
        { Key: 'team', Value: '' },
      ],
      'InvalidInput',
      'Duplicate tag keys found.',
    ],
    ['a reserved key', [{ Key: 'AWS:x', Value: '' }], 'InvalidInput', 'aws: prefixed tag key names'],
  ])('refuses %s', async (_, Tags, code, words) => {
    const answer = await refusal(create({ Tags }));
    expect(answer).toMatchObject({ code, status: 400 });
    expect(answer.message).toContain(words);
  });

  it('refuses the policy after the 1,500th', async () => {
    const { iam: full, account, file } = practiceClients();
    account.reset({ users: 0 });
    const state = JSON.parse(readFileSync(file, 'utf8'));
    const [policy] = state.policies;
    state.policies = Array.from({ length: 1499 }, (_, number) => ({ ...policy, name: `p${number}` }));
    writeFileSync(file, JSON.stringify(state));
    await full.send(new CreatePolicyCommand({ PolicyName: 'Last', PolicyDocument: GOOD_DOCUMENT }));
    const oneMore = new CreatePolicyCommand({ PolicyName: 'OneTooMany', PolicyDocument: GOOD_DOCUMENT });
    expect((await refusal(full.send(oneMore))).message).toBe(
      'Cannot exceed quota for PoliciesPerAccount: 1500',
    );
  });
});
