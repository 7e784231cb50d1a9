import { describe, expect, it } from 'vitest';
import { body, drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import { Walk } from '../walk.ts';
import { chosen, WAYS } from './everywhere.ts';

const SCENE = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };
const EXPIRED = {
  kind: 'credentials',
  code: 'ExpiredToken',
  message: 'The session of the profile work has expired.',
  hint: 'Sign in: aws sso login --profile work',
};
const UNREADABLE = {
  kind: 'file',
  code: 'EACCES',
  message: 'The file ~/.aws/config may not be read.',
  hint: undefined,
};

/** signedOut is a walk whose session has expired. */
function signedOut({ size } = SCENE): Walk {
  return new Walk(undefined, size).happen({ type: 'identity-failed', failure: EXPIRED });
}

/** profilesOf are rows as ~/.aws/config gives them. */
function profilesOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    name: `team-${index + 1}`,
    source: index % 2 === 0 ? 'single sign-on' : 'role Deploy',
    region: 'us-east-1',
    facts: [`account ${123456789012 + index}`],
    signIn: `aws sso login --profile team-${index + 1}`,
  }));
}

describe('the menu', () => {
  it('offers what earlier wizards left on a small terminal with plain signs', () => {
    expect(drawn(WAYS.menu(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      What would you like to do?
      > Create a policy and attach it  one final review for both
        Create a policy                actions, conditions, name
        Attach policies                to users, groups or roles
        Prepare ECS's own roles        for instances, tasks and...
        Check a policy                 mistakes; what it allows
        Undo an earlier run            2 runs
      + web
      ------------------------------------------------------------
      n begin anew - enter next - q leave - ? help"
    `);
  });

  it('says why a draft could not be opened, and stays', () => {
    const walk = WAYS.drafts(SCENE).press('enter');
    const failure = {
      kind: 'file',
      code: 'EACCES',
      message: 'The draft 1 may not be read.',
      hint: 'See who owns it.',
    };
    walk.happen({ type: 'errand-failed', errand: { type: 'open-draft', id: '1' }, failure });
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Which draft would you like to continue?
      ❯ A policy for the web tasks  saved today 14:03
        Attach policies             saved today 14:03













      ! The draft 1 may not be read. See who owns it.
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · x delete it · / filter · enter next · esc back · ? help"
    `);
  });
});

describe('the drafts', () => {
  it('are awaited, and say when there are none any more', () => {
    const none = {
      type: 'menu-read',
      kept: { drafts: [], runs: { receipts: 0, standing: 0 } },
      notices: [],
    } as const;
    const walk = WAYS.drafts(SCENE);
    walk.wizard = { ...walk.wizard, local: { ...walk.wizard.local, kept: undefined } };
    expect([...body(walk), ...body(walk.happen(none))]).toMatchInlineSnapshot(`
      [
        "  Reading the drafts",
        "  There are no drafts any more. esc leads back to the menu.",
      ]
    `);
  });

  it('of another place ask where to go on, on a small terminal with plain signs', () => {
    expect(drawn(WAYS['draft-place'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      This draft was made elsewhere. Where shall it go on?
      > Where it was made  with profile web
        Here               in the account 123456789012





      ------------------------------------------------------------
      up/down move - / filter - enter next - esc back - ? help"
    `);
  });
});

describe('where to work', () => {
  it('begins with why nobody is signed in, when a session has expired', () => {
    expect(drawn(signedOut())).toMatchInlineSnapshot(`
      "ecs-iam-wizard   not signed in

      ────────────────────────────────────────────────────────────────────────────────
      Where would you like to work?
      ❯ Practise in the built-in account  on this machine alone
        Choose a profile                  from ~/.aws/config
        Look for credentials again        once you signed in
        How to sign in                    the ways of the AWS CLI








        An account 123456789012 with users, groups and roles that behaves like AWS.
        It needs no credentials and keeps its state in one file.
      ! The session of the profile work has expired. Sign in: aws sso login --profile
        work
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · r look again · / filter · enter next · ? help"
    `);
  });

  it('keeps the reason on a small terminal with plain signs', () => {
    expect(drawn(signedOut(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   not signed in

      ------------------------------------------------------------
      Where would you like to work?
      > Practise in the built-in account  on this machine alone
        Choose a profile                  from ~/.aws/config
        Look for credentials again        once you signed in
        How to sign in                    the ways of the AWS CLI

      ! The session of the profile work has expired. Sign in: aws
        sso login --profile work
      ------------------------------------------------------------
      up/down move - r look again - / filter - enter next - ? help"
    `);
  });
});

describe('the profiles', () => {
  it('are awaited, and say why they cannot be read', () => {
    const walk = chosen(WAYS.where(SCENE), 'Choose a profile').happen({
      type: 'listing-awaited',
      name: 'profile',
    });
    const failed = { type: 'listing-failed', name: 'profile', failure: UNREADABLE } as const;
    expect([...body(walk), ...body(walk.happen(failed))]).toMatchInlineSnapshot(`
      [
        "  Reading the AWS configuration",
        "  The AWS configuration cannot be read: The file ~/.aws/config may not be read.",
      ]
    `);
  });

  it('are many: as many as there is room for, with where they lead', () => {
    const walk = WAYS.profile(SMALL).happen(
      { type: 'listing-awaited', name: 'profile' },
      { type: 'page-arrived', name: 'profile', items: profilesOf(30) },
      { type: 'listing-completed', name: 'profile' },
    );
    expect(drawn(walk.press('end'), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      Which profile?
        team-25  single sign-on, us-east-1
        team-26  role Deploy, us-east-1
        team-27  single sign-on, us-east-1
        team-28  role Deploy, us-east-1
        team-29  single sign-on, us-east-1
      > team-30  role Deploy, us-east-1

      ------------------------------------------------------------
      up/down move - / filter - enter next - esc back - ? help"
    `);
    expect(body(walk.happen({ type: 'resized', size: SCENE.size }).press('/', '29'))).toMatchInlineSnapshot(`
      [
        "  / 29    1 of 30",
        "❯ team-29  single sign-on, us-east-1",
        "  account 123456789040",
        "  If its session has expired: aws sso login --profile team-29",
      ]
    `);
  });
});

describe('how to sign in', () => {
  it('begins with what went wrong', () => {
    expect(drawn(chosen(signedOut(), 'How to sign in'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   not signed in

      ────────────────────────────────────────────────────────────────────────────────
      How to sign in
        The session of the profile work has expired. Sign in: aws sso login
          --profile work

        What works with the AWS CLI works here. In another terminal:

        Single sign-on (IAM Identity Center)
          aws configure sso             once: makes a profile
          aws sso login --profile NAME  when a session begins

        The credentials of the console
          aws login --profile NAME  when a session begins
        lines 1 to 11 of 27, more below




      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · r look for credentials now · esc back · ? help"
    `);
  });

  it('keeps commands whole on a small terminal with plain signs', () => {
    const walk = WAYS['signing-in'](SMALL).press('down', 'down', 'down', 'down');
    expect(drawn(walk, ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      How to sign in
          aws configure sso             once: makes a profile
          aws sso login --profile NAME  when a session begins

        The credentials of the console
          aws login --profile NAME  when a session begins
        lines 5 to 9 of 29, more below

      ------------------------------------------------------------
      r look for credentials now - esc back - ? help"
    `);
  });
});
