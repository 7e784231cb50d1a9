import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { minify } from '../../../source/policy/document.ts';
import { finalDocument } from '../../../source/procedure/answers.ts';
import { Failure } from '../../../source/text/failure.ts';
import { ownFolder } from '../../own-folder.ts';
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

/** A frame without the names that each run has anew. */
function steady(frame: string): string {
  return frame.replace(/Receipt: .*/, 'Receipt: (file)').replace(/undo \d[\w-]+/, 'undo (run)');
}

describe('the final review', () => {
  it('shows exactly what would be written', async () => {
    const stage = await atReview(twoUsers(), '+ create policy');
    expect(stage.frame()).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet. This run would:
        + create policy   ListTasks   1 statement, 215 characters
        + attach it to    user alice · user bob

        Account 123456789012   as user/admin




        Press y to make these changes.
        j JSON    c as a command    s save as request file


      ────────────────────────────────────────────────────────────────────────────────
      j JSON · c command · s save · y make these changes · esc back · ? help"
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
        = already there   policy ListTasks, with this document
        + attach it to    user alice
        = already there   user bob

        Account 123456789012   as user/admin



        Press y to make these changes.
        j JSON    c as a command    s save as request file


      ────────────────────────────────────────────────────────────────────────────────
      j JSON · c command · s save · y make these changes · esc back · ? help"
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
        ! cannot create policy ListTasks
            EntityAlreadyExists: The account has a policy ListTasks already, with
              another document (statement ListTasksInCluster new, Version changed).
            Choose another name, or make yours a new version of that policy.
            enter another name    v new version
        ! cannot attach ListTasks to user bob
            NoSuchEntity: There is no user named bob in this account.
        lines 1 to 7 of 12, more below
        Nothing is written while anything is in the way.
        j JSON    c as a command    s save as request file    d what differs


      ────────────────────────────────────────────────────────────────────────────────
      r check again · enter another name · v new version · esc back · ? help"
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
    expect(steady(stage.frame())).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Done
        ✔ ListTasks created   arn:aws:iam::123456789012:policy/ListTasks
        ✔ attached to user alice, user bob

        Allow five minutes before you test it: IAM spreads changes slowly.
        Same again, without questions:
          ecs-iam-wizard create --template task-list --set region=us-east-1 \\
            --set cluster_name=web --policy-name ListTasks --user-name alice \\
            --user-name bob --yes
        Take it back:                   ecs-iam-wizard undo (run)
        Receipt: (file)


        t asks IAM's simulator what the policy allows, as a test user that is taken
        away again.
        u takes back what this run made, after another review.

      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · u undo · t try it · m menu · enter leave · ? help"
    `);
    expect(account.attachments.map(({ principal }) => principal.name)).toEqual(['alice', 'bob']);
  });

  it('says after a failure what was written and what was not', async () => {
    const account = twoUsers().fail('attach');
    const stage = await atReview(account, '+ create policy', { columns: 80, rows: 24 });
    await stage.press({ type: 'y' });
    expect(steady(await stage.until('Done in part'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Done in part: some steps were carried out, some were not
        ✔ ListTasks created   arn:aws:iam::123456789012:policy/ListTasks
        ✖ not attached to user alice, user bob
            AccessDenied: user/admin may not do this in the account 123456789012.
            Ask for the permission, or sign in as somebody who has it.

        Allow five minutes before you test it: IAM spreads changes slowly.
        Same again, without questions:
          ecs-iam-wizard create --template task-list --set region=us-east-1 \\
            --set cluster_name=web --policy-name ListTasks --user-name alice \\
            --user-name bob --yes
        Take it back:                   ecs-iam-wizard undo (run)
        Receipt: (file)
        r looks at the account again and makes what is left: 2 steps.
        u takes back what this run made, after another review.
        enter leaves it as it is; the receipt keeps both ways open.

      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · r finish · u undo · t try it · m menu · enter leave · ? help"
    `);
  });

  it('stops after the step under way', async () => {
    const account = twoUsers();
    const release = account.hold('attach');
    const stage = await atReview(account, '+ create policy');
    await stage.press({ type: 'y' });
    await stage.until('✔ create policy');
    await stage.press({ type: '\x03' });
    await stage.until('Stopping after the step under way.');
    release();
    expect(await stage.until('Done in part')).toContain('not attached to user bob   not tried');
    expect(account.attachments.map(({ principal }) => principal.name)).toEqual(['alice']);
    await stage.press({ type: 'r' });
    expect(await stage.until('y make these changes')).toContain('+ attach it to   user bob');
    await stage.press({ type: 'y' });
    await stage.until(/^Done$/m);
    expect(account.attachments.map(({ principal }) => principal.name)).toEqual(['alice', 'bob']);
  });
});

