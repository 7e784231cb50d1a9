import { afterEach, expect, it } from 'vitest';
import { describeOnPosix } from '../posix.ts';
import { converse } from './converse.ts';
import { Terminal } from './terminal.ts';

const SENTENCE =
  'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ecs:ListClusters on resource: * because no identity-based policy allows the ecs:ListClusters action';

let terminal: Terminal;

afterEach(() => terminal.close());

describeOnPosix('denied in a terminal', () => {
  it('takes a message that is pasted, and opens the wizard with the statement and the user chosen', async () => {
    terminal = Terminal.openProgram(['denied', '--sandbox'], { rows: 40, columns: 120 });
    await converse(terminal, [
      { when: 'press Ctrl-D', type: SENTENCE, press: 'enter' },
      { when: 'ListClusters action', press: 'ctrl-d' },
      { when: 'Press Enter to open the wizard', press: 'enter' },
      { when: 'The policy can be written as it is', press: 'enter' },
      { when: 'Is this the policy that you mean', press: 'enter' },
      { when: 'AllowListClusters', press: 'enter' },
    ]);
    expect(await terminal.whole('alice has 0 of 10 policies')).toContain('✔ Who');
  });

  it('leaves with Ctrl-C', async () => {
    terminal = Terminal.openProgram(['denied']);
    await converse(terminal, [{ when: 'press Ctrl-D', type: 'User', press: 'ctrl-c' }]);
    expect(await terminal.exitCode).toBe(130);
  });
});
