import { afterEach, describe, expect, it } from 'vitest';
import type { AccountChoice } from '../../../source/account/account.ts';
import { noAnswers } from '../../../source/procedure/answers.ts';
import { Failure } from '../../../source/text/failure.ts';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage, type StageOptions } from '../stage.tsx';

afterEach(closeStages);

const MENU = 'What would you like to do?';
const WHERE = 'Where would you like to work?';
const EXPIRED = new Failure(
  'credentials',
  'CredentialsProviderError',
  'The single sign-on session has expired or was never started.',
  'Sign in: aws sso login --profile operator',
);
const PROFILES = [
  {
    name: 'base',
    source: 'single sign-on',
    region: 'eu-west-1',
    facts: [],
    signIn: 'aws sso login --profile base',
  },
  {
    name: 'operator',
    source: 'role Operator, through base',
    region: undefined,
    facts: ['Assumes the role arn:aws:iam::210987654321:role/Operator.'],
    signIn: 'aws sso login --profile base',
  },
];

/** A wizard at its menu, signed in without a profile. */
async function atMenu(options: StageOptions): Promise<Stage> {
  const stage = new Stage({ profiles: PROFILES, ...options });
  await stage.until(MENU);
  return stage;
}

describe('another account', () => {
  it('is a key away from the menu, and so is the way back', async () => {
    const stage = await atMenu({});
    expect(await stage.press({ type: 'a' })).toContain(WHERE);
    expect(await stage.press('esc')).toContain(MENU);
  });

  it('that cannot be had leaves the way back to the former one, and names the command that helps', async () => {
    const expired = new FakeAccount().fail('identity', EXPIRED);
    const accounts = ({ profile }: AccountChoice) => (profile === undefined ? new FakeAccount() : expired);
    const stage = await atMenu({ accounts, size: { columns: 80, rows: 20 } });
    await stage.press({ type: 'a' }, 'down', 'enter');
    await stage.until('through base');
    expect(await stage.press('down')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Which profile?
        base      single sign-on, eu-west-1
      ❯ operator  role Operator, through base






        Assumes the role arn:aws:iam::210987654321:role/Operator.
        If its session has expired: aws sso login --profile base


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · / filter · enter next · esc back · ? help"
    `);
    await stage.press('enter');
    expect(await stage.until('has expired')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   not signed in

      ────────────────────────────────────────────────────────────────────────────────
      Where would you like to work?
      ❯ Back to the account 123456789012  user/admin
        Practise in the built-in account  on this machine alone
        Choose a profile                  from ~/.aws/config
        Use the credentials at hand       no profile named
        Try operator again                once you signed in
        How to sign in                    the ways of the AWS CLI


        The account in which you were before.

      ! The single sign-on session has expired or was never started. Sign in: aws sso
        login --profile base
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · r look again · / filter · enter next · esc back · ? help"
    `);
    await stage.press('esc');
    expect(await stage.until(MENU)).toContain('user/admin');
  });

  it('can be tried again with r, once the person has signed in', async () => {
    const account = new FakeAccount().fail('identity', EXPIRED);
    const stage = new Stage({ account });
    await stage.until(WHERE);
    account.mend('identity');
    await stage.press({ type: 'r' });
    await stage.until(MENU);
  });

  it('does not hear what the former one still answers', async () => {
    const slow = new FakeAccount().with('user', 'alice');
    const release = slow.hold('user');
    const other = new FakeAccount().with('user', 'bob');
    const accounts = ({ sandbox }: AccountChoice) => (sandbox ? other : slow);
    const stage = await atMenu({ accounts, answers: noAnswers('attach') });
    await stage.press('enter');
    await stage.until('Who shall get it?');
    await stage.press('esc', { type: 'a' }, 'enter');
    await stage.until(MENU);
    await stage.press('enter');
    await stage.until('bob');
    release();
    expect(await stage.press({ type: ' ' })).not.toContain('alice');
  });
});

describe('looking for credentials', () => {
  it('can be stopped, and what comes too late is not heard', async () => {
    const account = new FakeAccount();
    const release = account.hold('identity');
    const stage = new Stage({ account });
    await stage.until('Asking AWS');
    await stage.press('esc');
    // The spinner may have turned before.
    await stage.until('The search for your identity was stopped.');
    release();
    expect(await stage.press('down')).toContain(WHERE);
  });
});

describe('how to sign in', () => {
  it('is told with the commands, whole, also on the smallest terminal', async () => {
    const account = new FakeAccount().fail('identity', EXPIRED);
    const stage = new Stage({ account, size: { columns: 60, rows: 15 } });
    await stage.until(WHERE);
    await stage.press('end', 'enter');
    const seen = [await stage.until('How to sign in')];
    while (stage.frame().includes('more below')) seen.push(await stage.press({ type: '\x1b[6~' }));
    const text = seen.join('\n');
    for (const command of ['aws configure sso', 'aws sso login --profile NAME', 'AWS_SECRET_ACCESS_KEY'])
      expect(text).toContain(command);
  });
});