describe('after a run', () => {
  it('all of it can be undone after another review, and the menu is one key away, with no answers left', async () => {
    const account = twoUsers();
    const stage = await atReview(account, 'y make');
    await stage.press({ type: 'y' });
    await stage.until('u undo');
    await stage.press({ type: 'u' });
    expect(await stage.until('y make these changes')).toMatch(
      /This undo would:\n {2}- detach {10}ListTasks\n {6}from {10}user bob · user alice\n {2}- delete policy {3}ListTasks\n/,
    );
    await stage.press('esc');
    expect(await stage.until('u undo')).toMatch(/^Done$/m);
    await stage.press({ type: 'u' });
    await stage.until('y make');
    await stage.press({ type: 'y' });
    expect(await stage.until(/^Undone$/m)).not.toContain('u undo');
    expect([account.attachments, account.managed.customer]).toEqual([[], []]);
    await stage.press({ type: 'm' });
    await stage.until('What would you like to do?');
    await stage.press('enter');
    expect(await stage.until('What shall the policy start from?')).not.toContain('✔');
  });

  it('that wrote nothing, the answers can be changed and tried again', async () => {
    const account = twoUsers().fail('create');
    const stage = await atReview(account, 'y make');
    await stage.press({ type: 'y' });
    expect(await stage.until('Nothing was written')).toContain('esc change something');
    account.mend('create');
    await stage.press('esc');
    await stage.until('y make');
    await stage.press({ type: 'y' });
    await stage.until(/^Done$/m);
  });
});

describe('what is in the way', () => {
  /** A name that is taken before is found out at its own step; this one was taken since. */
  async function atTakenName() {
    const account = twoUsers();
    const stage = await atReview(account, 'y make');
    account.withPolicy('customer', 'ListTasks', '{"Version":"2012-10-17","Statement":[]}');
    await stage.press({ type: 'r' });
    return { account, stage };
  }

  it('leads with enter to the step at fault', async () => {
    const { stage } = await atTakenName();
    await stage.until('enter another name');
    await stage.press('enter');
    await stage.until('What shall the policy be called?');
  });

  it('of a name can become a new version of the policy that has it, its differences at hand', async () => {
    const { account, stage } = await atTakenName();
    await stage.until('v new version');
    await stage.press({ type: 'v' });
    expect(await stage.until('y make')).toContain('+ new version');
    expect(await stage.press({ type: 'd' })).toContain('+ Statement 1 (ListTasksInCluster)');
    await stage.press({ type: 'y' });
    await stage.until(/^Done$/m);
    expect(account.documents.get(`arn:aws:iam::${IDENTITY.id}:policy/ListTasks`)).toBe(DOCUMENT);
  });
});

describe('the request file', () => {
  it('is saved where the person says, and replaced only when they agree', async () => {
    const folder = ownFolder('requests');
    const file = path.join(folder, 'list.json');
    const stage = await atReview(twoUsers(), 'y make', { columns: 100, rows: 24 });
    await stage.press({ type: 's' });
    expect(await stage.until('Save the request as which file?')).toContain('ListTasks.request.json');
    await stage.press({ type: '\x15' }, { type: file }, 'enter');
    expect(await stage.until('Saved as')).toContain('This run would:');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      policy: { name: 'ListTasks', template: 'task-list', set: { cluster_name: 'web' } },
      attachTo: { users: ['alice', 'bob'] },
    });
    writeFileSync(file, 'mine');
    await stage.press({ type: 's' }, 'enter');
    await stage.until('Replace it?');
    await stage.press('esc', 'enter');
    expect(readFileSync(file, 'utf8')).toBe('mine');
    await stage.until('y replace it');
    await stage.press({ type: 'y' });
    await stage.until('Saved as');
    expect(readFileSync(file, 'utf8')).toContain('"version": 1');
  });
});

describe('a policy of AWS that reaches over the whole account', () => {
  it('takes a second y, and is named before', async () => {
    const account = twoUsers().withPolicy('aws', 'AdministratorAccess');
    const answers = answered({
      goal: 'attach',
      start: undefined,
      principals: [{ type: 'user', name: 'alice' }],
      policyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'],
    });
    const stage = new Stage({ account, answers });
    let frame = await stage.until('What would you like to do?');
    while (!frame.includes('● Confirm')) frame = await stage.press('enter');
    await stage.until('! AdministratorAccess allows every action');
    await stage.press({ type: 'y' });
    expect(await stage.until('Go on with 1 policy over the whole account?')).toContain('AdministratorAccess');
    expect(account.attachments).toEqual([]);
    await stage.press({ type: 'y' });
    await stage.until('Done');
    expect(account.attachments).toHaveLength(1);
  });
});
