import { writeFileSync } from 'node:fs';
import { runProgram } from '../e2e/run-program.ts';
import type { Surroundings } from '../e2e/surroundings.ts';
import { Conversation, newHome } from './conversation.ts';
import { MENU } from './routes.ts';
import { serveAccount } from './served-account.ts';
import type { Way } from './ways.ts';

/** What the program has to be started with to go a way. */
export interface SetOut {
  readonly home: Surroundings;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const PRACTISE = ['--sandbox'];
const nothing = async () => {};

/** setOut makes a home in which a way can be gone. */
export async function setOut({ from }: Way): Promise<SetOut> {
  const home = newHome();
  switch (from) {
    case 'nowhere':
      return { home, args: [], env: {}, close: nothing };
    case 'a profile':
      writeFileSync(home.env.AWS_CONFIG_FILE ?? '', '[profile work]\nregion = eu-west-1\n');
      return { home, args: [], env: {}, close: nothing };
    case 'a draft of another account': {
      await leaveDraft(home, 'end');
      return { home, ...(await serveAccount(home)) };
    }
    case 'two drafts':
      await leaveDraft(home, 'end');
      await leaveDraft(home, 'down');
      return { home, args: PRACTISE, env: {}, close: nothing };
    case 'an earlier run':
      await runProgram(
        ['create', '--template', 'iam-self-view', '--policy-name', 'SelfView', ...PRACTISE, '--yes'],
        home.env,
      );
      return { home, args: PRACTISE, env: {}, close: nothing };
    default:
      return { home, args: PRACTISE, env: {}, close: nothing };
  }
}

/** leaveDraft begins a policy, from nothing or from the template that a key leads to, and leaves. */
async function leaveDraft(home: Surroundings, key: 'end' | 'down'): Promise<void> {
  const earlier = new Conversation(PRACTISE, { home });
  await earlier.play(
    { when: MENU, press: 'enter' },
    { when: 'start from?', press: [key, 'enter'] },
    { when: /● (Permissions|Parameters)/, press: ['ctrl-c', 'ctrl-c'] },
  );
  await earlier.ending();
}
