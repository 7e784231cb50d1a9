import { afterEach, expect, it } from 'vitest';
import { describeOnPosix } from '../posix.ts';
import { converse, type Turn } from './converse.ts';
import type { Key } from './keys.ts';
import { PROGRAM } from './surroundings.ts';
import { Terminal, type TerminalOptions } from './terminal.ts';
import { Visit } from './visit.ts';

const open: { close(): Promise<void> }[] = [];

function visit(args: readonly string[], options: TerminalOptions = {}): Visit {
  const made = new Visit(args, options);
  open.push(made);
  return made;
}

afterEach(async () => {
  for (const item of open.splice(0)) await item.close();
});

const MENU = 'What would you like to do?';
const OWN = 'arn:aws:iam::123456789012:policy';

/** The footer is drawn last: with it the whole review is there. */
const REVIEWED = 'y make these changes';

/** From the menu to the final review: a template, its parameter, a name, alice. */
const TO_THE_REVIEW: readonly Turn[] = [
  { when: MENU, press: 'enter' },
  { when: 'start from?', type: '/list the tasks', press: ['enter', 'enter'] },
  { when: 'Which resources is it about?', type: 'web', press: 'enter' },
  { when: 'Go on to the review', press: 'enter' },
  { when: 'the policy that you mean?', press: 'enter' },
  { when: 'What shall the policy be called?', press: 'ctrl-u' },
  { when: '(AmazonECSUserPolicy)', type: 'WebTasks', press: ['enter', 'enter', 'enter', 'enter'] },
  { when: 'alice', press: ['down', 'space'] },
  { when: '(1 chosen)', press: 'enter' },
  { when: 'EcsTaskViewer', press: 'enter' },
  { when: REVIEWED },
];

const WRITE: readonly Turn[] = [
  { when: REVIEWED, type: 'y' },
  { when: /^Done/m, press: 'enter' },
];

/** Whether a program that has ended left the terminal as a shell wants it. */
function leftBehind(terminal: Terminal) {
  const written = terminal.written();
  const isOff = (on: string, off: string) => written.lastIndexOf(off) > written.lastIndexOf(on);
  return {
    cursorShown: isOff('\x1b[?25l', '\x1b[?25h'),
    pasteMarksOff: isOff('\x1b[?2004h', '\x1b[?2004l'),
    frames: [...terminal.scrollback(), ...terminal.lines()].filter(line =>
      line.startsWith('ecs-iam-wizard  '),
    ).length,
  };
}
const CLEAN = { cursorShown: true, pasteMarksOff: true, frames: 0 };

describeOnPosix('both procedures', () => {
  it.each([
    [80, 24],
    [60, 15],
  ])('lead from the menu to the attachment at %i x %i', async (columns, rows) => {
    const made = visit(['--sandbox'], { columns, rows });
    const { terminal } = made;
    await converse(terminal, [...TO_THE_REVIEW, ...WRITE]);
    expect(await terminal.exitCode).toBe(0);
    expect(leftBehind(terminal)).toEqual(CLEAN);
    expect((await made.account()).attachments).toContainEqual({
      policyArn: `${OWN}/WebTasks`,
      principal: { type: 'user', name: 'alice' },
    });
    const kept = [...terminal.scrollback(), ...terminal.lines()].join('\n');
    expect(kept.split('✔ attached to user alice')).toHaveLength(2);
    expect(kept.replaceAll('\n', '')).toContain('ecs-iam-wizard create --template task-list');
  });

  it('start from nothing with actions, resources and conditions', async () => {
    const { terminal } = visit(['--sandbox']);
    await converse(terminal, [
      { when: MENU, press: 'enter' },
      { when: 'start from?', press: ['end', 'enter'] },
      { when: '❯ + add a statement', press: 'enter' },
      { when: 'Choose a service', press: 'enter' },
      { when: 'Select actions', type: '/describeclusters', press: 'enter' },
      { when: '1 of 81', press: 'space' },
      { when: '(1 selected)', press: 'enter' },
      { when: 'On which resources?', press: ['down', 'enter'] },
      { when: 'Which cluster?', type: 'web' },
      { when: 'cluster/web', press: 'enter' },
      { when: 'cluster/web is named', press: 'enter' },
      { when: '❯ Go on to the review', press: ['end', 'up', 'enter'] },
      { when: 'Specify request conditions', press: ['space', 'down', 'enter'] },
      { when: '(203.0.113.0/24)', type: '198.51.100.0/24' },
      { when: 'Only from 198.51.100.0/24', press: 'enter' },
      { when: 'From addresses: from', press: 'esc' },
      { when: '❯ Go on to the review', press: 'enter' },
    ]);
    const review = await terminal.whole('the policy that you mean?');
    expect(review).toMatch(
      /1\. May describe cluster web, when signed in with MFA,\s+from 198\.51\.100\.0\/24\./,
    );
  });

  it('can be gone back over to the menu and forward again, all answers kept', async () => {
    const { terminal } = visit(['--sandbox']);
    const review = await converse(terminal, TO_THE_REVIEW);
    await pressUntil(terminal, 'esc', MENU);
    await pressUntil(terminal, 'enter', REVIEWED);
    expect(terminal.screen()).toBe(review);
  });
});

