import { afterEach, describe, expect, it } from 'vitest';
import type { SimulatorRow } from '../../../source/account/simulator-rows.ts';
import type { Principal } from '../../../source/policy/names.ts';
import { Failure } from '../../../source/text/failure.ts';
import { answered } from '../answered.ts';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage } from '../stage.tsx';

afterEach(closeStages);

/** An account whose simulator knows the policy at once; it waits while `held` does. */
class AskedAccount extends FakeAccount {
  held: Promise<void> | undefined;

  /** The caller may do everything, whoever is tried the first thing that is asked. */
  override async simulate(
    arn: string,
    actions: readonly string[],
    resources: readonly string[],
  ): Promise<readonly SimulatorRow[]> {
    if (!arn.includes('try')) return super.simulate(arn, actions, resources);
    await this.held;
    const place = { line: 1, column: 1 };
    const first = {
      decision: 'allowed',
      matched: [{ policyId: 'Other', start: place, end: place }],
    } as const;
    const others = { decision: 'implicitDeny', matched: [] } as const;
    return actions.flatMap((action, index) =>
      resources.map(resource => ({
        ...(index === 0 ? first : others),
        action,
        resource,
        missingContext: [],
      })),
    );
  }

  get testUsers(): string[] {
    return this.rows.user.map(({ name }) => name).filter(name => name.includes('try'));
  }
}

/** A frame without the names that each try has anew. */
function steady(frame: string): string {
  return frame.replace(/try-\d{8}-\d{4}-\w{4}/g, 'try-(run)').replace(/Receipt: .*/, 'Receipt: (file)');
}

/** The wizard at what a try of the policy would make, a run having written the policy. */
async function atTry(account: AskedAccount, size = { columns: 80, rows: 24 }) {
  const stage = new Stage({ size, account, answers: answered() });
  let frame = await stage.until('What would you like to do?');
  while (!frame.includes('y make these')) frame = await stage.press('enter');
  await stage.press({ type: 'y' });
  await stage.until(/^Done$/m);
  await stage.press({ type: 't' });
  await stage.until('y try it');
  return stage;
}

const alice = () => new AskedAccount().with('user', 'alice') as AskedAccount;

describe('a try after a run', () => {
  it('says first what it makes, asks and takes away', async () => {
    const account = alice();
    const stage = await atTry(account);
    expect(steady(stage.frame())).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet. This try would:
        + make test user   ecs-iam-wizard-try-(run)
            It has no password and no keys.
        + attach           ListTasks
            to             user ecs-iam-wizard-try-(run)

        Account 123456789012   as user/admin

        Then IAM's simulator is asked about 5 requests of that user.
        Each request says, as the conditions want: ecs:cluster is
          arn:aws:ecs:us-east-1:123456789012:cluster/web.
        Then you see the answers, and all of it is taken away again unless you keep
          it.
        Press y to try it. What it makes is written to a receipt before it is made.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · c without saying that · y try it · esc back · ? help"
    `);
    expect(account.testUsers).toEqual([]);
  });

  it('shows what is allowed, and takes the user away unless it is to stay', async () => {
    const account = alice();
    const stage = await atTry(account);
    await stage.press({ type: 'y' });
    const asked = await stage.until('Take the test user away?');
    expect(asked).toMatch(/1 of \d+ requests allowed\. Take the test user away\?/);
    expect(asked).toMatch(/allowed +ecs:ListTasks/);
    expect(account.testUsers).toHaveLength(1);
    await stage.press('enter');
    expect((await stage.until('back to the run')).replace(/\s+/g, ' ')).toContain(
      'made for it: taken away again.',
    );
    expect(account.testUsers).toEqual([]);
    await stage.press('enter');
    await stage.until(/^Done$/m);
  });

  it('keeps the user when told to, and can take it away later', async () => {
    const account = alice();
    const stage = await atTry(account, { columns: 60, rows: 15 });
    await stage.press({ type: 'y' });
    await stage.until('k keep the user');
    await stage.press({ type: 'k' });
    await stage.until(/is\s+kept\./);
    expect(account.testUsers).toHaveLength(1);
    await stage.press({ type: 'u' });
    await stage.until('y make');
    await stage.press({ type: 'y' });
    await stage.until(/^Undone$/m);
    expect(account.testUsers).toEqual([]);
  });

  it('that is stopped while it asks takes away what it made, and says so', async () => {
    const account = alice();
    const stage = await atTry(account);
    account.held = new Promise(() => {});
    await stage.press({ type: 'y' });
    await stage.until("ask IAM's simulator");
    await stage.until('ctrl+c stop');
    while (account.testUsers.length === 0 || account.attachments.length < 2) await new Promise(setImmediate);
    await stage.press({ type: '\x03' });
    await stage.until('Nothing of it is left in the account.');
    expect(account.testUsers).toEqual([]);
  });

  it('tells what it could not take away, and how that is done', async () => {
    const account = alice();
    const stage = await atTry(account);
    account.detachPolicy = async (_: Principal) => {
      throw new Failure('refused', 'AccessDenied', 'You may not.', 'Ask.');
    };
    await stage.press({ type: 'y' });
    await stage.until('Take the test user away?');
    await stage.press('enter');
    const frame = await stage.until('Something of the try is still in the account');
    expect(frame).toContain('takes away what is left.');
    expect(frame).toContain('u take it away');
    expect(account.testUsers).toHaveLength(1);
  });
});
