import { afterEach, describe, expect, it } from 'vitest';
import { preferenceProblem } from '../../../source/settings/preference-keys.ts';
import { wrapWords } from '../../../source/text/wrap.ts';
import { briefWords } from '../../../source/ui/frame/tour-lines.tsx';
import { TOUR_NOTES } from '../../../source/ui/frame/tour-notes.ts';
import { closeStages, Stage, type StageOptions, stageHome } from '../stage.tsx';

afterEach(closeStages);

const MENU = 'What would you like to do?';
const MENU_NOTE = 'nothing here is real';

async function practising(options: StageOptions = {}): Promise<Stage> {
  const stage = new Stage({ choice: { sandbox: true }, ...options });
  await stage.until(MENU);
  return stage;
}

describe('the notes of the tour', () => {
  it.each(Object.values(TOUR_NOTES))('fit in two lines of 80 columns, or in one of 60: $name', note => {
    expect(wrapWords(`${note.text} (ctrl+t ends the tour)`, 71).length).toBeLessThanOrEqual(2);
    expect(`Tour ${briefWords(note)}`.length).toBeLessThanOrEqual(60);
    expect(preferenceProblem('tourSeen', [note.name])).toBeUndefined();
  });
});

describe('the tour', () => {
  it('shows a note below the first screens of somebody who practises', async () => {
    const stage = await practising();
    expect(await stage.until(MENU_NOTE)).toMatchInlineSnapshot(`
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


        Tour  This is a practice account: nothing here is real, so try everything. ↑↓
              move, Enter goes on, ? explains a screen. (ctrl+t ends the tour)
      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · a another account · enter next · q leave · ? help"
    `);
  });

  it('has one line on a low terminal, which gives way to what is more important', async () => {
    const stage = await practising({ size: { columns: 60, rows: 15 } });
    expect(await stage.until(MENU_NOTE)).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────
      What would you like to do?
      ❯ Create a policy and attach it  one final review for both
        Create a policy                actions, conditions, name
        Attach policies                to users, groups or roles
        Prepare ECS's own roles        for instances, tasks and s…
        Check a policy                 mistakes; what it allows

      Tour nothing here is real; ? explains a screen (ctrl+t ends)
      ────────────────────────────────────────────────────────────
      ↑↓ move · a another account · enter next · q leave · ? help"
    `);
    await stage.press('enter', 'esc');
    expect(stage.frame()).not.toContain(MENU_NOTE);
  });

  it('is never higher than the frame without it', async () => {
    for (const rows of [15, 17, 19, 20, 22, 24, 45, 46, 60]) {
      const size = { columns: 60, rows };
      const stage = await practising({ size });
      const touring = await stage.until(MENU_NOTE);
      stage.resize({ columns: 61, rows });
      await stage.press({ type: '\x14' });
      expect(touring.split('\n')).toHaveLength(stage.frame().split('\n').length);
    }
  });

  it('does not repeat a note that was seen, nor any after it was ended, in this wizard and the next', async () => {
    const home = stageHome();
    const first = await practising({ home });
    await first.until(MENU_NOTE);
    await first.press('enter');
    await first.until("AWS's guide");
    await first.press({ type: '\x14' });
    expect(await first.press('esc')).not.toContain('ctrl+t');
    const second = await practising({ home });
    await second.press('down');
    expect(second.frame()).not.toContain('ctrl+t');
    await second.press({ type: '\x14' });
    expect(await second.until(MENU_NOTE)).toContain(MENU);
  });

  it('is not for those who work in an account of AWS', async () => {
    const stage = await practising({ choice: { sandbox: false } });
    await stage.press('down');
    expect(stage.frame()).not.toContain(MENU_NOTE);
  });
});
