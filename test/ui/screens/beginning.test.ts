import { afterEach, describe, expect, it } from 'vitest';
import { Failure } from '../../../source/text/failure.ts';
import { symbolsFor } from '../../../source/ui/frame/theme.ts';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage } from '../stage.tsx';

afterEach(closeStages);

const SMALL = { columns: 60, rows: 15 };
const PROFILES = ['default', 'prod'].map(name => ({
  name,
  source: 'single sign-on',
  region: 'eu-west-1',
  facts: ['Signs in to the account 123456789012 with the permission set Admin.'],
  signIn: `aws sso login --profile ${name}`,
}));
const NO_CREDENTIALS = new Failure('credentials', 'NoCredentials', 'No AWS credentials were found.');

describe('the first screen', () => {
  it('says what it waits for', async () => {
    const account = new FakeAccount();
    account.hold('identity');
    const stage = new Stage({ account, size: SMALL });
    const frame = await stage.until(/⠋ Asking/);
    expect(frame).toMatchInlineSnapshot(`
      "ecs-iam-wizard   looking for your credentials…

      ────────────────────────────────────────────────────────────
      One moment, please
        ⠋ Asking AWS who you are






      ────────────────────────────────────────────────────────────
      esc stop looking · ctrl+c leave"
    `);
  });

  it('asks what to do', async () => {
    const stage = new Stage({ size: { columns: 80, rows: 20 } });
    expect(await stage.until('What would you like to do?')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      What would you like to do?
      ❯ Create a policy and attach it  one final review for both
        Create a policy                actions, conditions, name
        Attach policies                to users, groups or roles
        Prepare ECS's own roles        for instances, tasks and services
        Check a policy                 mistakes; what it allows



        Makes a customer managed policy for Amazon ECS and gives it to users, groups
        or roles.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · a another account · enter next · q leave · ? help"
    `);
  });

  it('can be drawn with plain signs only', async () => {
    const stage = new Stage({ size: SMALL, symbols: symbolsFor({ LANG: 'C' }) });
    await stage.until('What would you like to do?');
    const frame = await stage.press('enter', 'down');
    expect(frame).toMatch(/^[\n -~]*$/);
    expect(frame).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/admin - us-east-1
      Create a policy  * Start - - -   1/4
      ------------------------------------------------------------
      What shall the policy start from?
        [Templates]  AWS managed   Your policies   Blank or file
        clusters
          Create one cluster and list all              risk low
      >   Describe and delete one cluster              risk medium
          Operate one cluster                          risk medium
          Manage one cluster by its ARN                risk medium

      ------------------------------------------------------------
      tab switch - d details - enter next - esc back - ? help"
    `);
    expect(await stage.press({ type: '?' }, 'end')).toMatch(/^[\n -~]*$/);
  });

  it('explains itself', async () => {
    const stage = new Stage({ size: { columns: 80, rows: 20 } });
    await stage.until('What would you like to do?');
    expect(await stage.press({ type: '?' })).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Help: What would you like to do?
        A policy says which actions are allowed or denied on which resources. It
        does nothing until it is attached to a user, a group or a role: its
        principals.

        The two procedures are those of the Amazon ECS Developer Guide, "Creating
        Amazon ECS IAM policies". Nothing is written before the final review and
        your consent there.

        A draft holds the answers of a wizard that was left early; a receipt says
        what a run wrote, so that it can be undone.
        lines 1 to 10 of 29, more below

      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · esc close the help"
    `);
    expect(await stage.press('end')).toContain('lines 20 to 29 of 29');
  });
});

describe('without credentials', () => {
  it('the wizard asks where to work, and says why', async () => {
    const stage = new Stage({ size: SMALL, account: new FakeAccount().fail('identity', NO_CREDENTIALS) });
    expect(await stage.until('Where would you like to work?')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   not signed in

      ────────────────────────────────────────────────────────────
      Where would you like to work?
      ❯ Practise in the built-in account  on this machine alone
        Choose a profile                  from ~/.aws/config
        Look for credentials again        once you signed in
        How to sign in                    the ways of the AWS CLI


      ! No AWS credentials were found.
      ────────────────────────────────────────────────────────────
      ↑↓ move · r look again · / filter · enter next · ? help"
    `);
  });

  it('a machine without profiles is told how to make one', async () => {
    const stage = new Stage({ size: SMALL, account: new FakeAccount().fail('identity', NO_CREDENTIALS) });
    await stage.until('Where would you like to work?');
    await stage.press('down', 'enter');
    expect(await stage.until('aws configure')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   not signed in

      ────────────────────────────────────────────────────────────
      Which profile?
        There is no profile on this machine: aws configure makes
        one, aws configure sso one for single sign-on. Then press
        r.




      ────────────────────────────────────────────────────────────
      r read the files again · enter next · esc back · ? help"
    `);
  });

  it('a profile can be chosen, and leads to the menu when it works', async () => {
    const account = new FakeAccount().fail('identity', NO_CREDENTIALS);
    const stage = new Stage({ size: SMALL, account, profiles: PROFILES });
    await stage.until('Where would you like to work?');
    await stage.press('down', 'enter');
    expect(await stage.until('prod')).toContain('❯ default');
    account.mend('identity');
    await stage.press('down', 'enter');
    await stage.until('What would you like to do?');
  });
});

describe('a terminal that is too small', () => {
  it('is told so, and how large it has to be', async () => {
    const stage = new Stage({ size: { columns: 40, rows: 10 } });
    expect(await stage.until('The wizard needs')).toMatchInlineSnapshot(`
      "The wizard needs 60 columns and 15
      rows; this terminal has 40 and 10.
      Please enlarge it; your answers are
      kept.



      "
    `);
  });
});
