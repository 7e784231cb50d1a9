import { afterEach, describe, expect, it } from 'vitest';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage } from '../stage.tsx';

afterEach(closeStages);

/** The wizard at the start of a policy. */
async function atStart(account = new FakeAccount(), size = { columns: 80, rows: 20 }): Promise<Stage> {
  const stage = new Stage({ account, size });
  await stage.until('What would you like to do?');
  await stage.press('enter');
  return stage;
}

/** What stands between the question and the rule below. */
function body(frame: string): string {
  const lines = frame.split('\n');
  return `\n${lines.slice(3, -2).join('\n').trimEnd()}\n`;
}

const DOCUMENT = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Action: 'ecs:ListClusters', Resource: '*' },
});

describe('the policies to start from', () => {
  it('say that they are awaited', async () => {
    const account = new FakeAccount().withPolicy('aws', 'AmazonECS_FullAccess', DOCUMENT);
    account.hold('aws');
    const stage = await atStart(account);
    expect(body(await stage.press('tab'))).toMatchInlineSnapshot(`
      "
      What shall the policy start from?
         Templates  [AWS managed]  Your policies   Blank or file   loading…
        Reading the account
      "
    `);
  });

  it('say why there are none', async () => {
    const stage = await atStart();
    await stage.press('tab', 'tab');
    expect(body(await stage.until('no customer managed policy yet'))).toMatchInlineSnapshot(`
      "
      What shall the policy start from?
         Templates   AWS managed  [Your policies]  Blank or file   0
        This account has no customer managed policy yet: start from a template or
        from nothing.
      "
    `);
  });

  it('say why they could not be read, and r tries again', async () => {
    const stage = await atStart(new FakeAccount().fail('customer'));
    await stage.press('tab', 'tab');
    expect(await stage.until('AccessDenied')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ● Start  ○ Permissions  ○ Review  ○ Name   1/4
      ────────────────────────────────────────────────────────────────────────────────
      What shall the policy start from?
         Templates   AWS managed  [Your policies]  Blank or file   could not be read
        AccessDenied: user/admin may not do this in the account 123456789012. Ask for
        the permission, or sign in as somebody who has it.









      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · tab switch · r retry · / filter · enter next · esc back · ? help"
    `);
  });

  it('are shown before anything is decided', async () => {
    const stage = await atStart(new FakeAccount().withPolicy('customer', 'Web', DOCUMENT), {
      columns: 80,
      rows: 28,
    });
    await stage.press('tab', 'tab');
    await stage.until('Web');
    await stage.press('enter');
    expect(body(await stage.until('ecs:ListClusters'))).toMatchInlineSnapshot(`
      "
      What shall become of Web?
      ❯ Start a policy of your own from it   a copy, to be changed
        Change it: make a new version of it  name and path stay
        Attach it as it is                   no policy is created

        {
          "Version": "2012-10-17",
          "Statement": {
            "Effect": "Allow",
            "Action": "ecs:ListClusters",
            "Resource": "*"
          }
        }




        Its statements come into the editor; the policy itself stays as it is.
      "
    `);
  });
});

describe('a pasted document', () => {
  it('is shown by line with what is wrong, on a small terminal too', async () => {
    const stage = await atStart(new FakeAccount(), { columns: 60, rows: 15 });
    await stage.press('tab', 'tab', 'tab', 'end', 'enter');
    await stage.press({ type: `\x1b[200~{"Version": "2012-10-17",\r"Statement": [}]\x1b[201~` });
    expect(await stage.until('column')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ● Start ○ ○ ○   1/4
      ────────────────────────────────────────────────────────────
      Paste the policy document
        1  {"Version": "2012-10-17",
      ! 2  "Statement": [}]
           This is not JSON: a value is expected.



      ! Line 2, column 15: This is not JSON: a value is expected.
      ────────────────────────────────────────────────────────────
      ctrl+u erase all · enter next · esc back · ctrl+g help"
    `);
  });
});
