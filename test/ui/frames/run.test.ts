import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../source/provision/run.ts';
import { drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import { NORMAL, running, SMALL } from './at-review.ts';
import { WAYS } from './everywhere.ts';
import { receiptOf } from './runs-made.ts';

const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask for it.' };

describe('a run', () => {
  it('ticks each step as it goes, and says why one takes longer', () => {
    const walk = WAYS.confirm(NORMAL).press('y', 'y').happen({ type: 'run-began' });
    const step = { action: 'create-policy', policyArn: 'arn:aws:iam::123456789012:policy/web' } as const;
    walk.happen(
      {
        type: 'run-progressed',
        progress: { type: 'step-ended', index: 0, step: { ...step, status: 'done' } },
      },
      { type: 'run-progressed', progress: { type: 'step-started', index: 1 } },
      {
        type: 'run-progressed',
        progress: { type: 'step-retried', index: 1, attempt: 1, message: 'Slow down.' },
      },
    );
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Writing to the account
        ✔ create policy web, 39 characters
        ⠋ attach web to user web   try 2 of 4: Slow down.
          attach web to group web









        Every step is kept in the receipt.



      ────────────────────────────────────────────────────────────────────────────────
      ctrl+c stop after this step · ? help"
    `);
  });

  it('with plain signs shows in the smallest terminal what was not done, and why', () => {
    expect(drawn(WAYS.run(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      Done in part: some steps were carried out, some were not
        + web created   arn:aws:iam::123456789012:policy/web
        + attached to user web
        x not attached to group web
            AccessDenied: web may not.

        lines 1 to 5 of 11, more below

      ------------------------------------------------------------
      r finish - u undo - t try it - m menu - enter leave - ? help"
    `);
  });
});

describe('the end of a run', () => {
  const done = (): Receipt => ({
    ...receiptOf('web'),
    status: 'done',
    steps: receiptOf('web').steps.map(({ action, policyArn = '', principal }) => ({
      ...{ action, policyArn, status: 'done' as const },
      ...(principal === undefined ? {} : { principal }),
    })) as Receipt['steps'],
  });

  it('that was asked for is awaited by the step under way', () => {
    const walk = running(NORMAL)
      .happen({ type: 'run-progressed', progress: { type: 'step-started', index: 0 } })
      .press('ctrl-c');
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Writing to the account
        ⠋ create policy web, 39 characters
          attach web to user web
          attach web to group web









        Stopping after the step under way.



      ────────────────────────────────────────────────────────────────────────────────
      ? help"
    `);
  });

  it('says what was written, and how it is made again and taken back', () => {
    const walk = running(NORMAL).happen({ type: 'run-ended', receipt: done(), file: '/runs/web.json' });
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Done
        ✔ web created   arn:aws:iam::123456789012:policy/web
        ✔ attached to user web, group web

        Allow five minutes before you test it: IAM spreads changes slowly.
        Same again, without questions:  ecs-iam-wizard create --name web
        Take it back:                   ecs-iam-wizard undo 20261121-1403-7f2c
        Receipt:                        /runs/web.json





        t asks IAM's simulator what the policy allows, as a test user that is taken
        away again.
        u takes back what this run made, after another review.

      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · u undo · t try it · m menu · enter leave · ? help"
    `);
  });

  it('that broke off says what is known of it', () => {
    const walk = running(NORMAL).happen({
      type: 'run-broke',
      runId: '20261121-1403-7f2c',
      failure: {
        ...DENIED,
        code: 'ENOSPC',
        message: 'The receipt cannot be kept: no space is left.',
        hint: 'Make room.',
      },
      receipt: receiptOf('web'),
      file: '/runs/web.json',
    });
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      The run broke off
        ENOSPC: The receipt cannot be kept: no space is left.
        Make room.

        ✔ web created   arn:aws:iam::123456789012:policy/web
        ✔ attached to user web
        ✖ not attached to group web
            AccessDenied: web may not.

        Allow five minutes before you test it: IAM spreads changes slowly.
        Same again, without questions:  ecs-iam-wizard create --name web
        Take it back:                   ecs-iam-wizard undo 20261121-1403-7f2c
        Receipt:                        /runs/web.json
        r looks at the account again and makes what is left: 1 step.
        u takes back what this run made, after another review.
        enter leaves it as it is; the receipt keeps both ways open.

      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · r finish · u undo · t try it · m menu · enter leave · ? help"
    `);
  });
});
