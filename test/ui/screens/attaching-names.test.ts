import { afterEach, describe, expect, it } from 'vitest';
import type { PrincipalRow } from '../../../source/account/principal-row.ts';
import type { PrincipalType } from '../../../source/policy/names.ts';
import { noAnswers } from '../../../source/procedure/answers.ts';
import { pasteNames } from '../../../source/ui/screens/attach/paste-names.tsx';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage } from '../stage.tsx';
import { Walk } from '../walk.ts';

afterEach(closeStages);

const row = (type: PrincipalType, name: string): PrincipalRow => ({
  type,
  name,
  path: '/',
  arn: `arn:aws:iam::123456789012:${type}/${name}`,
});

function atNames(): Walk {
  return Walk.signedIn(noAnswers('attach'))
    .press('enter')
    .listed('user', [row('user', 'alice'), row('user', 'bob')])
    .press('p')
    .listed('group', [row('group', 'ops')])
    .listed('role', []);
}

const chosen = ({ wizard }: Walk) => wizard.answers.principals.map(({ type, name }) => `${type} ${name}`);
const does = ({ wizard }: Walk, key: string) =>
  pasteNames.bindings(wizard).find(({ keys }) => keys.includes(key))?.label;

describe('a pasted list of names', () => {
  it('is chosen as far as it is found; what is not is named and kept', () => {
    const walk = atNames().paste('bob\r\ngroup:ops\r\nalcie\r\nbob');
    expect(does(walk, 'enter')).toBe('choose 2');
    walk.press('enter');
    expect([walk.screen, ...chosen(walk)]).toEqual(['who', 'user bob', 'group ops']);
    expect(walk.wizard.problem).toBe(
      '2 names of the list are chosen. Not found, and not chosen: alcie; p shows them.',
    );
    walk.press('p', 'tab', 'enter');
    expect(chosen(walk)).toEqual(['user bob', 'group ops', 'user alice']);
    expect(walk.wizard.notice).toBe('1 name of the list is chosen.');
  });

  it('opens by itself when it is pasted into the list of users, and none of it is a key', () => {
    const walk = Walk.signedIn(noAnswers('attach'))
      .press('enter')
      .listed('user', [row('user', 'annan')]);
    walk.paste('annan\r').listed('group', []).listed('role', []);
    expect([walk.screen, ...chosen(walk)]).toEqual(['paste-names']);
    expect(chosen(walk.press('enter'))).toEqual(['user annan']);
  });

  it('can be mended: a name left out, the last one taken back into the line', () => {
    const walk = atNames().press('zoe yan ', 'ctrl-x');
    walk.press('erase', 'erase', 'erase', 'erase', 'bob');
    expect(does(walk, 'enter')).toBe('choose 1');
    expect(chosen(walk.press('enter'))).toEqual(['user bob']);
  });

  it('waits for lists that are still arriving, and keeps what was typed through Esc', () => {
    const walk = Walk.signedIn(noAnswers('attach')).press('enter', 'p', 'bob');
    expect(walk.press('enter').wizard.problem).toMatch(/still arriving/);
    walk
      .press('escape', 'p')
      .listed('user', [row('user', 'bob')])
      .listed('group', [])
      .listed('role', []);
    expect(chosen(walk.press('enter'))).toEqual(['user bob']);
  });

  it('takes names unchecked where users cannot be listed', () => {
    const failure = { kind: 'refused', code: 'AccessDenied', message: 'No.', hint: undefined };
    const walk = Walk.signedIn(noAnswers('attach')).press('enter', 'p', 'zoe');
    walk.listed('group', []).listed('role', []).happen({ type: 'listing-failed', name: 'user', failure });
    expect(chosen(walk.press('enter'))).toEqual(['user zoe']);
  });

  it('shows what became of each name', async () => {
    const account = new FakeAccount().with('user', 'alice', 'bob').with('group', 'ops');
    const stage = new Stage({ size: { columns: 70, rows: 20 }, account, answers: noAnswers('attach') });
    await stage.until('What would you like to do?');
    await stage.press('enter');
    await stage.until('bob');
    await stage.press({ type: 'p' }, { type: 'alcie, bob ops bob' });
    expect(await stage.until('2 found')).toMatchInlineSnapshot(`
      "ecs-iam-wizard   123456789012 · user/admin · us-east-1
      Attach it  ● Who ○ ○   1/3
      ──────────────────────────────────────────────────────────────────────
      Whose names are on the list?
        Names: alcie, bob ops bob
        2 found, 1 not found, 1 named twice
        Not found
      ❯ alcie  did you mean alice? (no such user, group or role)
        Found
        bob    user /
        ops    group /
        Named twice
        What is found is chosen with enter; the arrows lead to a name, tab
        takes what was meant, ctrl+x leaves it out.


      ──────────────────────────────────────────────────────────────────────
      tab take alice · enter choose 2 · esc back · ctrl+g help"
    `);
  });
});
