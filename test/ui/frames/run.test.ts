import { describe, expect, it } from 'vitest';
import { runRow } from '../../../source/procedure/run-list-words.ts';
import type { Plan, Receipt } from '../../../source/provision/run.ts';
import { answered } from '../answered.ts';
import { body, drawn } from '../drawn.tsx';
import { IDENTITY } from '../fake-account.ts';
import { ASCII } from '../prompts/picture.tsx';
import type { Walk } from '../walk.ts';
import { atStep, WAYS } from './everywhere.ts';
import { planMade, receiptOf } from './runs-made.ts';

const NORMAL = { size: { columns: 80, rows: 24 }, name: 'web' };
const SMALL = { size: { columns: 60, rows: 15 }, name: 'web' };
const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask for it.' };
const PASS_ROLE = {
  code: 'PASS_ROLE_WITH_STAR_IN_RESOURCE',
  severity: 'SECURITY_WARNING',
  message: 'Using the iam:PassRole action with a wildcard can be overly permissive.',
  learnMore: 'https://docs.aws.amazon.com/',
  path: ['Statement', 0],
  line: 3,
  column: 5,
  endLine: 3,
  endColumn: 20,
} as const;

/** planned is a final review whose plan has come, other than it would have been. */
function planned(scene: typeof NORMAL, change: (plan: Plan) => Partial<Plan>): Walk {
  const walk = awaiting(scene);
  const event = planMade(walk.wizard, scene.name);
  if (event.type !== 'plan-made') throw new Error('A plan is made.');
  return walk.happen({ ...event, plan: { ...event.plan, ...change(event.plan) } });
}

function awaiting(scene: typeof NORMAL): Walk {
  return atStep(scene, 'confirm', answered({ policyName: scene.name })).happen({ type: 'plan-awaited' });
}

/** running is a run that has begun. */
function running(scene: typeof NORMAL): Walk {
  return WAYS.confirm(scene).press('y', 'y').happen({ type: 'run-began' });
}

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

