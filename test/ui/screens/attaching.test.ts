import { afterEach, describe, expect, it } from 'vitest';
import { noAnswers } from '../../../source/procedure/answers.ts';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage, type StageOptions } from '../stage.tsx';

afterEach(closeStages);

const SIZE = { columns: 70, rows: 15 };

/** The wizard at the first question of the second procedure. */
async function atWho(account: FakeAccount, more: Pick<StageOptions, 'shown'> = {}): Promise<Stage> {
  const stage = new Stage({ size: SIZE, account, answers: noAnswers('attach'), ...more });
  await stage.until('What would you like to do?');
  await stage.press('enter');
  return stage;
}

/** Whether what everybody in sight has was read. */
const isSeen = (frame: string) => !frame.includes('...');

const PEOPLE = Array.from({ length: 40 }, (_, index) => `user-${String(index).padStart(2, '0')}`);

describe('the list of users', () => {
  it('can be used before the last page has come', async () => {
    const account = new FakeAccount().with('user', 'alice', 'bob');
    const release = account.hold('user');
    const stage = await atWho(account);
    expect(await stage.until('0 of 10')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ● Who ○ ○   1/3
      ──────────────────────────────────────────────────────────────────────
      Who shall get it?
        [Users]  Groups   Roles   loading… 1
      ❯ ◯ alice  0 of 10          /  in no group





      ──────────────────────────────────────────────────────────────────────
      space select · tab switch · / filter · enter next · esc back · ? help"
    `);
    await stage.press({ type: ' ' });
    release();
    expect(await stage.until('bob')).toContain('◉ alice');
  });

  it('asks for the second page when the first is on the screen', async () => {
    let drawn = () => {};
    const onScreen = new Promise<void>(resolve => {
      drawn = resolve;
    });
    const shown = () => onScreen;
    const stage = await atWho(new FakeAccount().with('user', 'alice', 'bob'), { shown });
    expect(await stage.until(isSeen)).not.toContain('bob');
    drawn();
    expect(await stage.until('bob')).toContain('alice');
  });

  it('scrolls when there are many', async () => {
    const stage = await atWho(new FakeAccount().with('user', ...PEOPLE));
    await stage.until('user-03');
    await stage.press('end', { type: ' ' }, 'up');
    expect(await stage.until(frame => isSeen(frame) && frame.includes('❯ ◯ user-38'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ● Who ○ ○   1/3
      ──────────────────────────────────────────────────────────────────────
      Who shall get it?
        [Users (1 chosen)]  Groups   Roles   40
        ◯ user-35  0 of 10          /  in no group
        ◯ user-36  0 of 10          /  in no group
        ◯ user-37  0 of 10          /  in no group
      ❯ ◯ user-38  0 of 10          /  in no group
        ◉ user-39  0 of 10          /  in no group

      ──────────────────────────────────────────────────────────────────────
      space select · tab switch · / filter · enter next · esc back · ? help"
    `);
  });

  it('says that it is empty', async () => {
    const stage = await atWho(new FakeAccount());
    expect(await stage.until('There are no users')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ● Who ○ ○   1/3
      ──────────────────────────────────────────────────────────────────────
      Who shall get it?
        [Users]  Groups   Roles   0
        There are no users in this account. People may come in through IAM
        Identity Center or roles instead: tab shows the roles.




      ──────────────────────────────────────────────────────────────────────
      space select · tab switch · / filter · enter next · esc back · ? help"
    `);
  });

  it('says why it could not be read, and is read again with r', async () => {
    const account = new FakeAccount().fail('user');
    const stage = await atWho(account);
    expect(await stage.until('AccessDenied')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ● Who ○ ○   1/3
      ──────────────────────────────────────────────────────────────────────
      Who shall get it?
        [Users]  Groups   Roles   could not be read
        AccessDenied: user/admin may not do this in the account
        123456789012. Ask for the permission, or sign in as somebody who
        has it. p takes names that you type.



      ──────────────────────────────────────────────────────────────────────
      space select · r retry · / filter · enter next · esc back · ? help"
    `);
    account.mend('user');
    account.with('user', 'alice');
    await stage.press({ type: 'r' });
    await stage.until('alice');
  });

  it('shows names from the account without what a terminal would obey', async () => {
    const account = new FakeAccount().with('user', 'eve\x1b[2J\x1b]0;owned\x07\u202Ebob');
    const stage = await atWho(account);
    expect(await stage.until('eve')).toMatch(/◯ evebob +(\.\.\.|0 of 10) +\//);
    await stage.press({ type: ' ' });
    expect(stage.frames().join('')).not.toMatch(/[\x1b\x07\u202E]/);
  });

  it('keeps what is chosen under other tabs', async () => {
    const stage = await atWho(new FakeAccount().with('user', 'alice').with('group', 'ops'));
    await stage.until('alice');
    await stage.press({ type: ' ' }, 'tab');
    await stage.until('ops');
    await stage.press({ type: ' ' });
    expect(await stage.until(/◉ ops .*nobody in it/)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ● Who ○ ○   1/3
      ──────────────────────────────────────────────────────────────────────
      Who shall get it?
         Users (1 chosen)  [Groups (1 chosen)]  Roles   1
      ❯ ◉ ops  0 of 10          /  nobody in it





      ──────────────────────────────────────────────────────────────────────
      space select · tab switch · / filter · enter next · esc back · ? help"
    `);
  });
});

describe('the list of policies', () => {
  it('says why a policy cannot be chosen', async () => {
    const account = new FakeAccount()
      .with('user', 'alice')
      .withPolicy('customer', 'Linked', '{}', { attachable: false });
    const stage = await atWho(account);
    await stage.until('alice');
    await stage.press({ type: ' ' }, 'enter');
    await stage.until('Linked');
    await stage.press({ type: ' ' });
    expect(await stage.until('cannot be attached')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it ✔  ● Policies ○   2/3
      ──────────────────────────────────────────────────────────────────────
      Which policies shall be attached?
        [Your own]  AWS managed   1
      ❯ ◯ Linked  belongs to a service-linked role



      ! Linked cannot be attached: it belongs to a service-linked role, and
        AWS attaches it to that role only.
      ──────────────────────────────────────────────────────────────────────
      space select · i read · / filter · enter next · esc back · ? help"
    `);
  });
});
