import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect } from 'vitest';
import { itOnPosix } from '../posix.ts';
import { converse } from './converse.ts';
import { ownSurroundings } from './surroundings.ts';
import { Terminal } from './terminal.ts';

const MENU = 'What would you like to do?';
const home = ownSurroundings();
const open: Terminal[] = [];

afterEach(async () => {
  for (const terminal of open.splice(0)) await terminal.close();
  home.remove();
});

function wizard(): Terminal {
  const terminal = Terminal.openProgram(['--sandbox'], { env: home.env });
  open.push(terminal);
  return terminal;
}

itOnPosix(
  'a wizard that is ended by a signal goes on where it was, and shows no note of the tour twice',
  async () => {
    rmSync(path.join(home.env.ECS_IAM_WIZARD_HOME ?? '', 'settings.json'));
    const first = wizard();
    await converse(first, [
      { when: MENU, press: 'enter' },
      { when: "AWS's guide", type: '/list the tasks', press: ['enter', 'enter'] },
      { when: 'Which resources is it about?', type: 'web' },
      { when: 'cluster/web' },
    ]);
    await first.close();
    expect(first.written()).toContain('A draft is kept');
    const second = wizard();
    const menu = await converse(second, [{ when: 'Continue the draft', press: ['end', 'enter'] }]);
    expect(menu).not.toContain('ctrl+t');
    expect(await second.whole('Which resources is it about?')).toMatch(/cluster_name +web/);
  },
);