describe('the final review that cannot be agreed to', () => {
  it('is awaited, and says why the account cannot be read', () => {
    const awaited = drawn(awaiting(NORMAL));
    const walk = awaiting(NORMAL);
    const { answers, undertaking, choice } = walk.wizard;
    walk.happen({ type: 'plan-failed', failure: DENIED, answers, undertaking, choice });
    expect(awaited).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet
        ⠋ Holding the request against the account: names, quotas, attachments















      ────────────────────────────────────────────────────────────────────────────────
      esc back · ? help"
    `);
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet: the account could not be read
        AccessDenied: You may not.
        Ask for it.










        Press r to look again, esc to go back.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · r check again · esc back · ? help"
    `);
  });

  it('says what is in the way, and where that is mended', () => {
    const taken = {
      code: 'EntityAlreadyExists',
      message: 'The account has a policy web already, with another document.',
      hint: 'Choose another --policy-name.',
    };
    const gone = { code: 'NoSuchEntity', message: 'There is no group named web in this account.' };
    const walk = (scene: typeof NORMAL) =>
      planned(scene, ({ steps, policy }) => ({
        status: 'blocked',
        ...(policy === undefined ? {} : { policy: { ...policy, versionId: 'v3' } }),
        steps: steps.map((step, index) => {
          if (index === 1) return step;
          return { ...step, status: 'blocked', error: index === 0 ? taken : gone };
        }),
      }));
    expect(drawn(walk(NORMAL))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet: this cannot be done as it is
        ! cannot create policy web
            EntityAlreadyExists: The account has a policy web already, with another
              document.
            Choose another name, or make yours a new version of that policy.
            enter another name    v new version
        ! cannot attach web to group web
            NoSuchEntity: There is no group named web in this account.
            Choose again.
            o change who
        + attach it to   user web

        Account 123456789012   as user/admin
        Nothing is written while anything is in the way.
        j JSON    c as a command    s save as request file


      ────────────────────────────────────────────────────────────────────────────────
      r check again · enter another name · v new version · esc back · ? help"
    `);
    expect(drawn(walk(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it + +  * Confirm   3/3
      ------------------------------------------------------------
      Nothing has been changed yet: this cannot be done as it is
        ! cannot create policy web
            EntityAlreadyExists: The account has a policy web
              already, with another document.
            Choose another name, or make yours a new version of
              that policy.
        lines 1 to 5 of 14, more below

      ------------------------------------------------------------
      enter another name - v new version - esc back - ? help"
    `);
  });

  it('has nothing to write where everything is so already', () => {
    const walk = planned(NORMAL, ({ steps }) => ({
      steps: steps.map(step => ({ ...step, status: 'in-place' })),
    }));
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed, and nothing needs to be
        = already there   policy web, with this document
        = already there   user web · group web

        Account 123456789012   as user/admin








        Everything is as wanted already: there is nothing to write.
        j JSON    c as a command    s save as request file


      ────────────────────────────────────────────────────────────────────────────────
      j JSON · c command · s save · m menu · enter done · esc back · ? help"
    `);
  });
});

describe('the final review of something weighty', () => {
  it('asks again, naming what is to be thought of', () => {
    const walk = (scene: typeof NORMAL) => planned(scene, () => ({ findings: [PASS_ROLE] })).press('y');
    expect(drawn(walk(NORMAL))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet. Go on with 1 security warning?
        ! 1 security warning
          Using the iam:PassRole action with a wildcard can be overly permissive.
            (PASS_ROLE_WITH_STAR_IN_RESOURCE, line 3)









        Press y once more to make the changes all the same, esc to go back.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · y go on all the same · esc no · ? help"
    `);
    expect(drawn(walk(SMALL), ASCII)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it + +  * Confirm   3/3
      ------------------------------------------------------------
      Nothing has been changed yet. Go on with 1 security warning?
        ! 1 security warning
          Using the iam:PassRole action with a wildcard can be
            overly permissive. (PASS_ROLE_WITH_STAR_IN_RESOURCE,
            line 3)



      ------------------------------------------------------------
      up/down scroll - y go on all the same - esc no - ? help"
    `);
  });
});

describe('the JSON of the final review', () => {
  it('can be searched, and leaves the y where it was', () => {
    const walk = planned(NORMAL, ({ policy }) => {
      const Statement = [{ Effect: 'Allow', Action: 'ecs:RunTask', Resource: '*' } as const];
      return policy === undefined
        ? {}
        : { policy: { ...policy, document: { Version: '2012-10-17', Statement } } };
    }).press('j');
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Nothing has been changed yet. This JSON would be sent:
      ❯  1 {
         2   "Version": "2012-10-17",
         3   "Statement": [
         4     {
         5       "Effect": "Allow",
         6       "Action": "ecs:RunTask",
         7       "Resource": "*"
         8     }
         9   ]
        10 }


        Press y to make these changes.
        j the changes    c as a command    s save as request file


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · / search · j the changes · y make these changes · esc back · ? help"
    `);
    expect(drawn(walk.press('/', 'y')).split('\n').slice(-6)).toMatchInlineSnapshot(`
      [
        "  Press y to make these changes.",
        "  j the changes    c as a command    s save as request file",
        "",
        "",
        "────────────────────────────────────────────────────────────────────────────────",
        "enter keep the search · esc clear it · ctrl+g help",
      ]
    `);
    expect(walk.screen).toBe('confirm');
    expect(body(walk.press('escape', 'escape'))).toMatchInlineSnapshot(`
      [
        "  + create policy   web   1 statement, 95 characters",
        "  + attach it to    user web · group web",
        "  Account 123456789012   as user/admin",
        "  Press y to make these changes.",
        "  j JSON    c as a command    s save as request file",
      ]
    `);
  });
});

describe('the request as a file', () => {
  it('is shown while its file is named', () => {
    expect(drawn(WAYS['save-request'](NORMAL))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/web · us-east-1
      Attach it  ✔ Who  ✔ Policies  ● Confirm   3/3
      ────────────────────────────────────────────────────────────────────────────────
      Save the request as which file?
      ❯ File  web.request.jsonweb

        {
          "version": 1,
          "policy": {
            "name": "web",
            "path": "/",
            "description": "web",
            "tags": {
              "web": "web"
            },
        lines 1 to 9 of 41, more below
        A path from the folder in which you began; ~ is your own folder. Only you
        can read the file.


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ scroll · enter save · esc back · ctrl+g help"
    `);
  });

  it('takes the place of a file only with a y, also on a small terminal with plain signs', () => {
    const walk = WAYS['save-request'](SMALL);
    const named = drawn(walk, ASCII);
    const errand = walk.press('enter').wizard.errands.at(-1)?.errand;
    if (errand === undefined) throw new Error('The request is saved.');
    const failure = { ...DENIED, code: 'FileExists', message: 'There is a file web.json already.' };
    walk.happen({ type: 'errand-failed', errand, failure });
    expect([named, drawn(walk, ASCII)].join('\n')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it + +  * Confirm   3/3
      ------------------------------------------------------------
      Save the request as which file?
      > File  web.request.jsonweb|

        {
          "version": 1,
          "policy": {
        lines 1 to 3 of 42, more below

      ------------------------------------------------------------
      up/down scroll - enter save - esc back - ctrl+g help
      ecs-iam-wizard   123456789012 - user/web - us-east-1
      Attach it + +  * Confirm   3/3
      ------------------------------------------------------------
      That file is there already. Replace it?
      > File  web.request.jsonweb

        {
          "version": 1,
          "policy": {
        lines 1 to 3 of 42, more below

      ------------------------------------------------------------
      up/down scroll - y replace it - esc back - ? help"
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
