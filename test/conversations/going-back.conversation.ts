import { afterEach, expect, it } from 'vitest';
import { Conversation, closeConversations } from './conversation.ts';
import { HANDED_BACK } from './ending.ts';
import { MENU, REVIEWED, TO_THE_REVIEW } from './routes.ts';

afterEach(closeConversations);

it('Back leads from every step to the one before, and forward again to the same, with nothing lost', async () => {
  const made = new Conversation(['--sandbox']);
  await made.play(...TO_THE_REVIEW);
  const questions = ['Which policies', 'Who shall', 'be called?', 'that you mean?', 'shall it allow?'];
  const backwards = [...questions, 'Which resources is', 'start from?', MENU];
  const seen = new Map([[REVIEWED, made.terminal.screen()]]);
  for (const question of backwards) {
    // What is still being looked up is waited for, so that the same can be seen again.
    await made.play({ when: screen => !/ \.\.\. |[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/.test(screen), press: 'esc' });
    seen.set(question, await made.see(question));
  }
  for (const question of backwards.toReversed().slice(1)) {
    made.terminal.press('enter');
    await made.see(question);
  }
  await made.play({ when: 'EcsTaskViewer', press: 'enter' });
  await made.see(screen => screen === seen.get(REVIEWED));
  await made.play({ when: REVIEWED, type: 'y' }, { when: /^Done/m, press: 'enter' });
  expect(await made.ending()).toEqual({ exitCode: 0, ...HANDED_BACK });
});
