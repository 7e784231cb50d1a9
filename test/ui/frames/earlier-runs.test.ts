import { describe, expect, it } from 'vitest';
import { runRow } from '../../../source/procedure/run-list-words.ts';
import type { Receipt } from '../../../source/provision/run.ts';
import { drawn } from '../drawn.tsx';
import { IDENTITY } from '../fake-account.ts';
import { ASCII } from '../prompts/picture.tsx';
import { NORMAL, SMALL } from './at-review.ts';
import { WAYS } from './everywhere.ts';
import { receiptOf } from './runs-made.ts';

const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask for it.' };

describe('the earlier runs', () => {
  it('are many, the newest first, and say what did not become of them', () => {
    const walk = WAYS.runs(NORMAL);
    const { reading } = walk.wizard.local.earlier;
    const rows = Array.from({ length: 40 }, (_, index) => {
      const receipt: Receipt = {
        ...receiptOf('web'),
        runId: `20261121-14${String(index).padStart(2, '0')}-0001`,
        status: (['done', 'partial', 'undone', 'failed'] as const)[index % 4] ?? 'done',
      };
      return runRow(receipt, {
        identity: IDENTITY,
        time: () => `today 14:${String(index).padStart(2, '0')}`,
      });
    });
    walk.happen({ type: 'runs-arrived', reading, rows, notices: ['/runs/x.json is no receipt.'] });
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Which run is it about?   41 runs
      ❯ ! today 14:03  in part: created policy web, attached it to user web
          today 14:00  created policy web, attached it to user web
        ! today 14:01  in part: created policy web, attached it to user web
          today 14:02  undone: created policy web, attached it to user web
        ! today 14:03  failed: created policy web, attached it to user web
          today 14:04  created policy web, attached it to user web
        ! today 14:05  in part: created policy web, attached it to user web
          today 14:06  undone: created policy web, attached it to user web
        ! today 14:07  failed: created policy web, attached it to user web
          today 14:08  created policy web, attached it to user web
        ! today 14:09  in part: created policy web, attached it to user web
          today 14:10  undone: created policy web, attached it to user web
        Run 20261121-1403-7f2c, in account 123456789012: partly done, 1 step of 3
        left, because: web
        u takes back what it made, after a review. ...
      ! /runs/x.json is no receipt.
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · r finish · u undo · / filter · enter look at it · esc back · ? help"
    `);
  });

  it('say why they cannot be read', () => {
    const walk = WAYS.runs(SMALL);
    const { reading } = walk.wizard.local.earlier;
    const errand = { type: 'read-runs', reading } as const;
    walk.happen({ type: 'errand-failed', errand, failure: DENIED });
    expect(drawn(walk, ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      Which run is it about?   1 run
      > ! today 14:03  in part: created policy web, attached it...




      ! The other receipts could not be read: You may not. ctrl+r
        tries again.
      ------------------------------------------------------------
      ctrl+r retry - enter look at it - esc back - ? help"
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
