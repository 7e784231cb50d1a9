import { describe, expect, it } from 'vitest';
import { body, drawn } from '../drawn.tsx';
import type { Walk } from '../walk.ts';
import { ALL_BUT, editing, LIST, PASS_ANY, RUN, sids } from './editor-walk.ts';
import { statementsOf } from './scope-walk.ts';

describe('the statements', () => {
  it('are listed with their parts, and what is missing or wide in them', () => {
    expect(drawn(editing([RUN, PASS_ANY]))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ● Permissions  ○ Review  ○ Name   2/4
      ────────────────────────────────────────────────────────────────────────────────
      What shall it allow?
        [Visual]  JSON
      ❯ Go on to the review  2 statements, 233 of 6,144 characters   ok
        Statement 1  Allow   run any revision of task definition web
          Actions            1 of 81  Write 1                        ok
          Resources          any revision of task definition web     ok
          Conditions         none (optional)
        Statement 2  Allow   pass any role
          Actions            1 of 190  Write 1                       ! can gain rights
          Resources          any resource                            ! any role
          Conditions         none (optional)
        Request conditions   for every Allow statement (optional)
        + add a statement
        The policy can be written as it is.



      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · tab JSON · enter next · esc back · ? help"
    `);
  });

  it('show the parts of one at a time where there are many, and the first has room on a small terminal', () => {
    const walk = editing([RUN, LIST, PASS_ANY, ALL_BUT], { columns: 60, rows: 15 });
    expect(body(walk.press('down', 'enter'))).toMatchInlineSnapshot(`
      [
        "  Go on to the review  4 statements, 377 of 6,144 chara…  ok",
        "❯ Statement 1  Allow   run any revision of task definition …",
        "    Actions            1 of 81  Write 1                   ok",
        "    Resources          any revision of task definition …  ok",
        "    Conditions         none (optional)",
        "  Statement 2  Allow   list clusters                      ok",
      ]
    `);
    expect(body(walk.press('left', 'down', 'down', 'right'))).toMatchInlineSnapshot(`
      [
        "  Go on to the review  4 statements, 377…  ok",
        "  Statement 1  Allow   run any revision …  ok",
        "  Statement 2  Allow   list clusters       ok",
        "❯ Statement 3  Allow   pass any role",
        "    Actions            1 of 190  Write 1   ! can gain rights",
        "    Resources          any resource        ! any role",
      ]
    `);
  });

  it('turn from Allow to Deny, are copied, moved and deleted, and each change can be taken back', () => {
    const walk = editing([RUN, LIST]);
    const before = walk.wizard.answers.document;
    expect(statementsOf(walk.press('down', 'e'))[0]?.Effect).toBe('Deny');
    expect(sids(walk.press('c'))).toEqual(['Run', 'Run2', 'List']);
    expect(sids(walk.press(']'))).toEqual(['Run', 'List', 'Run2']);
    expect(sids(walk.press('x'))).toEqual(['Run', 'List']);
    expect(walk.wizard.notice).toBe('Statement 3 is deleted; u brings it back.');
    expect(sids(walk.press('u'))).toEqual(['Run', 'List', 'Run2']);
    walk.press('u', 'u', 'u');
    expect(walk.wizard.answers.document).toBe(before);
    expect(walk.wizard.notice).toBe('Taken back: the Effect of statement 1.');
    expect(drawn(walk)).not.toContain('u undo');
  });

  it('take back what was changed on other screens', () => {
    const walk = editing([LIST]).press('down', 'down', 'enter');
    expect(walk.screen).toBe('actions');
    walk.press('/', 'describeclusters', 'enter', ' ', 'enter');
    expect(statementsOf(walk)[0]?.Action).toEqual(['ecs:ListClusters', 'ecs:DescribeClusters']);
    expect(walk.screen).toBe('permissions');
    expect(statementsOf(walk.press('u'))).toEqual([LIST]);
    expect(walk.wizard.notice).toBe('Taken back: the change of actions in statement 1.');
  });

  it('are not taken back to those of another start', () => {
    const walk = editing([LIST]).press(
      'down',
      'x',
      'escape',
      '/',
      'nothing: choose',
      'enter',
      'enter',
      'enter',
    );
    expect(walk.wizard.answers.start?.kind).toBe('blank');
    expect(walk.wizard.local.history.steps).toEqual([]);
  });

  it('that rows cannot show are kept, and their JSON is shown at the place', () => {
    const walk = editing([LIST, ALL_BUT]).press('end', 'up', 'up', 'up', 'up', 'up', 'down', 'enter');
    expect(walk.screen).toBe('json');
    expect(drawn(walk)).toMatch(/❯ +10 +\{/);
    expect(drawn(walk)).toContain(
      '! This statement names all actions but some (NotAction); edit it as JSON.',
    );
    expect(statementsOf(walk.press('tab'))).toEqual([LIST, ALL_BUT]);
  });
});

describe('the JSON', () => {
  it('stands alone, also where there is room for a preview beside other screens', () => {
    const walk = editing([LIST], { columns: 160, rows: 40 });
    expect(drawn(walk).split('"Version"')).toHaveLength(2);
    expect(drawn(walk.press('tab')).split('"Version"')).toHaveLength(2);
  });

  const GOOD =
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "ecs:*", "Resource": "*"}]}\n';
  const BAD = GOOD.replace('"Deny",', '"Deny"').replaceAll('", "', '",\n "');
  const edited = (walk: Walk, text: string) => walk.press('ctrl-o').happen({ type: 'text-edited', text });

  it('goes to the editor, and keys typed ahead are no answers', () => {
    const walk = editing([LIST]).press('down', 'ctrl-o', 'x');
    expect(JSON.parse(walk.wizard.outsideEdit?.text ?? '')).toEqual(walk.wizard.answers.document);
    expect(statementsOf(walk)).toEqual([LIST]);
  });

  it('comes back as the policy, which can be taken back', () => {
    const walk = edited(editing([LIST]), GOOD);
    expect(walk.screen).toBe('permissions');
    expect(walk.wizard.notice).toBe('The policy is as you wrote it: 1 statement.');
    expect(statementsOf(walk)[0]?.Effect).toBe('Deny');
    expect(statementsOf(walk.press('u'))).toEqual([LIST]);
  });

  it('that was not changed changes nothing', () => {
    const walk = editing([LIST]).press('ctrl-o');
    const before = walk.wizard.answers;
    walk.happen({ type: 'text-edited', text: `${walk.wizard.outsideEdit?.text}\n\n` });
    expect(walk.wizard.answers).toBe(before);
    expect(walk.wizard.notice).toBe('Nothing was changed.');
  });

  it('that is no policy is kept as it was typed, with the mistakes by line', () => {
    const walk = edited(editing([LIST]), BAD);
    expect(drawn(walk)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Create a policy  ✔ Start  ● Permissions  ○ Review  ○ Name   2/4
      ────────────────────────────────────────────────────────────────────────────────
      Your text has 1 mistake; the policy is as it was
         Visual  [JSON]  ! marks the lines with mistakes
        1 {"Version": "2012-10-17",
      ❯!2  "Statement": [{"Effect": "Deny" "Action": "ecs:*",
        3  "Resource": "*"}]}








        Nothing of your text is lost: ctrl+o goes on with it. The policy stays as it
        was until the text is one.

      ! Line 2: This is not JSON: a comma is expected.
      ────────────────────────────────────────────────────────────────────────────────
      ctrl+o go on editing · esc give up the text · ? help"
    `);
    expect(statementsOf(walk)).toEqual([LIST]);
    expect(walk.press('ctrl-o').wizard.outsideEdit?.text).toBe(BAD);
    expect(walk.happen({ type: 'text-edited', text: GOOD }).screen).toBe('json');
    expect(statementsOf(walk)[0]?.Effect).toBe('Deny');
  });

  it('that is no policy is given up only when that is said twice', () => {
    const walk = edited(editing([LIST]), BAD).press('escape');
    expect(walk.wizard.problem).toContain('Press esc again to give up your text');
    walk.press('down', 'escape');
    expect(walk.screen).toBe('json');
    walk.press('escape');
    expect(walk.screen).toBe('permissions');
    expect(walk.wizard.local.json.rejected).toBeUndefined();
    expect(statementsOf(walk)).toEqual([LIST]);
  });

  it('says why the editor gave nothing', () => {
    const failure = {
      kind: 'other',
      code: 'EditorFailed',
      message: 'The editor x was not found.',
      hint: 'Set it.',
    };
    const walk = editing([LIST]).press('ctrl-o').happen({ type: 'edit-failed', failure });
    expect(walk.wizard.problem).toBe('The editor x was not found. Set it.');
  });
});
