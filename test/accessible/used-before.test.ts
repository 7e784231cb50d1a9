import { describe, expect, it } from 'vitest';
import { heldTalk } from './held-talk.ts';
import { CREATE_AND_ATTACH } from './scripts.ts';

describe('names used before', () => {
  it('are told in the next talk, and taken for no answer', async () => {
    const first = await heldTalk(CREATE_AND_ATTACH);
    expect(first.transcript).not.toMatch(/before:/);
    const next = await heldTalk(CREATE_AND_ATTACH.slice(0, -1), { home: first.home });
    expect(next.transcript).toContain('Used before: web.\n');
    expect(next.transcript).toContain('Used before: WebTaskList.\n');
    const attach = await heldTalk(['3', ''], { home: first.home });
    expect(attach.transcript).toMatch(/Attached to before: .*alice/);
    expect(attach.receipts.ids()).toHaveLength(1);
    expect(attach.transcript).not.toMatch(/Chosen: .*alice/);
  });
});
