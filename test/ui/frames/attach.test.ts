import { describe, expect, it } from 'vitest';
import type { PrincipalType } from '../../../source/policy/names.ts';
import type { Holdings } from '../../../source/procedure/holdings.ts';
import { body, drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import type { Walk } from '../walk.ts';
import { policyRow, principalRow, WAYS } from './everywhere.ts';

const SCENE = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };
const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask for it.' };
const NAMES = Array.from({ length: 1200 }, (_, index) => `user-${String(index + 1).padStart(4, '0')}`);

/** seen lets what somebody has arrive. */
function seen(walk: Walk, type: PrincipalType, name: string, has: Partial<Holdings>): Walk {
  const holdings = { attached: [], groups: undefined, members: undefined, ...has };
  const looks = [{ principal: { type, name }, look: { status: 'found', holdings } as const }];
  return walk.happen({ type: 'holdings-read', of: walk.wizard.choice, looks, denied: [] });
}

describe('who gets it', () => {
  it('is awaited, may be nobody, and says why nobody may be listed', () => {
    const waiting = WAYS.who(SCENE).press('tab').happen({ type: 'listing-awaited', name: 'group' });
    const awaited = body(waiting);
    const failed = waiting.happen({ type: 'listing-failed', name: 'group', failure: DENIED });
    const none = WAYS.who(SCENE).press('tab').listed('group', []);
    expect([...awaited, ...body(failed), ...body(none)]).toMatchInlineSnapshot(`
      [
        "   Users (1 chosen)  [Groups]  Roles   loading…",
        "  Reading the account",
        "  Chosen: web.",
        "  Everybody in the group gets the policy, and whoever joins it later.",
        "   Users (1 chosen)  [Groups]  Roles   could not be read",
        "  AccessDenied: You may not. Ask for it. p takes names that you type.",
        "  Chosen: web.",
        "  Everybody in the group gets the policy, and whoever joins it later.",
        "   Users (1 chosen)  [Groups]  Roles   0",
        "  There are no groups in this account. An administrator makes one with: aws iam",
        "  create-group --group-name NAME. Until then choose users or roles.",
        "  Chosen: web.",
        "  Everybody in the group gets the policy, and whoever joins it later.",
      ]
    `);
  });

  it('are many, some of them chosen', () => {
    const walk = WAYS.who(SCENE).listed(
      'user',
      NAMES.map(name => principalRow('user', name)),
    );
    seen(walk.press('home', ' ', 'down', ' '), 'user', 'user-0001', { groups: ['ops'] });
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ● Who  ○ Policies  ○ Confirm   1/3
      ────────────────────────────────────────────────────────────────────────────────
      Who shall get it?
        [Users (1 chosen)]  Groups   Roles   1,200
        ◯ web        not in this account
      ❯ ◉ user-0001  0 of 10          /  ops
        ◯ user-0002  ...              /
        ◯ user-0003  ...              /
        ◯ user-0004  ...              /
        ◯ user-0005  ...              /
        ◯ user-0006  ...              /
        ◯ user-0007  ...              /
        ◯ user-0008  ...              /
        ◯ user-0009  ...              /
        ◯ user-0010  ...              /
        user-0001 has no managed policy attached.
        Chosen: user-0001.
        Better a group: who joins it gets the policy, who leaves loses it.

      ────────────────────────────────────────────────────────────────────────────────
      space select · p paste · tab switch · / filter · enter next · esc back · ? help"
    `);
  });

  it('is told on a small terminal with plain signs', () => {
    expect(drawn(WAYS.who(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it  * Who - -   1/3
      ------------------------------------------------------------
      Who shall get it?
        [Users (1 chosen)]  Groups   Roles   2
      > [x] web    ...              /
        [ ] alice  ...              /




      ------------------------------------------------------------
      space select - / filter - enter next - esc back - ? help"
    `);
  });

  it('may be a group, whose users are named', () => {
    const walk = WAYS.who(SCENE)
      .press('tab')
      .listed('group', [principalRow('group', 'ops')])
      .press(' ');
    const members = ['alice', 'bob', 'carol', 'dave'];
    expect(body(seen(walk, 'group', 'ops', { members }))).toMatchInlineSnapshot(`
      [
        "   Users (1 chosen)  [Groups (1 chosen)]  Roles   1",
        "❯ ◉ ops  0 of 10          /  4 users",
        "  ops has no managed policy attached. In it: alice, bob, carol and 1 more.",
        "  Chosen: web and ops (group).",
        "  Everybody in the group gets the policy, and whoever joins it later.",
      ]
    `);
  });
});

