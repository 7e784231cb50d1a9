import { describe, expect, it } from 'vitest';
import type { TryResult } from '../../../source/provision/ask-try.ts';
import { planTry, type TryPlan } from '../../../source/provision/plan-try.ts';
import type { TryOutcome } from '../../../source/provision/run-try.ts';
import { Failure } from '../../../source/text/failure.ts';
import { SCREENS } from '../../../source/ui/screens/screens.ts';
import { openScreen } from '../../../source/ui/state/moves.ts';
import { CLUSTER, tryRequest } from '../../provision/tries.ts';
import { drawn } from '../drawn.tsx';
import { FakeAccount } from '../fake-account.ts';
import { ASCII } from '../prompts/picture.tsx';
import type { Walk } from '../walk.ts';
import { WAYS } from './everywhere.ts';

const NORMAL = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };

/** A try of a policy that allows to describe one cluster. */
const TRIED: TryPlan = await planTry(tryRequest(), new FakeAccount(), {
  equivalentCommand: 'ecs-iam-wizard try',
  now: new Date('2026-11-21T14:03:59Z'),
});

/** A frame without the names that each try has anew. */
const steady = (frame: string) => frame.replace(/(try-20261121-1403)-\w{4}/g, '$1-7f2c');

/** planning is the screen that a try begins on; what it takes is being looked at. */
function planning(scene: typeof NORMAL): Walk {
  const walk = WAYS.run(scene);
  walk.wizard = SCREENS.try.enter(openScreen(walk.wizard, 'try'));
  return walk;
}

function planned(scene: typeof NORMAL, tried: TryPlan = TRIED): Walk {
  const walk = planning(scene);
  const { trying } = walk.wizard;
  if (trying.status !== 'planning') throw new Error('A try is planned.');
  return walk.happen({ type: 'try-planned', tried, ...trying.wish });
}

function running(scene: typeof NORMAL): Walk {
  const progress = { type: 'phase-started', phase: 'making' } as const;
  return planned(scene).press('y').happen({ type: 'try-began' }, { type: 'try-progressed', progress });
}

const RESULTS: TryResult[] = [
  {
    action: 'ecs:DescribeClusters',
    resource: CLUSTER,
    decision: 'allowed',
    matchedStatements: [{ policy: 0, statement: 0, sid: 'Describe', effect: 'Allow' }],
    missingContext: [],
  },
  {
    action: 'ecs:DescribeClusters',
    resource: '*',
    decision: 'implicitDeny',
    matchedStatements: [],
    missingContext: ['ecs:cluster'],
  },
];

function over(scene: typeof NORMAL, change: Partial<TryOutcome>): Walk {
  const outcome: TryOutcome = {
    receipt: { ...TRIED.plan, kind: 'receipt', status: 'undone' },
    cleanup: undefined,
    results: RESULTS,
    seen: 'seen',
    failure: undefined,
    left: [],
    cleanupFailure: undefined,
    ...change,
  };
  return running(scene).happen({ type: 'try-ended', outcome, file: '/runs/web.json' });
}

