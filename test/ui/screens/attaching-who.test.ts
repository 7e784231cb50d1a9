import { describe, expect, it } from 'vitest';
import type { PrincipalRow } from '../../../source/account/principal-row.ts';
import type { Principal, PrincipalType } from '../../../source/policy/names.ts';
import { noAnswers } from '../../../source/procedure/answers.ts';
import type { Holdings } from '../../../source/procedure/holdings.ts';
import { visibleOptions } from '../../../source/ui/prompts/list-state.ts';
import type { Look } from '../../../source/ui/screens/attach/attach-state.ts';
import { principalOptions } from '../../../source/ui/screens/attach/principal-rows.ts';
import { whichPolicies } from '../../../source/ui/screens/attach/which-policies.tsx';
import { who } from '../../../source/ui/screens/attach/who.tsx';
import { Walk } from '../walk.ts';

const ACCOUNT = 'arn:aws:iam::123456789012';

const row = (type: PrincipalType, name: string, path = '/'): PrincipalRow => ({
  type,
  name,
  path,
  arn: `${ACCOUNT}:${type}${path}${name}`,
});

const policies = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ arn: `${ACCOUNT}:policy/P${index}`, name: `P${index}` }));

const holding = (attached: number | undefined, change: Partial<Holdings> = {}): Look => ({
  status: 'found',
  holdings: {
    attached: attached === undefined ? undefined : policies(attached),
    groups: undefined,
    members: undefined,
    ...change,
  },
});

const USERS = ['alice', 'bob', 'carol'].map(name => row('user', name, '/web/'));

/** A walk at the first question of the second procedure, its users listed. */
function atWho(users: readonly PrincipalRow[] = USERS): Walk {
  return Walk.signedIn(noAnswers('attach')).press('enter').listed('user', users);
}

/** What was wished to be looked at comes back, as the account has it. */
function seen(walk: Walk, looks: Readonly<Record<string, Look>>, denied: readonly string[] = []): Walk {
  const found = Object.entries(looks).map(([key, look]) => {
    const [type, name = ''] = key.split(' ');
    return { principal: { type: type as PrincipalType, name }, look };
  });
  for (const { id, errand } of walk.wizard.errands)
    if (errand.type === 'read-holdings') walk.happen({ type: 'errand-ended', id });
  return walk.happen({ type: 'holdings-read', of: walk.wizard.choice, looks: found, denied });
}

/** Who is being looked at now. */
function wished({ wizard }: Walk): string[] {
  return wizard.errands.flatMap(({ errand }) =>
    errand.type === 'read-holdings' ? errand.principals.map(({ name }) => name) : [],
  );
}

function rows({ wizard }: Walk): string[] {
  const { front, lists } = wizard.local.who;
  return visibleOptions(principalOptions(wizard, front), lists[front]).map(({ label, note = '' }) =>
    `${label}: ${note}`.replace(/ +/g, ' '),
  );
}

const names = (principals: readonly Principal[]) => principals.map(({ type, name }) => `${type} ${name}`);

describe('what everybody has', () => {
  it('is asked for the rows in sight only, the first alone, then the nearest', () => {
    const many = Array.from({ length: 3000 }, (_, index) => row('user', `u${index}`));
    const walk = atWho(many);
    expect(wished(walk)).toEqual(['u0']);
    walk.press('end');
    expect(wished(walk)).toEqual(['u0']);
    seen(walk, { 'user u0': holding(0) });
    expect(wished(walk)).toEqual(['u2999', 'u2998', 'u2997', 'u2996', 'u2995', 'u2994', 'u2993', 'u2992']);
  });

  it('stands in the row: how many of the quota of this account, and the groups', () => {
    const walk = atWho().happen({
      type: 'quotas-read',
      of: { sandbox: true },
      quotas: { AttachedPoliciesPerUserQuota: 99 },
    });
    const { choice } = walk.wizard;
    walk.happen({ type: 'quotas-read', of: choice, quotas: { AttachedPoliciesPerUserQuota: 20 } });
    seen(walk, {
      'user alice': holding(3, { groups: ['web', 'readers'] }),
      'user bob': holding(20, { groups: [] }),
    });
    expect(rows(walk)).toEqual([
      'alice: 3 of 20 /web/ web, readers',
      'bob: 20 of 20 full /web/ in no group',
      'carol: ... /web/',
    ]);
  });

  it('says who has all that is to be attached already, and for whom it is too much', () => {
    const given = {
      ...noAnswers('attach'),
      policyArns: ['P0', 'P1'].map(name => `${ACCOUNT}:policy/${name}`),
    };
    const walk = Walk.signedIn(given).press('enter').listed('user', USERS);
    seen(walk, { 'user alice': holding(3), 'user bob': holding(1), 'user carol': holding(0) });
    expect(rows(walk)).toEqual([
      'alice: has all already /web/',
      'bob: 1 of 10, has 1 /web/',
      'carol: 0 of 10 /web/',
    ]);
  });

  it('is left out without a word where it may not be read, and not asked again until r', () => {
    const walk = atWho();
    seen(walk, { 'user alice': holding(undefined) }, [
      'iam:ListAttachedUserPolicies',
      'iam:ListGroupsForUser',
    ]);
    expect(rows(walk)).toEqual(['alice: /web/', 'bob: /web/', 'carol: /web/']);
    expect(wished(walk.press('down'))).toEqual([]);
    expect(who.detail(walk.press('up').wizard)[0]).toContain('iam:ListAttachedUserPolicies is not allowed');
    expect(wished(walk.press('r')).length).toBeGreaterThan(0);
  });

  it('is not taken from an account that was left meanwhile', () => {
    const walk = atWho().happen({
      type: 'holdings-read',
      of: { sandbox: true },
      looks: [{ principal: { type: 'user', name: 'alice' }, look: holding(7) }],
      denied: [],
    });
    expect(rows(walk)[0]).toBe('alice: ... /web/');
  });
});