describe('pasted names', () => {
  it('are found, or not, as they are pasted', () => {
    expect(drawn(WAYS['paste-names'](SCENE).paste('nobody\nuser/alice\n'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ● Who  ○ Policies  ○ Confirm   1/3
      ────────────────────────────────────────────────────────────────────────────────
      Whose names are on the list?
        Names:
        2 found, 1 not found, 1 named twice
        Not found
      ❯ nobody      no such user, group or role
        Found
        alice       user /
        web         user /
        Named twice
        user/alice  user alice stands above



        What is found is chosen with enter; the arrows lead to a name, tab takes
        what was meant, ctrl+x leaves it out.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · ctrl+x leave out · enter choose 2 · esc back · ctrl+g help"
    `);
  });

  it('fit a small terminal with plain signs', () => {
    expect(drawn(WAYS['paste-names'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it  * Who - -   1/3
      ------------------------------------------------------------
      Whose names are on the list?
        Names: |
        2 found
        Found
      > alice  user /
        web    user /


      ------------------------------------------------------------
      ctrl+x leave out - enter choose 2 - esc back - ctrl+g help"
    `);
  });
});

describe('which policies', () => {
  it('are awaited, may be none, and say why they may not be listed', () => {
    const waiting = WAYS['which-policies'](SCENE)
      .press('tab')
      .happen({ type: 'listing-awaited', name: 'aws' });
    const awaited = body(waiting);
    const failed = body(waiting.happen({ type: 'listing-failed', name: 'aws', failure: DENIED }));
    const none = body(WAYS['which-policies'](SCENE).listed('customer', []));
    expect([...awaited, ...failed, ...none]).toMatchInlineSnapshot(`
      [
        "   Your own  [AWS managed]  loading…",
        "  ◉ web, the new policy is chosen already",
        "  Reading the account",
        "  No existing policy is chosen.",
        "   Your own  [AWS managed]  could not be read",
        "  ◉ web, the new policy is chosen already",
        "  AccessDenied: You may not. Ask for it.",
        "  No existing policy is chosen.",
        "  [Your own]  AWS managed   0",
        "  ◉ web, the new policy is chosen already",
        "  There are no customer managed policies in this account yet. tab shows those",
        "  of AWS; a policy of your own is made by "Create a policy" in the menu.",
        "  No existing policy is chosen.",
      ]
    `);
  });

  it('show what is attached how often, and what is chosen', () => {
    const rows = ['web', 'EcsTaskViewer', 'Deploy'].map(policyRow);
    expect(
      drawn(WAYS['which-policies'](SCENE).listed('customer', rows).press('down', ' ')),
    ).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ● Policies  ○ Confirm   2/3
      ────────────────────────────────────────────────────────────────────────────────
      Which policies besides the new one?
        [Your own (1 chosen)]  AWS managed   3
        ◉ web, the new policy is chosen already
        ◯ web            attached 2 times
      ❯ ◉ EcsTaskViewer  attached 2 times
        ◯ Deploy         attached 2 times







        arn:aws:iam::123456789012:policy/EcsTaskViewer
        Chosen: EcsTaskViewer.


      ────────────────────────────────────────────────────────────────────────────────
      space select · i read · tab switch · / filter · enter next · esc back · ? help"
    `);
  });

  it('fit a small terminal with plain signs', () => {
    expect(drawn(WAYS['which-policies'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it +  * Policies -   2/3
      ------------------------------------------------------------
      Which policies besides the new one?
        [Your own]  AWS managed   1
        [x] web, the new policy is chosen already
      > [ ] web  attached 2 times




      ------------------------------------------------------------
      space select - i read - enter next - esc back - ? help"
    `);
  });
});

describe('what a policy allows', () => {
  it('is awaited, and says why it cannot be read', () => {
    const walk = WAYS['which-policies'](SCENE).press('i');
    const awaited = body(walk);
    const errand = walk.wizard.errands.find(sent => sent.errand.type === 'read-document')?.errand;
    if (errand === undefined) throw new Error('The document is read.');
    expect([
      ...awaited,
      ...body(walk.happen({ type: 'errand-failed', errand, failure: DENIED })),
    ]).toMatchInlineSnapshot(`
      [
        "  ⠋ Reading the document of the policy",
        "  arn:aws:iam::123456789012:policy/web",
        "  Version v3, the default one: this is what counts.",
        "  AccessDenied: You may not.",
        "  Ask for it.",
        "  arn:aws:iam::123456789012:policy/web",
        "  Version v3, the default one: this is what counts.",
      ]
    `);
  });

  it('is read as JSON, also on a small terminal with plain signs', () => {
    expect(drawn(WAYS['policy-text'](SCENE))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ● Policies  ○ Confirm   2/3
      ────────────────────────────────────────────────────────────────────────────────
      What web allows
      ❯  1 {
         2   "Version": "2012-10-17",
         3   "Statement": [
         4     {
         5       "Sid": "web",
         6       "Effect": "Allow",
         7       "Action": "ecs:RunTask",
         8       "Resource": "*",
         9       "Condition": {
        10         "StringEquals": {
        11           "ecs:ResourceTag/web": "web"
        lines 1 to 11 of 21, more below
        arn:aws:iam::123456789012:policy/web
        Version v3, the default one: this is what counts.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · / search · z fold · esc back · ? help"
    `);
    expect(drawn(WAYS['policy-text'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it +  * Policies -   2/3
      ------------------------------------------------------------
      What web allows
      >  1 {
         2   "Version": "2012-10-17",
         3   "Statement": [
         4     {
         5       "Sid": "web",
        lines 1 to 5 of 21, more below

      ------------------------------------------------------------
      up/down scroll - / search - z fold - esc back - ? help"
    `);
  });
});
