import { afterEach, describe, expect, it } from 'vitest';
import { Conversation, closeConversations } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { REVIEWED, TO_THE_REVIEW } from './routes.ts';

afterEach(closeConversations);

/** The attachment is refused twice: the program tries what may be a passing trouble again, but no refusal. */
const FAULTS = JSON.stringify({ list: [{ action: 'AttachUserPolicy', nth: 1, fault: 'denied' }] });

describe('a run that is refused in part', () => {
  it('says so, is finished with r, and undone with u', async () => {
    const made = new Conversation(['--sandbox'], { env: { ECS_IAM_WIZARD_SANDBOX_FAULTS: FAULTS } });
    const before = await made.command('sandbox', 'show');
    await made.play(...TO_THE_REVIEW, { when: REVIEWED, type: 'y' });
    const outcome = await made.terminal.whole(/^Done in part/m);
    expect(outcome).toContain('✔ WebTasks created');
    expect(outcome).toMatch(/AccessDenied|not allowed|may not/);
    await made.play(
      { when: 'r finish', type: 'r' },
      { when: 'The rest of the run would:' },
      { when: REVIEWED, type: 'y' },
      { when: /^Done$/m, type: 'u' },
      { when: 'This undo would:' },
      { when: REVIEWED, type: 'y' },
      { when: /^Undone/m, press: 'enter' },
    );
    expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
    expect(await made.command('sandbox', 'show')).toEqual(before);
  });

  it('ends with 3 when it is left as it is, and the command finishes it', async () => {
    const made = new Conversation(['--sandbox'], { env: { ECS_IAM_WIZARD_SANDBOX_FAULTS: FAULTS } });
    await made.play(
      ...TO_THE_REVIEW,
      { when: REVIEWED, type: 'y' },
      { when: /^Done in part/m, press: 'enter' },
    );
    expect(await made.ending()).toEqual({ exitCode: 3, ...HANDED_BACK });
    const resumed = await made.command<{ status: string }>('resume', '--yes');
    expect(resumed.status).toBe('done');
  });
});