describe('choosing', () => {
  it('is told that there is no room, at the row and once more before going on', () => {
    const walk = seen(atWho(), { 'user alice': holding(10) }).press(' ');
    expect(who.caution?.(walk.wizard)).toMatch(/^alice has 10 of 10 managed policies: nothing more fits\./);
    expect(walk.press('enter').wizard.problem).toMatch(/alice has 10 of 10.*Enter once more/);
    expect(walk.press('enter').screen).toBe('which-policies');
  });

  it('takes all that the filter leaves, and none of them, and brings them back', () => {
    const walk = atWho().press('down', 'down', ' ', '/', 'bo', 'enter', 'a');
    expect(names(walk.wizard.answers.principals)).toEqual(['user carol', 'user bob']);
    walk.press('escape', 'n');
    expect(walk.wizard.answers.principals).toEqual([]);
    expect(walk.wizard.notice).toContain('u brings the choice back');
    expect(names(walk.press('u').wizard.answers.principals)).toEqual(['user carol', 'user bob']);
  });

  it('offers the group that all chosen users share, and says who else gets the policy by it', () => {
    const walk = seen(atWho(), {
      'user alice': holding(0, { groups: ['web'] }),
      'user bob': holding(0, { groups: ['readers', 'web'] }),
      'group web': holding(0, { members: ['alice', 'bob', 'carol'] }),
    });
    const offers = () => who.bindings(walk.wizard).some(({ keys }) => keys.includes('g'));
    walk.press(' ');
    expect(offers()).toBe(false);
    walk.press('down', ' ');
    expect(offers()).toBe(true);
    expect(who.detail(walk.wizard).at(-1)).toBe('All are in web: g chooses the group (1 other gets it too).');
    expect(names(walk.press('g').wizard.answers.principals)).toEqual(['group web']);
    expect(names(walk.press('u').wizard.answers.principals)).toEqual(['user alice', 'user bob']);
  });

  it('keeps what is looked for when another tab comes to the front', () => {
    const walk = atWho()
      .press('/', 'o', 'p', 's', 'tab')
      .listed('group', [row('group', 'ops'), row('group', 'web')]);
    expect(rows(walk)).toEqual(['ops: ... /']);
  });

  it('refuses roles that AWS keeps, with the reason', () => {
    const walk = atWho()
      .press('shift-tab')
      .listed('role', [
        row('role', 'AWSReservedSSO_Admin_1', '/aws-reserved/sso.amazonaws.com/'),
        row('role', 'deploy'),
      ]);
    expect(walk.press(' ').wizard.problem).toMatch(/kept by IAM Identity Center/);
    expect(names(walk.press('a').wizard.answers.principals)).toEqual(['role deploy']);
  });

  it('shows a name from a flag that the account has not, with who may be meant, and lets it go', () => {
    const given = { ...noAnswers('attach'), principals: [{ type: 'user', name: 'alcie' }] as const };
    const walk = Walk.signedIn(given).press('enter');
    expect(rows(walk)).toEqual(['alcie: chosen by name; not listed yet']);
    walk.listed('user', USERS);
    expect(rows(walk)[0]).toBe('alcie: not in this account; did you mean alice?');
    expect(walk.press('enter').wizard.problem).toMatch(/^alcie is not in this account\./);
    expect(walk.press(' ').wizard.answers.principals).toEqual([]);
  });
});

describe('the policies to choose from', () => {
  const OWN = `${ACCOUNT}:policy/Web`;
  const policy = (name: string, change = {}) => ({
    arn: `arn:aws:iam::aws:policy/${name}`,
    name,
    path: '/',
    defaultVersionId: 'v1',
    attachmentCount: 0,
    attachable: true,
    ...change,
  });

  it('say how many more fit, by whoever has the least room', () => {
    const walk = atWho().press(' ', 'down', ' ');
    seen(walk, { 'user alice': holding(3), 'user bob': holding(9) });
    walk.press('enter').listed('customer', []).press('tab');
    walk.listed('aws', [policy('AmazonECS_FullAccess'), policy('ReadOnlyAccess')]);
    expect(whichPolicies.detail(walk.wizard)).toContain('bob has 9 of 10 policies: 1 more fits.');
    walk.press(' ', 'down', ' ');
    expect(whichPolicies.caution?.(walk.wizard)).toMatch(
      /^bob has 9 of 10 managed policies: one more fits\./,
    );
  });

  it('are shown as they are written, and what fails says why and is read again', () => {
    const walk = atWho()
      .press(' ', 'enter')
      .listed('customer', [policy('Web', { arn: OWN })])
      .press('i');
    expect(walk.screen).toBe('policy-text');
    const errand = { type: 'read-document', arn: OWN, versionId: 'v1' } as const;
    const failure = { kind: 'refused', code: 'AccessDenied', message: 'No.', hint: undefined };
    walk.happen({ type: 'errand-failed', errand, failure });
    expect(walk.wizard.local.policyText.text.status).toBe('failed');
    for (const { id } of walk.wizard.errands) walk.happen({ type: 'errand-ended', id });
    walk.press('r');
    expect(walk.wizard.errands.map(sent => sent.errand)).toEqual([errand]);
    walk.happen({ type: 'document-read', arn: errand.arn, text: '{"Version":"2012-10-17"}' });
    expect(walk.wizard.local.policyText.text).toEqual({
      status: 'read',
      text: '{\n  "Version": "2012-10-17"\n}',
    });
    expect(walk.press('escape').screen).toBe('which-policies');
  });
});
