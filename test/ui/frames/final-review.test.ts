import { describe, expect, it } from 'vitest';
import { drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import { awaiting, NORMAL, planned, SMALL } from './at-review.ts';
import { WAYS } from './everywhere.ts';

const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask for it.' };
const PASS_ROLE = {
  code: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
  severity: 'SECURITY_WARNING',
  message: 'Using the iam:PassRole action with a wildcard can be overly permissive.',
  learnMore: 'https://docs.aws.amazon.com/',
  path: ['Statement', 0],
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 20,
} as const;

describe('the final review', () => {
  it('with plain signs fits the smallest terminal', () => {
    expect(drawn(WAYS.confirm(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it + +  * Confirm   3/3
      ------------------------------------------------------------
      Nothing has been changed yet. This run would:
        + create policy   web   0 statements, 39 characters
        + attach it to    user web - group web

        Account 123456789012   as user/admin



      ------------------------------------------------------------
      s save - y make these changes - esc back - ? help"
    `);
  });
});

describe('the final review that cannot be agreed to', () => {
  it('is awaited, and says why the account cannot be read', () => {
    const awaited = drawn(awaiting(NORMAL));
    const walk = awaiting(NORMAL);
    const { answers, undertaking, choice } = walk.wizard;
    walk.happen({ type: 'plan-failed', failure: DENIED, answers, undertaking, choice });
    expect(awaited).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet
        ⠋ Holding the request against the account: names, quotas, attachments















      ────────────────────────────────────────────────────────────────────────────────
      esc back · ? help"
    `);
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet: the account could not be read
        AccessDenied: You may not.
        Ask for it.










        Press r to look again, esc to go back.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · r check again · esc back · ? help"
    `);
  });

  it('says what is in the way, and where that is mended', () => {
    const taken = {
      code: 'EntityAlreadyExists',
      message: 'The account has a policy web already, with another document.',
      hint: 'Choose another --policy-name.',
    };
    const gone = { code: 'NoSuchEntity', message: 'There is no group named web in this account.' };
    const walk = (scene: typeof NORMAL) =>
      planned(scene, ({ steps, policy }) => ({
        status: 'blocked',
        ...(policy === undefined ? {} : { policy: { ...policy, versionId: 'v3' } }),
        steps: steps.map((step, index) => {
          if (index === 1) return step;
          return { ...step, status: 'blocked', error: index === 0 ? taken : gone };
        }),
      }));
    expect(drawn(walk(NORMAL))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet: this cannot be done as it is
        ! cannot create policy web
            EntityAlreadyExists: The account has a policy web already, with another
              document.
            Choose another name, or make yours a new version of that policy.
            enter another name    v new version
        ! cannot attach web to group web
            NoSuchEntity: There is no group named web in this account.
            Choose again.
            o change who
        + attach it to   user web

        Account 123456789012   as user/admin
        Nothing is written while anything is in the way.
        j JSON    c as a command    s save as request file


      ────────────────────────────────────────────────────────────────────────────────
      r check again · enter another name · v new version · esc back · ? help"
    `);
    expect(drawn(walk(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it + +  * Confirm   3/3
      ------------------------------------------------------------
      Nothing has been changed yet: this cannot be done as it is
        ! cannot create policy web
            EntityAlreadyExists: The account has a policy web
              already, with another document.
            Choose another name, or make yours a new version of
              that policy.
        lines 1 to 5 of 14, more below

      ------------------------------------------------------------
      enter another name - v new version - esc back - ? help"
    `);
  });

  it('has nothing to write where everything is so already', () => {
    const walk = planned(NORMAL, ({ steps }) => ({
      steps: steps.map(step => ({ ...step, status: 'in-place' })),
    }));
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed, and nothing needs to be
        = already there   policy web, with this document
        = already there   user web · group web

        Account 123456789012   as user/admin








        Everything is as wanted already: there is nothing to write.
        j JSON    c as a command    s save as request file


      ────────────────────────────────────────────────────────────────────────────────
      j JSON · c command · s save · m menu · enter done · esc back · ? help"
    `);
  });
});

describe('the final review of something weighty', () => {
  it('asks again, naming what is to be thought of', () => {
    const walk = (scene: typeof NORMAL) => planned(scene, () => ({ findings: [PASS_ROLE] })).press('y');
    expect(drawn(walk(NORMAL))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet. Go on with 1 security warning?
        ! 1 security warning
          Using the iam:PassRole action with a wildcard can be overly permissive.
            (PASS_ROLE_WITH_STAR_IN_RESOURCE, line 3)









        Press y once more to make the changes all the same, esc to go back.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · y go on all the same · esc no · ? help"
    `);
    expect(drawn(walk(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it + +  * Confirm   3/3
      ------------------------------------------------------------
      Nothing has been changed yet. Go on with 1 security warning?
        ! 1 security warning
          Using the iam:PassRole action with a wildcard can be
            overly permissive. (PASS_ROLE_WITH_STAR_IN_RESOURCE,
            line 3)



      ------------------------------------------------------------
      up/down scroll - y go on all the same - esc no - ? help"
    `);
  });
});
