import { afterEach, describe, expect, it } from 'vitest';
import { minify } from '../../../source/policy/document.ts';
import { finalDocument } from '../../../source/procedure/answers.ts';
import { Failure } from '../../../source/text/failure.ts';
import { answered } from '../answered.ts';
import { FakeAccount, IDENTITY } from '../fake-account.ts';
import { closeStages, Stage } from '../stage.tsx';

afterEach(closeStages);

/** The wizard at the final review of a policy for alice and bob. */
async function atReview(account: FakeAccount, sight: string | RegExp, size = { columns: 80, rows: 20 }) {
  const principals = ['alice', 'bob'].map(name => ({ type: 'user', name }) as const);
  const stage = new Stage({ size, account, answers: answered({ principals }) });
  let frame = await stage.until('What would you like to do?');
  while (!frame.includes('● Confirm')) frame = await stage.press('enter');
  await stage.until(sight);
  return stage;
}

const twoUsers = () => new FakeAccount().with('user', 'alice', 'bob');

/** The document that the answers come to in this account. */
const DOCUMENT = minify(
  finalDocument(
    answered({ callerValues: { aws_account_id: IDENTITY.id, partition: 'aws', region: IDENTITY.region } }),
  ),
);

describe('the final review', () => {
  it('shows exactly what would be written', async () => {
    const stage = await atReview(twoUsers(), '+ create policy');
    expect(stage.frame()).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet. This run would:
        + create policy ListTasks, 215 characters
        + attach ListTasks to user alice
        + attach ListTasks to user bob





        Account 123456789012   as user/admin
        Press y to make these changes.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · j JSON · c as a command · y make these changes · esc back · ? help"
    `);
  });

  it('says what it waits for, and offers no y meanwhile', async () => {
    const account = twoUsers();
    account.hold('plan');
    const stage = await atReview(account, 'Holding the request');
    expect(stage.frame()).not.toContain('make these changes');
  });

  it('shows what is there already', async () => {
    const account = twoUsers().withPolicy('customer', 'ListTasks', DOCUMENT);
    const arn = `arn:aws:iam::${IDENTITY.id}:policy/ListTasks`;
    account.attachments.push({ principal: { type: 'user', name: 'bob' }, arn });
    const stage = await atReview(account, 'Press y');
    expect(stage.frame()).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet. This run would:
        = create policy ListTasks, 215 characters   already so
        + attach ListTasks to user alice
        = attach ListTasks to user bob   already so





        Account 123456789012   as user/admin
        Press y to make these changes.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · j JSON · c as a command · y make these changes · esc back · ? help"
    `);
  });

  it('says what is in the way and how to mend it, and offers no y', async () => {
    const account = new FakeAccount().with('user', 'alice');
    const stage = await atReview(account, 'cannot be done');
    // A name that is taken before is found out at its own step.
    account.withPolicy('customer', 'ListTasks', '{"Version":"1"}');
    await stage.press({ type: 'r' });
    await stage.until('EntityAlreadyExists');
    expect(stage.frame()).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet: this cannot be done as it is
        ! create policy ListTasks, 215 characters   cannot be done
            EntityAlreadyExists: The account has a policy ListTasks already, with
              another document (statement ListTasksInCluster new, Version changed).
            Choose another --policy-name, or --if-exists new-version.
        + attach ListTasks to user alice
        ! attach ListTasks to user bob   cannot be done
            NoSuchEntity: There is no user named bob in this account.
        lines 1 to 7 of 9, more below
        Account 123456789012   as user/admin
        Go back with esc to change the step at fault.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · j JSON · c as a command · r check again · esc back · ? help"
    `);
  });

  it('looks again with r', async () => {
    const account = twoUsers().fail('plan', new Failure('other', 'Throttling', 'AWS is busy.', 'Try again.'));
    const stage = await atReview(account, 'Throttling', { columns: 60, rows: 15 });
    expect(stage.frame()).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it ✔ ✔  ● Confirm   3/3
      ────────────────────────────────────────────────────────────
      Nothing has been changed yet: the account could not be read
        Throttling: AWS is busy.
        Try again.





      ────────────────────────────────────────────────────────────
      ↑↓ scroll · r check again · esc back · ? help"
    `);
    account.mend('plan');
    await stage.press({ type: 'r' });
    await stage.until('y make these changes');
  });

  it('shows the JSON and the command on request, and the changes again with esc', async () => {
    const stage = await atReview(twoUsers(), '+ create policy');
    expect(await stage.press({ type: 'j' })).toContain('"Version": "2012-10-17"');
    expect(await stage.press({ type: 'c' })).toContain('ecs-iam-wizard create --template task-list');
    expect(await stage.press('esc')).toContain('+ create policy');
  });
});

describe('the run', () => {
  it('shows each step, and then the outcome', async () => {
    const account = twoUsers();
    const release = account.hold('attach');
    const stage = await atReview(account, '+ create policy', { columns: 80, rows: 24 });
    await stage.press({ type: 'y' });
    expect((await stage.until('✔ create policy')).replace(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/, '⠋')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Writing to the account
        ✔ create policy ListTasks, 215 characters
        ⠋ attach ListTasks to user alice
          attach ListTasks to user bob









        Every step is kept in the receipt.



      ────────────────────────────────────────────────────────────────────────────────
      ctrl+c stop after this step · ? help"
    `);
    release();
    await stage.until('Done');
    const outcome = stage
      .frame()
      .replace(/Receipt: .*/, 'Receipt: (file)')
      .replace(/undo \d[\w-]+/, 'undo (run)');
    expect(outcome).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Done
        arn:aws:iam::123456789012:policy/ListTasks
        + create policy ListTasks, 215 characters
        + attach ListTasks to user alice
        + attach ListTasks to user bob

        Allow five minutes before you test it: IAM spreads changes slowly.
        Same again, without questions:
          ecs-iam-wizard create --template task-list --set region=us-east-1 --set clu
          ster_name=web --policy-name ListTasks --user-name alice --user-name bob --y
          es
        To undo it:
        lines 1 to 11 of 13, more below




      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · enter leave · ? help"
    `);
    expect(account.attachments.map(({ principal }) => principal.name)).toEqual(['alice', 'bob']);
  });

  it('says after a failure what was written and what was not', async () => {
    const account = twoUsers().fail('attach');
    const stage = await atReview(account, '+ create policy', { columns: 80, rows: 24 });
    await stage.press({ type: 'y' });
    expect(await stage.until('Done in part')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Done in part: some steps were carried out, some were not
        arn:aws:iam::123456789012:policy/ListTasks
        + create policy ListTasks, 215 characters
        ! attach ListTasks to user alice   failed
            AccessDenied: user/admin may not do this in the account 123456789012.
            Ask for the permission, or sign in as somebody who has it.
        ! attach ListTasks to user bob   failed
            AccessDenied: user/admin may not do this in the account 123456789012.
            Ask for the permission, or sign in as somebody who has it.

        Allow five minutes before you test it: IAM spreads changes slowly.
        Same again, without questions:
        lines 1 to 11 of 17, more below




      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · enter leave · ? help"
    `);
  });

  it('stops after the step under way', async () => {
    const account = twoUsers();
    const release = account.hold('attach');
    const stage = await atReview(account, '+ create policy');
    await stage.press({ type: 'y' });
    await stage.until('✔ create policy');
    await stage.press({ type: '\x03' }, { type: 'y' });
    await stage.until('Stopping after the step under way.');
    release();
    expect(await stage.until('Done in part')).toContain('attach ListTasks to user bob   not done');
    expect(account.attachments.map(({ principal }) => principal.name)).toEqual(['alice']);
  });
});
