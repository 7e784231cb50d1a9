import { describe, expect, it } from 'vitest';
import { body, drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import { chosen, signedIn, WAYS } from './everywhere.ts';

const SCENE = { size: { columns: 80, rows: 24 }, name: 'web' };
const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask for it.' };

describe('a list without rows', () => {
  it('of runs says that it is being read, and then that there are none', () => {
    const walk = chosen(WAYS.menu(SCENE), 'Undo an earlier run');
    const { reading } = walk.wizard.local.earlier;
    const awaited = body(walk);
    expect([...awaited, ...body(walk.happen({ type: 'runs-complete', reading }))]).toMatchInlineSnapshot(`
      [
        "  Reading the receipts of earlier runs",
        "  No run has been made from this machine yet. esc leads back.",
      ]
    `);
  });

  it('of policies to check says why, whether there are none or they may not be read', () => {
    const none = () => chosen(signedIn(SCENE), 'Check a policy').press('tab');
    const failed = none().happen({ type: 'listing-failed', name: 'customer', failure: DENIED });
    expect([...body(none().listed('customer', [])), ...body(failed)]).toMatchInlineSnapshot(`
      [
        "   File or paste  [Your policies]  AWS managed   Templates   0",
        "  This account has no customer managed policy yet: check a file, a paste or a",
        "  template.",
        "   File or paste  [Your policies]  AWS managed   Templates   could not be read",
        "  AccessDenied: You may not. Ask for it.",
      ]
    `);
  });
});

describe('a frame', () => {
  it('with plain signs alone has the words of statements whole where there is room', () => {
    const size = { columns: 60, rows: 15 };
    expect(drawn(WAYS.permissions({ ...SCENE, size }), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Create a policy +  * Permissions - -   2/4
      ------------------------------------------------------------
      What shall it allow?
      > Go on to the review  2 statements...  ok
        Statement 1  Allow   run tasks tagged web=web
          Actions            1 of 81  Wri...  ! needs iam:PassRole
          Resources          any resource     ok
          Conditions         tagged web=web   ok
        Statement 2  Allow   stop any task of cluster web

      ------------------------------------------------------------
      up/down move - tab JSON - enter next - esc back - ? help"
    `);
  });

  it('says of a problem that is too long for its rows that there is more of it', () => {
    const walk = WAYS.name({ ...SCENE, name: 'x'.repeat(128) });
    expect(drawn(walk).split('\n').slice(-5, -2)).toMatchInlineSnapshot(`
      [
        "! The account has",
        "  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "  xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx already; it is being ...",
      ]
    `);
  });
});