describeOnPosix('leaving in the middle', () => {
  it('writes nothing, says so, and hands the terminal back as it was', async () => {
    const script = '"$0" "$1" --sandbox; echo "exit $?"; stty -a';
    const terminal = Terminal.open('/bin/sh', ['-c', script, process.execPath, PROGRAM]);
    open.push(terminal);
    await converse(terminal, [
      ...TO_THE_REVIEW,
      { when: REVIEWED, press: 'ctrl-c' },
      { when: 'Leave the wizard?', type: 'y' },
      { when: 'exit 130' },
    ]);
    await terminal.exitCode;
    expect(terminal.screen()).toContain('Nothing was written.');
    expect(terminal.screen()).toMatch(/(?<!-)\bicanon\b/);
    expect(terminal.screen()).toMatch(/(?<!-)\becho\b/);
    expect(leftBehind(terminal)).toEqual(CLEAN);
  });

  it('leaves the account as it was', async () => {
    const made = visit(['--sandbox']);
    const before = await made.account();
    await converse(made.terminal, [...TO_THE_REVIEW, { when: REVIEWED, press: ['ctrl-c', 'ctrl-c'] }]);
    expect(await made.terminal.exitCode).toBe(130);
    expect(await made.account()).toEqual(before);
  });

  it('ends at once from the menu, where nothing can be lost', async () => {
    const { terminal } = visit(['--sandbox']);
    await converse(terminal, [{ when: MENU, press: 'ctrl-c' }]);
    expect(await terminal.exitCode).toBe(130);
    expect(leftBehind(terminal)).toEqual(CLEAN);
  });
});

describeOnPosix('a window that changes its size', () => {
  it('shows after a storm what a fresh one shows', async () => {
    const stormy = visit(['--sandbox'], { columns: 200, rows: 60 }).terminal;
    const fresh = visit(['--sandbox'], { columns: 80, rows: 24 }).terminal;
    const toWho: readonly Turn[] = [
      { when: MENU, press: ['down', 'down', 'enter'] },
      { when: 'mallory', press: ['down', 'space'] },
      { when: 'Users (1 chosen)' },
    ];
    await converse(stormy, toWho);
    await converse(fresh, [
      { when: MENU, press: ['down', 'down', 'enter'] },
      { when: 'alice', press: ['down', 'space'] },
      { when: 'Users (1 chosen)' },
    ]);
    // What everybody has is read row by row.
    await fresh.until(screen => screen.endsWith('? help') && !screen.includes('...'));
    stormy.resize(60, 15);
    await stormy.until(screen => screen.endsWith('? help') && !screen.includes('mallory'));
    stormy.resize(80, 24);
    const wanted = fresh.screen();
    await stormy.until(screen => screen.endsWith(wanted));
    expect(stormy.screen()).toBe(wanted);
  });
});

describeOnPosix('without credentials', () => {
  it('the wizard asks where to work, and the practice account is one key away', async () => {
    const { terminal } = visit([]);
    const menu = await converse(terminal, [
      { when: 'Where would you like to work?', press: 'enter' },
      { when: MENU },
    ]);
    expect(menu).toContain('[PRACTICE ACCOUNT] 123456789012');
  });
});

describeOnPosix('a paste', () => {
  it('is text, whatever it holds', async () => {
    const { terminal } = visit(['--sandbox']);
    await converse(terminal, TO_THE_REVIEW.slice(0, 2));
    await terminal.until('Which resources is it about?');
    terminal.paste('web\napp\n');
    expect(await terminal.whole('web app')).toContain('❯ cluster_name');
  });

  it('of a y confirms nothing', async () => {
    const { terminal } = visit(['--sandbox']);
    await converse(terminal, TO_THE_REVIEW);
    terminal.paste('y');
    terminal.type('j');
    expect(await terminal.whole('"Version"')).toContain(REVIEWED);
  });
});

/** Presses a key as often as it takes; a screen may be seen half drawn, so the goal counts as an answer too. */
async function pressUntil(terminal: Terminal, key: Key, goal: string): Promise<void> {
  while (!terminal.screen().includes(goal)) {
    const before = terminal.screen();
    terminal.press(key);
    await terminal.until(screen => screen !== before || screen.includes(goal));
  }
}
