import { describe, expect, it } from 'vitest';
import type { Edited } from '../../source/procedure/edit-outside.ts';
import { heldTalk } from './held-talk.ts';

const GOOD =
  '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "ecs:ListClusters", "Resource": "*"}]}';
const BAD = GOOD.replace('"Resource"', 'Resource');

/** editorWith is an editor that makes these texts, one after another, and notes what it was given. */
function editorWith(...results: readonly (string | Edited)[]) {
  const given: string[] = [];
  const editor = async (text: string): Promise<Edited> => {
    const result = results[given.length] ?? text;
    given.push(text);
    return typeof result === 'string' ? { kind: 'edited', text: result } : result;
  };
  return { editor, given };
}

describe('the editor of the person', () => {
  it('is offered only where one is named', async () => {
    const { transcript } = await heldTalk(['2', '6', '2', 'q']);
    expect(transcript).not.toContain('in your editor');
  });

  it('gets the policy; mistakes are told by line and column, and the text is kept for another try', async () => {
    const { editor, given } = editorWith(BAD, GOOD);
    const { transcript } = await heldTalk(['2', '7', '2', '2', 'yes', '', 'q'], { editor });
    expect(transcript).toMatch(/It is no policy document yet:\nLine 1, character \d+: This is not JSON/);
    expect(given[1]).toBe(BAD);
    expect(transcript).toContain('The policy is as you wrote it: 1 statement.');
  });

  it('may be left without a change, or fail: the policy stays as it was', async () => {
    const { editor } = editorWith(BAD, {
      kind: 'failed',
      message: 'The editor x was not found.',
      hint: 'Set EDITOR.',
    });
    const { transcript } = await heldTalk(['2', '7', '2', '2', 'no', '2', '2', '', 'q'], { editor });
    expect(transcript).toContain('The editor x was not found.\nSet EDITOR.\n');
    expect(transcript).toContain('Nothing was changed.');
    expect(transcript).not.toContain('as you wrote it');
  });

  it('writes a document to start from, and puts a pasted one right', async () => {
    const { editor, given } = editorWith(GOOD, GOOD);
    const first = await heldTalk(['2', '6', 'q'], { editor });
    expect(first.transcript).toContain('Taken: a policy document with 1 statement.');
    const second = await heldTalk(['2', '5', BAD, '.', 'yes', 'q'], { editor });
    expect(second.transcript).toContain('So far: Start your editor.');
    expect(given).toEqual(['', BAD]);
  });

  it('changes what is reviewed and what is checked, which can be taken back', async () => {
    const wide = GOOD.replace('ecs:ListClusters', 'ecs:*');
    const { editor } = editorWith(wide, wide);
    const checked = await heldTalk(['5', '2', GOOD, '4', '1', 'q'], { editor });
    expect(checked.transcript).toContain('May do everything in ECS.');
    expect(checked.transcript).toContain('Take the last change back');
    const reviewed = await heldTalk(['2', '5', GOOD, '', '5', 'q'], { editor });
    expect(reviewed.transcript).toContain('The policy is as you wrote it: 1 statement.\n\nMay ');
  });
});
