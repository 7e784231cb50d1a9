import { describe, expect, it } from 'vitest';
import type { PrincipalRow } from '../../source/account/principal-row.ts';
import type { PrincipalType } from '../../source/policy/names.ts';
import { type NameLists, resolveNames } from '../../source/procedure/resolve-names.ts';
import { writtenNames } from '../../source/procedure/written-names.ts';

const ACCOUNT = '123456789012';

const row = (type: PrincipalType, name: string, path = '/'): PrincipalRow => ({
  type,
  name,
  path,
  arn: `arn:aws:iam::${ACCOUNT}:${type}${path}${name}`,
});

const LISTS: NameLists = {
  user: {
    status: 'complete',
    items: [row('user', 'alice', '/web/'), row('user', 'bob'), row('user', 'ops')],
  },
  group: { status: 'complete', items: [row('group', 'ops'), row('group', 'readers')] },
  role: {
    status: 'complete',
    items: [
      row('role', 'deploy'),
      row('role', 'AWSServiceRoleForECS', '/aws-service-role/ecs.amazonaws.com/'),
    ],
  },
};

/** Each line of a list in short: what became of it. */
function said(text: string, lists = LISTS): string[] {
  const written = text.split('\n').flatMap(writtenNames);
  return resolveNames(written, lists, ACCOUNT).map(one => {
    if (one.kind === 'awaited') return `${one.written.text}: awaited`;
    if (one.kind === 'unknown') return `${one.written.text}: ${one.why} (${one.meant ?? 'no guess'})`;
    return `${one.written.text}: ${one.kind} ${one.principal.type} ${one.principal.name}`;
  });
}

describe('a list of names', () => {
  it('is read in all the forms that people paste', () => {
    const forms = [
      'alice, bob; readers',
      'arn:aws:iam::123456789012:user/web/alice',
      'group:ops',
      'type,name',
      'role,deploy',
      '"group","readers"',
      '["bob", "group:readers"]',
      'arn:aws:sts::123456789012:assumed-role/deploy/session-1',
      'role/service/deploy',
      '',
    ];
    expect(forms.map(form => said(form))).toEqual([
      ['alice: found user alice', 'bob: found user bob', 'readers: found group readers'],
      ['arn:aws:iam::123456789012:user/web/alice: found user alice'],
      ['group:ops: found group ops'],
      [],
      ['role,deploy: found role deploy'],
      ['"group","readers": found group readers'],
      ['bob: found user bob', 'group:readers: found group readers'],
      ['arn:aws:sts::123456789012:assumed-role/deploy/session-1: found role deploy'],
      ['role/service/deploy: found role deploy'],
      [],
    ]);
  });

  it('loses nobody: who is unknown, meant otherwise, ambiguous or named twice is said to be', () => {
    expect(said('ALICE\nalcie\nalice\nops\nzzz\ngroup:reader\nrole:AWSServiceRoleForECS')).toEqual([
      'ALICE: found user alice',
      'alcie: no such user, group or role (alice)',
      'alice: twice user alice',
      'ops: a user and a group have this name: write user:ops or group:ops (user:ops)',
      'zzz: no such user, group or role (no guess)',
      'group:reader: no such group (group:readers)',
      'role:AWSServiceRoleForECS: is linked to an AWS service; only that service can change it (no guess)',
    ]);
  });

  it('does not take an ARN for what it does not name', () => {
    expect(said('arn:aws:iam::999999999999:user/alice')).toEqual([
      'arn:aws:iam::999999999999:user/alice: belongs to the account 999999999999 (no guess)',
    ]);
    expect(said('arn:aws:iam::123456789012:user/alice')).toEqual([
      'arn:aws:iam::123456789012:user/alice: there is arn:aws:iam::123456789012:user/web/alice (user:alice)',
    ]);
    expect(said('arn:aws:iam::aws:policy/ReadOnlyAccess')).toEqual([
      'arn:aws:iam::aws:policy/ReadOnlyAccess: is no ARN of a user, group or role (no guess)',
    ]);
  });

  it('waits for lists that are arriving, and takes names unchecked where a list cannot be read', () => {
    const arriving: NameLists = { ...LISTS, group: { status: 'arriving', items: [] } };
    expect(said('alice user:bob', arriving)).toEqual(['alice: awaited', 'user:bob: found user bob']);
    const closed: NameLists = { ...LISTS, user: { status: 'closed', items: [] } };
    expect(said('zoe readers', closed)).toEqual(['zoe: unchecked user zoe', 'readers: found group readers']);
  });
});
