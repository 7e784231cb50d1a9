import { describe, expect, it } from 'vitest';
import { drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import { WAYS } from './everywhere.ts';

const NORMAL = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };

describe('the final review', () => {
  it('with plain signs fits the smallest terminal', () => {
    expect(drawn(WAYS.confirm(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it + +  * Confirm   3/3
      ------------------------------------------------------------
      Nothing has been changed yet. This run would:
        + create policy   web   0 statements, 39 characters
        + attach it to    user web - group web

        Account 123456789012   as user/admin



      ------------------------------------------------------------
      s save - y make these changes - esc back - ? help"
    `);
  });
});

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

describe('an earlier run', () => {
  it('says how each of its steps ended', () => {
    expect(drawn(WAYS['earlier-run'](NORMAL))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Today 14:03: created policy web, attached it to user web
        Run 20261121-1403-7f2c: partly done, 1 step of 3 left
        begun today 14:03, not ended
        because: web
        in account 123456789012, as arn:aws:iam::123456789012:user/admin
        undo: ecs-iam-wizard undo 20261121-1403-7f2c
        finish: ecs-iam-wizard resume 20261121-1403-7f2c
        receipt: /runs/web.json

        + create policy web, 39 characters
        + attach web to user web
        ! attach web to group web   failed
            AccessDenied: web may not.
        u takes back what it made, after a review.
        r makes what is left of it, after a review.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · r finish · u undo · esc back · ? help"
    `);
  });
});
