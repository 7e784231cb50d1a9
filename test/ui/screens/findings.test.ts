import { afterEach, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../source/policy/document.ts';
import { answered } from '../answered.ts';
import { FakeAccount } from '../fake-account.ts';
import { closeStages, Stage } from '../stage.tsx';

afterEach(closeStages);

const PASSES_ANY_ROLE: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: 'ecs:DescribeCluster', Resource: '*' },
    {
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } },
    },
  ],
};

/** The wizard with a policy that lets its holder pass any role, at a step of the procedure. */
async function at(step: RegExp, sight: string | RegExp, size = { columns: 80, rows: 24 }) {
  const account = new FakeAccount().with('user', 'alice');
  const answers = answered({ start: { kind: 'blank' }, document: PASSES_ANY_ROLE });
  const stage = new Stage({ size, account, answers });
  let frame = await stage.until('What would you like to do?');
  while (!step.test(frame)) frame = await stage.press('enter');
  await stage.until(sight);
  return { stage, account };
}

describe('what lint finds, in the wizard', () => {
  it('makes y ask once more, naming the security warning', async () => {
    const { stage, account } = await at(/● Confirm/, 'Press y to make these changes.');
    expect(stage.frame()).toContain('! 1 security warning: iam:PassRole');
    const asked = await stage.press({ type: 'y' });
    expect(asked).toContain('Nothing has been changed yet. Go on with 1 security warning?');
    expect(asked).toContain('iam:PassRole stands with a star in Resource');
    expect(asked).toContain('y go on all the same');
    expect(account.attachments).toEqual([]);
    await stage.press({ type: 'y' });
    await stage.until('Same again');
    expect(account.attachments).toHaveLength(1);
  });

  it('lets the person step back from the question', async () => {
    const { stage, account } = await at(/● Confirm/, 'Press y to make these changes.');
    await stage.press({ type: 'y' });
    expect(await stage.press('esc')).toContain('This run would:');
    expect(await stage.press({ type: 'y' })).toContain('Go on with 1 security warning?');
    expect(account.attachments).toEqual([]);
  });

  it('asks in the smallest terminal, too', async () => {
    const { stage } = await at(/● Confirm/, 'y make', { columns: 60, rows: 15 });
    const asked = await stage.press({ type: 'y' });
    expect(asked).toContain('Go on with 1 security warning?');
    expect(asked).toContain('y go on');
  });
});
