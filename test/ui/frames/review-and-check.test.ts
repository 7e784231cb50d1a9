import { describe, expect, it } from 'vitest';
import type { ShownFailure } from '../../../source/procedure/shown-failure.ts';
import { body, drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import type { Walk } from '../walk.ts';
import { chosen, signedIn, WAYS } from './everywhere.ts';

const SCENE = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };
const WIDE = { size: { columns: 120, rows: 40 }, name: 'web' };
const MISSING = { kind: 'file', code: 'ENOENT', message: 'There is no file web.', hint: 'Mend the name.' };
const THERE = {
  kind: 'file',
  code: 'FileExists',
  message: 'The file web is there already.',
  hint: undefined,
};
const SOUND =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:ListClusters","Resource":"*"}]}';

/** failed lets what was asked for last fail. */
function failed(walk: Walk, failure: ShownFailure): Walk {
  const sent = walk.wizard.errands.at(-1);
  if (sent === undefined) throw new Error('Something is asked for.');
  const { id, errand } = sent;
  return walk.happen({ type: 'errand-ended', id }, { type: 'errand-failed', errand, failure });
}

/** checkedFile is a walk at what was found in a file with this text. */
function checkedFile(text: string, scene = SCENE): Walk {
  return WAYS['check-file'](scene).press('enter').happen({ type: 'file-read', origin: 'web', text });
}

