import { describe, expect, it } from 'vitest';
import { body, drawn } from '../drawn.tsx';
import { ASCII } from '../prompts/picture.tsx';
import { NORMAL, planned, SMALL } from './at-review.ts';
import { WAYS } from './everywhere.ts';

const DENIED = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: 'Ask for it.' };

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
