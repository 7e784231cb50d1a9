import { describe, expect, it } from 'vitest';
import { body, drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import type { Walk } from '../walk.ts';
import { policyRow, WAYS } from './everywhere.ts';

const SCENE = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };
const WIDE = { size: { columns: 120, rows: 40 }, name: 'web' };
const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask for it.' };
const MISSING = { kind: 'file', code: 'ENOENT', message: 'There is no file web.', hint: 'Mend the name.' };

/** failed lets what was asked for last fail. */
function failed(walk: Walk, failure: typeof DENIED): Walk {
  const sent = walk.wizard.errands.at(-1);
  if (sent === undefined) throw new Error('Something is asked for.');
  const { id, errand } = sent;
  return walk.happen({ type: 'errand-ended', id }, { type: 'errand-failed', errand, failure });
}

/** opening is a policy of the account that is being read. */
function opening(): Walk {
  return WAYS.start(SCENE)
    .press('tab', 'tab')
    .listed('customer', [policyRow('web')])
    .press('enter');
}

describe('the templates', () => {
  it('show as many as there is room for with plain signs', () => {
    expect(drawn(WAYS.start(SMALL).press('end'), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy  * Start - - -   1/4
      ------------------------------------------------------------
      What shall the policy start from?
        [Templates]  AWS managed   Your policies   Blank or file
          Let users see their own permissions          risk low
        console
        ! Use all of ECS in the console                risk high
        without a template
      >   Nothing: choose the actions yourself

      ------------------------------------------------------------
      tab switch - / filter - enter next - esc back - ? help"
    `);
  });

  it('are narrowed by typing, and say when none is left', () => {
    const walk = WAYS.start(SCENE).press('/', 'shell');
    expect([...body(walk), ...body(walk.press('zzz'))]).toMatchInlineSnapshot(`
      [
        "  [Templates]  AWS managed   Your policies   Blank or file",
        "  / shell    2 of 25",
        "  tasks",
        "❯ ! Open a shell in running containers  risk high",
        "  by job",
        "  ! Administer Amazon ECS               risk high",
        "  Run commands in one container of the tasks of one cluster (ECS Exec).",
        "  [Templates]  AWS managed   Your policies   Blank or file",
        "  / shellzzz    0 of 25",
        "  No row has these words.",
      ]
    `);
  });

  it('are compared with what AWS printed', () => {
    expect(drawn(WAYS['template-details'](WIDE).press('tab'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Create a policy  ● Start  ○ Permissions  ○ Review  ○ Name   1/4
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      Create one cluster and list all
         In words  [AWS's example against the corrected one]
        - as AWS printed it                                        + corrected
          Version: 2012-10-17                                        Version: 2012-10-17
                                                                   + Statement 1 (CreateCluster)
                                                                   +   Sid: CreateCluster
                                                                   +   Effect: Allow
                                                                   +   Action: ecs:CreateCluster
                                                                   +   Resource: arn:<partition>:ecs:<region>:<aws_account_
                                                                   +     id>:cluster/<cluster_name>
                                                                   + Statement 2 (TagNewCluster)
                                                                   +   Sid: TagNewCluster
                                                                   +   Effect: Allow
                                                                   +   Action: ecs:TagResource
                                                                   +   Resource: arn:<partition>:ecs:<region>:<aws_account_
                                                                   +     id>:cluster/<cluster_name>
                                                                   +   Condition StringEquals ecs:CreateAction: CreateClust
                                                                   +     er
        - Statement 1                                              + Statement 3 (ListClusters)
                                                                   +   Sid: ListClusters
            Effect: Allow                                              Effect: Allow
        -   Action: ecs:CreateCluster
            Action: ecs:ListClusters                                   Action: ecs:ListClusters
            Resource: *                                                Resource: *
                                                                   + Statement 4 (MakeServiceLinkedRole)
                                                                   +   Sid: MakeServiceLinkedRole
                                                                   +   Effect: Allow
                                                                   +   Action: iam:CreateServiceLinkedRole
        lines 1 to 25 of 30, more below
        Enter takes the corrected one.



      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · tab switch · v printed · enter start from it · esc back · ? help"
    `);
  });
});

describe('a policy to start from', () => {
  it('is awaited, and says why it cannot be read', () => {
    const awaited = body(opening());
    expect([...awaited, ...body(failed(opening(), DENIED))]).toMatchInlineSnapshot(`
      [
        "❯ Start a policy of your own from it   a copy, to be changed",
        "  Change it: make a new version of it  name and path stay",
        "  Attach it as it is                   no policy is created",
        "  ⠋ Reading the policy",
        "  Its statements come into the editor; the policy itself stays as it is.",
        "❯ Start a policy of your own from it   a copy, to be changed",
        "  Change it: make a new version of it  name and path stay",
        "  Attach it as it is                   no policy is created",
        "  AccessDenied: You may not. Ask for it.",
        "  Its statements come into the editor; the policy itself stays as it is.",
      ]
    `);
  });
});

describe('a file to start from', () => {
  it('is awaited, and says that it is not there', () => {
    const awaited = body(WAYS['document-file'](SCENE));
    expect(awaited).toMatchInlineSnapshot(`
      [
        "❯ File  web",
        "  ⠋ Reading the file",
        "  ~ is your own folder. The file is read once; it is never changed.",
      ]
    `);
    expect(drawn(failed(WAYS['document-file'](SMALL), MISSING), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy  * Start - - -   1/4
      ------------------------------------------------------------
      Which file holds the policy document?
      > File  web|





      ! There is no file web. Mend the name.
      ------------------------------------------------------------
      enter next - esc back - ctrl+g help"
    `);
  });

  it('that is no JSON is shown with the place of its mistake on a small terminal with plain signs', () => {
    expect(drawn(WAYS['document-text'](SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy  * Start - - -   1/4
      ------------------------------------------------------------
      The policy document of web
        1  {"Version": "2012-10-17",
      ! 2  "Statement": ["web" }
           This is not JSON: a comma is expected.



      ! Line 2, column 21: This is not JSON: a comma is expected.
      ------------------------------------------------------------
      ctrl+o your editor - enter next - esc back - ? help"
    `);
  });
});

describe('a paste to start from', () => {
  it('is awaited, and is described as soon as it is a policy', () => {
    const walk = WAYS.start(SCENE).press('shift-tab', 'down', 'down', 'enter');
    const empty = drawn(walk);
    const text =
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:RunTask","Resource":"*"}}';
    expect(empty).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Create a policy  ● Start  ○ Permissions  ○ Review  ○ Name   1/4
      ────────────────────────────────────────────────────────────────────────────────
      Paste the policy document
        Paste the JSON as you paste anything in your terminal; it appears here.
        Placeholders such as <cluster_name> may be in it.














      ────────────────────────────────────────────────────────────────────────────────
      ctrl+u erase all · ctrl+o your editor · enter next · esc back · ctrl+g help"
    `);
    expect(body(walk.paste(text))).toMatchInlineSnapshot(`
      [
        "  1  {"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"ecs:RunTas",
        "     k","Resource":"*"}}",
        "  A policy document with 1 statement. Enter takes it.",
      ]
    `);
  });
});

describe('the name', () => {
  it('stands beside the document that gets it', () => {
    expect(drawn(WAYS.name(WIDE))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Create a policy  ✔ Start  ✔ Permissions  ✔ Review  ● Name   4/4
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      What shall the policy be called?
      ❯ Name         web   !                                                    {
        Description  web                                                          "Version": "2012-10-17",
        Path         /                                                            "Statement": [
        Tags         web=web                                                        {
                                                                                      "Sid": "web",
                                                                                      "Effect": "Allow",
                                                                                      "Action": "ecs:RunTask",
                                                                                      "Resource": "*",
                                                                                      "Condition": {
                                                                                        "StringEquals": {
                                                                                          "ecs:ResourceTag/web": "web"
                                                                                        }
                                                                                      }
                                                                                    },
                                                                                    {
                                                                                      "Effect": "Allow",
                                                                                      "Action": "ecs:StopTask",
                                                                                      "Resource": "arn:aws:ecs:us-east-1:1234
                                                                                        56789012:task/web/*"
                                                                                    }
                                                                                  ]
                                                                                }






        Up to 128 letters, digits and + = , . @ _ -


      ! The account has web already; it is being compared with yours.
      ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      ↑↓ field · ctrl+n new version · enter next · esc back · ctrl+g help"
    `);
  });

  it('that is taken says so on a small terminal with plain signs', () => {
    expect(drawn(WAYS.name(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy + + +  * Name   4/4
      ------------------------------------------------------------
      What shall the policy be called?
      > Name         web|   !
        Description  web
        Path         /
        Tags         web=web

      ! The account has web already; it is being compared with
        yours.
      ------------------------------------------------------------
      ctrl+n new version - enter next - esc back - ctrl+g help"
    `);
  });
});
