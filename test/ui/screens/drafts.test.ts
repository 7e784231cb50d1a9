import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { begin, noAnswers } from '../../../source/procedure/answers.ts';
import { template } from '../../../source/template/read.ts';
import { answered } from '../answered.ts';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage, type StageOptions, stageHome } from '../stage.tsx';

afterEach(closeStages);

const MENU = 'What would you like to do?';
const START = { kind: 'template', template: template('task-list'), variant: 'corrected' } as const;
/** A template was chosen; its cluster is still to be named. */
const BEGUN = begin(noAnswers('create-and-attach'), START);

/** A wizard that comes to the parameters of its template, where a cluster is typed. */
async function atParameters(options: StageOptions): Promise<Stage> {
  const stage = new Stage({ answers: BEGUN, ...options });
  await stage.until(MENU);
  await stage.press('enter', 'enter');
  await stage.press({ type: 'web' });
  return stage;
}

/** Leaves in the middle, as the person is asked whether to. */
async function leave(stage: Stage): Promise<void> {
  await stage.press({ type: '\x03' });
  await stage.until('Your answers are kept as a draft');
}

function filesIn(home: string): string[] {
  return readdirSync(path.join(home, 'drafts')).filter(name => name.endsWith('.json'));
}

/** Times are told as those of the machine. */
function anyTime(frame: string): string {
  return frame.replace(/today \d\d/g, 'today 14');
}

function rows(frame: string): number {
  return frame.match(/saved today/g)?.length ?? 0;
}

describe('a draft', () => {
  it('is kept on leaving, offered by the next wizard, and goes on where it was left', async () => {
    const home = stageHome();
    await leave(await atParameters({ home }));
    const next = new Stage({ home });
    await next.until('Continue the draft');
    expect(anyTime(await next.press('end'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      What would you like to do?
        Create a policy and attach it  one final review for both
        Create a policy                actions, conditions, name
        Attach policies                to users, groups or roles
        Prepare ECS's own roles        for instances, tasks and services
        Check a policy                 mistakes; what it allows
      ❯ Continue the draft             List the tasks of one cluster, saved today 14:…






        Create a policy and attach it, left at the step Parameters
        With the credentials at hand


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · x delete it · a another account · enter next · q leave · ? help"
    `);
    await next.press('enter');
    const frame = await next.until('Which resources is it about?');
    expect(frame).toMatch(/cluster_name +web/);
  });

  it('asks where to go on when it was made in another place', async () => {
    const home = stageHome();
    await leave(await atParameters({ home, choice: { sandbox: false, profile: 'prod' } }));
    const next = new Stage({ home, size: { columns: 60, rows: 15 } });
    await next.until('Continue the draft');
    await next.press('end', 'enter');
    expect(await next.until('made elsewhere')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────
      This draft was made elsewhere. Where shall it go on?
      ❯ Where it was made  with profile prod
        Here               in the account 123456789012





      ────────────────────────────────────────────────────────────
      ↑↓ move · / filter · enter next · esc back · ? help"
    `);
    await next.press('enter');
    expect(await next.until('Which resources is it about?')).toMatch(/cluster_name +web/);
  });

  it('goes on at once where its account is spoken to at the same address', async () => {
    const home = stageHome();
    const choice = { sandbox: false, endpointUrl: 'http://127.0.0.1:5000' };
    await leave(await atParameters({ home, choice }));
    const next = new Stage({ home, choice });
    await next.until('Continue the draft');
    await next.press('end', 'enter');
    expect(await next.until(/Which resources|elsewhere/)).toContain('Which resources is it about?');
  });

  it('is one of several in a list, from which it can be deleted and brought back', async () => {
    const home = stageHome();
    await leave(await atParameters({ home, now: '2026-11-21T14:02:00Z' }));
    await leave(await atParameters({ home, answers: { ...BEGUN, policyName: 'WebTasks' } }));
    const stage = new Stage({ home });
    await stage.until('2 drafts');
    await stage.press('end', 'enter');
    expect(anyTime(await stage.until('WebTasks'))).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1

      ────────────────────────────────────────────────────────────────────────────────
      Which draft would you like to continue?
      ❯ WebTasks                       saved today 14:03
        List the tasks of one cluster  saved today 14:02










        Create a policy and attach it, left at the step Parameters
        With the credentials at hand


      ────────────────────────────────────────────────────────────────────────────────
      ↑↓ move · x delete it · / filter · enter next · esc back · ? help"
    `);
    await stage.press({ type: 'x' });
    await stage.until(frame => frame.includes('u brings it back') && rows(frame) === 1);
    await stage.press({ type: 'u' });
    await stage.until(frame => frame.includes('is back') && rows(frame) === 2);
  });

  it('is gone when its answers have been carried out', async () => {
    const home = stageHome();
    const stage = new Stage({ home, answers: answered(), account: new FakeAccount().with('user', 'alice') });
    await stage.until(MENU);
    for (let step = 0; !stage.frame().includes('+ create policy') && step < 20; step += 1)
      await stage.press('enter');
    expect(filesIn(home)).toHaveLength(1);
    await stage.press({ type: 'y' });
    await stage.until('Done');
    await vi.waitUntil(() => filesIn(home).length === 0);
  });

  it('that cannot be kept is said once, and the wizard goes on', async () => {
    const home = stageHome();
    writeFileSync(path.join(home, 'drafts'), 'in the way');
    const stage = new Stage({ home, answers: BEGUN, size: { columns: 160, rows: 24 } });
    await stage.until(MENU);
    await stage.press('enter');
    await stage.until(/cannot\s+be kept/);
    await stage.press('enter');
    expect(await stage.until('Which resources is it about?')).not.toMatch(/cannot\s+be kept/);
    expect(await stage.press({ type: '\x03' })).toContain('The answers given so far would be lost.');
  });
});

describe('answers in hand', () => {
  it('can be put aside in the menu, where they stay as a draft', async () => {
    const stage = await atParameters({});
    await stage.press('esc', 'esc');
    expect(await stage.until('Continue the draft')).toContain('n begin anew');
    await stage.press({ type: 'n' });
    await stage.until('stay as a draft');
    expect(await stage.press('enter')).toMatch(/❯ (?!List)/);
  });

  it('that flags gave are no draft before the person has gone on with them', async () => {
    const home = stageHome();
    const stage = new Stage({ home, answers: BEGUN });
    await stage.until(MENU);
    expect(readdirSync(home)).toEqual([]);
  });
});
