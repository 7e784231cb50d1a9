import { describe, expect, it } from 'vitest';
import { heldTalk } from './held-talk.ts';
import { ATTACH, CREATE_AND_ATTACH } from './scripts.ts';

describe('the menu, line by line', () => {
  it('undoes an earlier run after another review', async () => {
    const { home } = await heldTalk([...CREATE_AND_ATTACH, '']);
    const talk = await heldTalk(['6', '1', '2', 'yes', ''], { home });
    expect(talk.transcript).toContain(
      'created policy WebTaskList, attached it to user alice and user bob, done',
    );
    expect(talk.transcript).toContain('This undo would:\n- detach WebTaskList from user bob, user alice');
    expect(talk.transcript).toContain('Undone.\n');
    expect(talk.transcript).toMatch(/\n\nThe undo is done; nothing of it is left to do\.\n$/);
    expect(talk.exitCode).toBe(0);
  });

  it('names no way back for what was undone in the same sitting', async () => {
    const { transcript } = await heldTalk([...CREATE_AND_ATTACH, '2', 'yes', '']);
    expect(transcript).toContain('Undone.\n');
    expect(transcript).toMatch(/\n\nWhat was written is undone\.\n$/);
  });

  it('tries a policy as a test user, which is taken away again', async () => {
    const talk = await heldTalk([...ATTACH, '3', 'yes', 'no', '']);
    expect(talk.transcript).toContain('- make test user ecs-iam-wizard-try-RUN-ID');
    expect(talk.transcript).toMatch(/\d+ of \d+ requests allowed\./);
    expect(talk.transcript).toContain('taken away again.\nReceipt:');
  });

  it('checks a pasted policy, mends it, and asks before what was mended is given up', async () => {
    const policy =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:ListCluster","Resource":"*"}]}';
    const talk = await heldTalk(['5', '2', policy, '1', 'b', 'no', 'b', 'yes', 'b', 'q']);
    expect(talk.transcript).toContain(
      'Did you mean ecs:ListClusters? Can be mended: Write ecs:ListClusters.',
    );
    expect(talk.transcript).toContain('Done: Write ecs:ListClusters.');
    expect(talk.transcript).toContain('What was changed is saved nowhere. Give it up?');
  });

  it('explains a finding by its number', async () => {
    const policy =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:ListCluster","Resource":"*"}]}';
    const { transcript } = await heldTalk(['5', '2', policy, '? 1', 'q']);
    expect(transcript).toContain('INVALID_ACTION: No service of AWS has this action');
    expect(transcript).toMatch(/Why it matters: [\s\S]+How to mend it: /);
  });

  it('asks the same before it is left for good', async () => {
    const policy =
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ecs:ListCluster","Resource":"*"}]}';
    const talk = await heldTalk(['5', '2', policy, '1', 'q', 'no', '?', 'q', 'yes']);
    expect(talk.transcript.match(/What was changed is saved nowhere\. Give it up\?/g)).toHaveLength(2);
    expect([talk.exitCode, talk.left]).toEqual([130, []]);
  });

  it('takes ARNs of policies where policies are asked for, and says which is none', async () => {
    const [arn, other] = ['arn:aws:iam::aws:policy/AmazonECS_FullAccess', 'arn:aws:iam::aws:policy/Other'];
    const talk = await heldTalk(['3', '4', 'alice', '.', '1', `${arn} arn:x`, `${arn}, ${other}`, 'q']);
    expect(talk.transcript).toContain('arn:x is none.\nA policy ARN looks like arn:aws:iam::');
    expect(talk.transcript).toContain('Chosen: AmazonECS_FullAccess, Other.\n');
  });

  it('takes a list of names, and says who was left out and why', async () => {
    const talk = await heldTalk(['3', '4', 'alice, group:ecs-operators', 'carl', '.', 'q']);
    expect(talk.transcript).toContain(
      '3 names read, 2 added.\nLeft out: carl, no such user, group or role. Did you mean carol?',
    );
    expect(talk.transcript).toContain('Chosen: user alice, group ecs-operators.');
  });
});
