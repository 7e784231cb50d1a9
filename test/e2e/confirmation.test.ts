import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownFolder } from '../own-folder.ts';
import { describeOnPosix } from '../posix.ts';
import { converse } from './converse.ts';
import type { Key } from './keys.ts';
import { Terminal } from './terminal.ts';

const CREATE = [
  'create',
  '--template',
  'iam-self-view',
  '--policy-name',
  'SelfView',
  '--sandbox',
  '--user-name',
  'alice',
];
const QUESTION = 'Make these changes? Type yes:';

let home: string;
let terminal: Terminal;

beforeEach(() => {
  home = ownFolder('confirmation');
  terminal = Terminal.openProgram(CREATE, { env: { ECS_IAM_WIZARD_HOME: home }, rows: 30, columns: 120 });
});

afterEach(async () => {
  await terminal.close();
});

const wroteAnything = () => readdirSync(home).includes('runs');

describeOnPosix('the confirmation of a command in a terminal', () => {
  it('comes after the plan, and a yes carries it out', async () => {
    const asked = await converse(terminal, [{ when: QUESTION, type: 'yes', press: 'enter' }]);
    expect(asked).toContain('Nothing has been changed yet. This run would:');
    expect(asked).toContain('+ attach it to    user alice');
    expect(await terminal.exitCode).toBe(0);
    expect(terminal.screen()).toContain('SelfView created');
    expect(wroteAnything()).toBe(true);
  });

  it.each<[string, string, Key]>([
    ['no', 'no', 'enter'],
    ['y, which is typed too easily', 'y', 'enter'],
    ['nothing', '', 'enter'],
    ['Ctrl-C', '', 'ctrl-c'],
    ['the end of input', '', 'ctrl-d'],
  ])('takes %s as a refusal', async (_, type, press) => {
    await converse(terminal, [{ when: QUESTION, type, press }]);
    expect(await terminal.exitCode).toBe(130);
    expect(terminal.screen()).toContain('Nothing was written.');
    expect(wroteAnything()).toBe(false);
  });
});
