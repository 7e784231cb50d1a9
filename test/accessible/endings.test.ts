import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DraftDesk } from '../../source/procedure/draft-desk.ts';
import { Drafts } from '../../source/settings/drafts.ts';
import { FakeAccount } from '../ui/fake-account.ts';
import { heldTalk } from './held-talk.ts';
import { CREATE_AND_ATTACH } from './scripts.ts';

const BEFORE_YES = CREATE_AND_ATTACH.length - 1;

describe('input that ends too early', () => {
  it('ends every question of a pipe with 252, nothing written', async () => {
    for (let length = 0; length <= BEFORE_YES; length++) {
      const talk = await heldTalk(CREATE_AND_ATTACH.slice(0, length), { from: 'pipe' });
      expect(talk.failure?.exitCode, talk.transcript).toBe(252);
      expect(talk.failure?.message).toMatch(
        /^The input ended before this was answered: .+ Nothing was written\.$/,
      );
      expect(talk.failure?.message).not.toContain('Also:');
      expect(talk.receipts.ids()).toEqual([]);
      expect(draftsIn(talk.home)).toEqual([]);
    }
  });

  it('is the end of a pipe that has answered all that was wanted', async () => {
    const talk = await heldTalk(CREATE_AND_ATTACH, { from: 'pipe' });
    expect([talk.exitCode, talk.receipts.ids().length]).toEqual([0, 1]);
  });

  it('leaves on a terminal, as q does: the answers are kept as a draft, which can be gone on with', async () => {
    for (const end of [[], ['q']]) {
      const talk = await heldTalk([...CREATE_AND_ATTACH.slice(0, BEFORE_YES), ...end]);
      expect(talk.exitCode).toBe(130);
      expect(talk.transcript).toMatch(/Nothing was written\.\nYour answers are kept as a draft/);
      expect(draftsIn(talk.home)).toEqual(['WebTaskList']);
      const next = await heldTalk(['6', '1', 'yes', ''], { home: talk.home });
      expect([next.exitCode, next.receipts.ids().length]).toEqual([0, 1]);
      expect(draftsIn(next.home)).toEqual([]);
    }
  });
});

describe('a signal', () => {
  it('between questions tells the truth', async () => {
    const talk = await heldTalk(CREATE_AND_ATTACH, { stopAt: 'Who shall get it?' });
    expect(talk.receipts.ids()).toEqual([]);
    expect(talk.transcript.trimEnd().split('\n').slice(-2)).toEqual([
      'Nothing was written.',
      'Your answers are kept as a draft: the next start offers to continue it.',
    ]);
  });

  it('in the middle of a run stops it after the step under way, and says what was written', async () => {
    const talk = await heldTalk(CREATE_AND_ATTACH, { stopAt: '1 of 3' });
    expect(talk.transcript).toContain('Stopping after the step under way.');
    expect(talk.transcript).toContain('Stopped. Done in part: some steps were carried out, some were not.');
    expect(talk.transcript.trimEnd().split('\n').slice(-2)).toEqual([
      'What the run did not come to can be made later with:',
      'ecs-iam-wizard resume RUN-ID',
    ]);
    const [runId = ''] = talk.receipts.ids();
    expect(talk.receipts.read(runId).status).toBe('partial');
  });
});

describe('a run that fails in part', () => {
  it('is finished, or undone, after another review', async () => {
    const account = new FakeAccount().with('user', 'alice', 'bob').fail('attach');
    const script = CREATE_AND_ATTACH.map(answer => (answer === '2 3' ? '1 2' : answer));
    const talk = await heldTalk([...script, '2', 'b', '3', 'yes', ''], {
      account: () => account,
      choice: { sandbox: false },
    });
    expect(talk.transcript).toContain('Done in part');
    expect(talk.transcript).toContain('2. Finish it, 2 steps left, after another review');
    expect(talk.transcript).toContain('Finish it:\necs-iam-wizard resume RUN-ID\n');
    expect(talk.transcript).toContain('This undo would:\n- delete policy WebTaskList');
    expect(talk.transcript).toContain('Undone.');
    expect(account.managed.customer).toEqual([]);
    expect(talk.exitCode).toBe(0);
  });
});

function draftsIn(home: string): string[] {
  const now = () => new Date('2026-11-21T14:03:00Z');
  return new DraftDesk(new Drafts(path.join(home, 'drafts')), now).list().drafts.map(({ title }) => title);
}
