import { afterEach, describe, expect, it, vi } from 'vitest';
import { editOutside } from '../../../source/ui/effects/edit-outside.ts';

afterEach(() => vi.unstubAllEnvs());

function edit(editor: string, visual = '') {
  vi.stubEnv('EDITOR', editor);
  vi.stubEnv('VISUAL', visual);
  return editOutside({ text: '{"a": 1}\n', ending: '.json' });
}

describe('the editor of the person', () => {
  it('may have arguments, and VISUAL goes before EDITOR', async () => {
    expect(await edit('false', "sed -i.bak 's/1/2/'")).toEqual({ type: 'text-edited', text: '{"a": 2}\n' });
  });

  it('may leave the text as it is', async () => {
    expect(await edit('true')).toEqual({ type: 'text-edited', text: '{"a": 1}\n' });
  });

  it.each([
    ['no-such-editor --wait', 'The editor no-such-editor --wait was not found.'],
    ['false', 'The editor false ended with 1; the policy is as it was.'],
    ['rm', 'no such file or directory'],
  ])('%s gives no text, and the reason is told', async (editor, words) => {
    expect(await edit(editor)).toMatchObject({
      type: 'edit-failed',
      failure: { message: expect.stringContaining(words), code: 'EditorFailed' },
    });
  });
});
