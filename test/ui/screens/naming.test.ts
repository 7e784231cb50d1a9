import { describe, expect, it } from 'vitest';
import type { PolicyRow } from '../../../source/account/account.ts';
import { finalDocument } from '../../../source/procedure/answers.ts';
import { answered } from '../answered.ts';
import { Walk } from '../walk.ts';

const ARN = 'arn:aws:iam::123456789012:policy/ListTasks';
const TAKEN: PolicyRow = {
  arn: ARN,
  name: 'ListTasks',
  path: '/',
  defaultVersionId: 'v2',
  attachmentCount: 1,
  attachable: true,
};

/** Stands at the name, with a policy of the account that bears it. */
function atName(row: PolicyRow = TAKEN): Walk {
  const walk = Walk.signedIn(answered({ description: 'Old', tags: { team: 'web' } })).press('enter');
  // The review is looked at elsewhere.
  walk.wizard = { ...walk.wizard, screen: 'review-policy' };
  walk.listed('customer', [row]).press('enter');
  expect(walk.screen).toBe('name');
  return walk;
}

const read = (text: string) => ({ type: 'policy-read', arn: ARN, versionId: 'v2', text }) as const;

describe('a name that the account has already', () => {
  it('is compared with the policy that bears it, once', () => {
    const walk = atName().press('!', 'erase');
    expect(walk.wizard.errands.map(({ errand }) => errand)).toEqual([{ type: 'read-policy', arn: ARN }]);
    walk.press('enter');
    expect([walk.screen, walk.wizard.problem]).toEqual([
      'name',
      'The account has ListTasks already; it is being compared with yours.',
    ]);
  });

  it('is no obstacle when it is the same policy', () => {
    const walk = atName();
    walk.happen(read(JSON.stringify(finalDocument(walk.wizard.answers)))).press('enter');
    expect(walk.screen).toBe('who');
  });

  it('can be that of a policy which gets a new version, and be taken back', () => {
    const walk = atName().happen(read('{}')).press('enter');
    expect(walk.wizard.problem).toMatch(/with another document\. Give another name, or press ctrl\+n/);
    walk.press('ctrl-n');
    expect(walk.wizard.answers).toMatchObject({
      existing: { arn: ARN, versionId: 'v2' },
      policyName: 'ListTasks',
      tags: {},
    });
    expect(walk.press('enter', 'escape').screen).toBe('name');
    walk.press('n');
    expect(walk.wizard.answers).toMatchObject({
      existing: undefined,
      description: 'Old',
      tags: { team: 'web' },
    });
  });

  it('is not told apart by capital letters or by its path', () => {
    const walk = atName({ ...TAKEN, name: 'LISTTASKS' }).press('enter');
    expect(walk.wizard.problem).toContain('capital letters');
    expect(atName({ ...TAKEN, path: '/x/' }).press('enter').wizard.problem).toContain('under the path /x/');
  });

  it('is left to the final review when the policy cannot be read', () => {
    const failure = { kind: 'refused', code: 'AccessDenied', message: 'You may not.', hint: undefined };
    const walk = atName().happen({
      type: 'errand-failed',
      errand: { type: 'read-policy', arn: ARN },
      failure,
    });
    expect(walk.press('enter').screen).toBe('who');
  });
});

describe('tags', () => {
  it('that are there twice are not lost without a word', () => {
    const walk = atName({ ...TAKEN, name: 'Other' }).press(
      'up',
      'down',
      'down',
      'down',
      ', team=api',
      'enter',
    );
    expect([walk.screen, walk.wizard.problem]).toEqual(['name', 'The tag team is there twice.']);
    expect(walk.press('escape', 'enter').wizard.problem).toBeUndefined();
    expect(walk.press('enter').wizard.problem).toBe('The tag team is there twice.');
  });
});