describe('a try', () => {
  it('is looked at first, and says why it cannot begin', () => {
    expect(steady(drawn(planning(NORMAL)))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet
        ⠋ Reading the policies, and what IAM can be asked about them















      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · esc back · ? help"
    `);
    expect(steady(drawn(WAYS.try(SMALL), ASCII))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      Nothing was changed: the try could not begin
        AccessDenied: web
        web





      ------------------------------------------------------------
      up/down scroll - r check again - esc back - ? help"
    `);
  });

  it('says what is in the way', () => {
    const error = {
      code: 'LimitExceeded',
      message: 'The account holds 10 of 10 users.',
      hint: 'Delete one.',
    };
    const steps = TRIED.plan.steps.map(step => ({ ...step, status: 'blocked', error }) as const);
    const tried: TryPlan = { ...TRIED, plan: { ...TRIED.plan, status: 'blocked', steps } };
    expect(steady(drawn(planned(NORMAL, tried)))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet: this cannot be tried as it is
        ! cannot create policy ecs-iam-wizard-try-20261121-1403-7f2c; create test
          user ecs-iam-wizard-try-20261121-1403-7f2c; attach
          ecs-iam-wizard-try-20261121-1403-7f2c to user
          ecs-iam-wizard-try-20261121-1403-7f2c
            LimitExceeded: The account holds 10 of 10 users.
            Delete one.

        Account 123456789012   as user/admin




        Nothing is made while anything is in the way.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · r check again · esc back · ? help"
    `);
  });

  it('is told whole in the smallest terminal, by scrolling', () => {
    expect(steady(drawn(planned(SMALL), ASCII))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      Nothing has been changed yet. This try would:
        + create policy    ecs-iam-wizard-try-20261121-1403-7f2c
                           1 statement, 166 characters
        + make test user   ecs-iam-wizard-try-20261121-1403-7f2c
            It has no password and no keys.
        + attach it to     user
        lines 1 to 5 of 13, more below

      ------------------------------------------------------------
      up/down scroll - y try it - esc back - ? help"
    `);
  });

  it('says what it does, and that it stops', () => {
    const walk = running(NORMAL).happen({
      type: 'try-progressed',
      progress: { type: 'step-started', index: 0 },
    });
    expect(steady(drawn(walk))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Trying it as a test user
        ⠋ create policy ecs-iam-wizard-try-20261121-1403-7f2c, 166 characters
          create test user ecs-iam-wizard-try-20261121-1403-7f2c, without password an…
          attach ecs-iam-wizard-try-20261121-1403-7f2c to user ecs-iam-wizard-try-202…
          ask IAM's simulator about 5 requests
          take it all away again







        Whatever happens, what was made is taken away again; ctrl+c stops.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · ctrl+c stop · ? help"
    `);
    expect(steady(drawn(walk.press('ctrl-c')))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Trying it as a test user
        ⠋ create policy ecs-iam-wizard-try-20261121-1403-7f2c, 166 characters
          create test user ecs-iam-wizard-try-20261121-1403-7f2c, without password an…
          attach ecs-iam-wizard-try-20261121-1403-7f2c to user ecs-iam-wizard-try-202…
          ask IAM's simulator about 5 requests
          take it all away again







        Stopping; what was made is taken away again.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · ? help"
    `);
  });

  it('shows the answers, and asks what becomes of the user', () => {
    const walk = (scene: typeof NORMAL) =>
      running(scene).happen({ type: 'try-answered', answered: { results: RESULTS, seen: 'seen' } });
    expect(steady(drawn(walk(NORMAL)))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      1 of 2 requests allowed. Take the test user away?
        Decision       Action                Resource                       Decided by
        allowed        ecs:DescribeClusters  arn:aws:ecs:us-east-1:123456…  Describe
        implicit deny  ecs:DescribeClusters  *









        enter takes away the user and what was made for it. k keeps it, without
        password and keys.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · k keep the user · enter take it all away · ? help"
    `);
    expect(steady(drawn(walk(SMALL), ASCII))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      1 of 2 requests allowed. Take the test user away?
        Decision       Action                Resource
        allowed        ecs:DescribeClusters  arn:aws:ecs:us-eas...
        implicit deny  ecs:DescribeClusters  *




      ------------------------------------------------------------
      k keep the user - enter take it all away - ? help"
    `);
  });

  it('says that nothing is left of it, or what is', () => {
    expect(steady(drawn(over(NORMAL, {})))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      1 of 2 requests allowed.
        Decision       Action                Resource                       Decided by
        allowed        ecs:DescribeClusters  arn:aws:ecs:us-east-1:123456…  Describe
        implicit deny  ecs:DescribeClusters  *





        Not known of the requests: ecs:cluster, which could change the decisions.
        Test user ecs-iam-wizard-try-20261121-1403-7f2c and all that was made for
          it: taken away again.
        Receipt: /runs/web.json




      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · enter back to the run · ? help"
    `);
    const failure = new Failure('refused', 'AccessDenied', 'You may not simulate.', 'Ask for it.');
    expect(steady(drawn(over(SMALL, { results: [], failure }), ASCII))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1

      ------------------------------------------------------------
      The try did not come to its end
        AccessDenied: You may not simulate.
        Ask for it.
        Test user ecs-iam-wizard-try-20261121-1403-7f2c and all
          that was made for it: taken away again.
        Receipt: /runs/web.json


      ------------------------------------------------------------
      up/down scroll - enter back to the run - ? help"
    `);
  });
});