describe('the review of a policy', () => {
  it('stands beside the JSON where there is room', () => {
    expect(drawn(WAYS['review-policy'](WIDE).press('tab', 'tab'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Create a policy  ✔ Start  ✔ Permissions  ● Review  ○ Name   3/4
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      Is this the policy that you mean?
         In words   Findings (2)  [By service]  JSON
        Allow                                                        ❯  1 {
          Service  Access level    Resource  Request condition          2   "Version": "2012-10-17",
          ECS      Limited: Write  Multiple  Multiple                   3   "Statement": [
                                                                        4     {
                                                                        5       "Sid": "web",
                                                                        6       "Effect": "Allow",
                                                                      ! 7       "Action": "ecs:RunTask",
                                                                        8       "Resource": "*",
                                                                        9       "Condition": {
                                                                       10         "StringEquals": {
                                                                      !11           "ecs:ResourceTag/web": "web"
                                                                       12         }
                                                                       13       }
                                                                       14     },
                                                                       15     {
                                                                       16       "Effect": "Allow",
                                                                       17       "Action": "ecs:StopTask",
                                                                       18       "Resource": "arn:aws:ecs:us-east-1:1234567890
                                                                          12:task/web/*"
                                                                       19     }
                                                                       20   ]
                                                                       21 }





        The access levels, resources and conditions of each service, as the console sums a policy up.



      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · tab view · t ask it · enter next · esc back · ? help"
    `);
  });

  it('shows the table and the JSON on a small terminal with plain signs', () => {
    const walk = WAYS['review-policy'](SMALL).press('tab', 'tab');
    expect(drawn(walk, ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy + +  * Review -   3/4
      ------------------------------------------------------------
      Is this the policy that you mean?
         In words   Findings (2)  [By service]  JSON
        Allow
          Service  Access level    Resource  Request condition
          ECS      Limited: Write  Multiple  Multiple



      ------------------------------------------------------------
      tab view - t ask it - enter next - esc back - ? help"
    `);
    expect(drawn(walk.press('tab'), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy + +  * Review -   3/4
      ------------------------------------------------------------
      Is this the policy that you mean?
         In words   Findings (2)   By service  [JSON]
      >  1 {
         2   "Version": "2012-10-17",
         3   "Statement": [
         4     {
        lines 1 to 4 of 21, more below

      ------------------------------------------------------------
      / search - z fold - enter next - esc back - ? help"
    `);
  });

  it('asks what it would allow on a small terminal with plain signs', () => {
    expect(drawn(WAYS['what-would'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy + +  * Review -   3/4
      ------------------------------------------------------------
      What would this policy allow?
      > Action               ecs:RunTask|
        Resource             arn:aws:ecs:us-east-1:12345678...
        x Denied: no statement allows it. It does not say
          ecs:ResourceTag/web; with another value it might be
          allowed.


      ------------------------------------------------------------
      tab complete - enter keep it - esc back - ctrl+g help"
    `);
  });
});

describe('what to check', () => {
  it('is awaited from the account', () => {
    const walk = chosen(signedIn(SCENE), 'Check a policy').press('tab');
    expect(body(walk.happen({ type: 'listing-awaited', name: 'customer' }))).toMatchInlineSnapshot(`
      [
        "   File or paste  [Your policies]  AWS managed   Templates   loading…",
        "  Reading the account",
      ]
    `);
  });

  it('is a file that may not be there', () => {
    const walk = failed(WAYS['check-file'](SMALL).press('enter'), MISSING);
    expect(drawn(walk, ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      Which file holds the policy document?
      > File  web|





      ! There is no file web. Mend the name.
      ------------------------------------------------------------
      enter next - esc back - ctrl+g help"
    `);
  });

  it('is a paste, described while it is made', () => {
    const empty = body(chosen(signedIn(SCENE), 'Check a policy').press('down', 'enter'));
    expect([...empty, ...body(WAYS['check-text'](SCENE))]).toMatchInlineSnapshot(`
      [
        "  Paste the JSON as you paste anything in your terminal; it appears here.",
        "  Placeholders such as <cluster_name> may be in it.",
        "  1  {web",
        "  Enter checks it: it has mistakes, which are then shown by line.",
      ]
    `);
  });
});

describe('what a check found', () => {
  it('is nothing in a sound policy', () => {
    expect(drawn(checkedFile(SOUND))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      The policy of web
        [In words]  Findings (0)   By service   JSON
        1. May list clusters.

        No mistake was found in it.







        100 of 6,144 characters  █░░░░░░░░░░░░░░░░░░░  room for 6,044 more
        Findings lists what may be wrong; t asks what the policy would allow.



      ────────────────────────────────────────────────────────────────────────────────
      tab view · t ask it · ctrl+o edit · enter what next · esc back · ? help"
    `);
  });

  it('stands beside the lines of the file where there is room', () => {
    expect(drawn(WAYS['check-review'](WIDE))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      The policy of web
         In words  [Findings (2)]  By service   JSON
        Warnings  1                                                     1 {
      ❯ line 7    ecs:RunTask also needs iam:PassRole, when the task    2   "Version": "2012-10-17",
                  definition, or an override in the call, names a       3   "Statement": [
                  task role or an execution role (passed to             4     {
                  ecs-tasks.amazonaws.com); nothing in this document    5       "Sid": "web",
                  allows that.                                          6       "Effect": "Allow",
                  7 |       "Action": "ecs:RunTask",                 ❯! 7       "Action": "ecs:RunTask",
                    |                 ^^^^^^^^^^^^^                     8       "Resource": "*",
        Suggestions  1                                                  9       "Condition": {
        line 11   AWS lists ecs:ResourceTag/web with resource types…   10         "StringEquals": {
                                                                      !11           "ecs:ResourceTag/web": "web"
                                                                       12         }
                                                                       13       }
                                                                       14     },
                                                                       15     {
                                                                       16       "Effect": "Allow",
                                                                       17       "Action": "ecs:StopTask",
                                                                       18       "Resource": "arn:aws:ecs:us-east-1:1234567890
                                                                          12:task/web/*"
                                                                       19     }
                                                                       20   ]
                                                                       21 }
                                                                       22




        MISSING_DEPENDENT_ACTION  Statement 1, Action
        Warning: it is not best practice, or does not do what it seems to.
        ? tells why it matters and how to mend it.

      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      ↑↓ finding · F mend 1 · tab view · t ask it · ctrl+o edit · enter what next · esc back · ? help"
    `);
  });

  it('can be used on a small terminal with plain signs', () => {
    expect(drawn(WAYS['check-next'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      What shall become of web?
      > Start a new policy with it  in the editor, as it stands
        Save it to a file           as it was read
        Check another policy
        Back to the menu



      ------------------------------------------------------------
      up/down move - / filter - enter next - esc back - ? help"
    `);
  });

  it('takes the place of a file only with a y', () => {
    expect(drawn(failed(WAYS['check-save'](SCENE).press('enter'), THERE))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      The file is there already. Replace it?
      ❯ File  web
        web holds something already. Press y to replace it, esc for another name.










        ~ is your own folder. A new file can be read by you only.



      ────────────────────────────────────────────────────────────────────────────────
      y replace it · esc another name · ? help"
    `);
  });
});
