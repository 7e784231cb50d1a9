import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resourceTypesFor } from '../../source/policy/resources.ts';
import { noAnswers } from '../../source/procedure/answers.ts';
import { Receipts } from '../../source/provision/receipts.ts';
import { SCREENS } from '../../source/ui/screens/screens.ts';
import { heldTalk } from '../accessible/held-talk.ts';
import type { Key } from '../e2e/keys.ts';
import { runCommand, runProgram } from '../e2e/run-program.ts';
import { ownSurroundings, PROGRAM, type Surroundings } from '../e2e/surroundings.ts';
import { Terminal } from '../e2e/terminal.ts';
import { Walk } from '../ui/walk.ts';
import { pageOf } from './page.ts';
import { boldIn, codeIn, pageText, quotedIn, tablesUnder } from './page-tables.ts';

const page = pageText('procedures.md');
const LINE_BY_LINE = 'Line by line';
const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
const cells = headings.flatMap(heading =>
  tablesUnder(page, heading)
    .flat()
    .flatMap(row => (heading === LINE_BY_LINE ? row.slice(0, 1) : row)),
);
const [keyRows = []] = tablesUnder(page, 'An example, three ways');

/** Keys that the page names; what is none of them is typed. */
const KEYS: Readonly<Record<string, Key>> = {
  enter: 'enter',
  space: 'space',
  down: 'down',
  home: 'home',
  'shift+tab': 'shift-tab',
};
/** The line of a screen that is its title. */
const TITLE_LINE = /^─+\n(.+)$/m;

const homes: Surroundings[] = [];
const screens: string[] = [];
let byKeys: Surroundings;

function freshHome(): Surroundings {
  const home = ownSurroundings();
  homes.push(home);
  return home;
}

/** What the last run left in the practice account: who has which policy, and its document. */
async function leftIn({ env }: Surroundings) {
  const { stdout } = await runProgram(['sandbox', 'show', '--output', 'json'], env);
  const { policies, attachments } = JSON.parse(stdout) as Record<'policies' | 'attachments', unknown[]>;
  const receipts = new Receipts(path.join(env.ECS_IAM_WIZARD_HOME ?? '', 'runs'));
  const [last = ''] = receipts.ids();
  return { policies, attachments, document: receipts.find(last)?.policy?.document };
}

/** The form for an ARN is called for the type of the resource, as the one for a task in the example. */
function titlesOfArns(): string[] {
  return resourceTypesFor(['ecs:*']).map(({ type }) => `Which ${type.name}?`);
}

async function carryOut(command: string, { env, folder }: Surroundings): Promise<void> {
  const line = `ecs-iam-wizard() { "${process.execPath}" "${PROGRAM}" "$@"; }\n${command}`;
  const { exitCode, stderr } = await runCommand('bash', ['-c', line], env, { cwd: folder });
  expect({ command, exitCode, stderr }).toMatchObject({ command, exitCode: 0 });
}

beforeAll(async () => {
  byKeys = freshHome();
  const terminal = Terminal.openProgram(['--sandbox'], { env: byKeys.env });
  try {
    for (const [screen = '', keys = '', about = ''] of keyRows) {
      const [title] = boldIn(screen);
      const isShown = (now: string) => TITLE_LINE.exec(now)?.[1] === title;
      // A list may have to be read from the account first.
      await terminal.until(now => isShown(now) && quotedIn(about).every(words => now.includes(words)));
      screens.push(await terminal.whole(isShown));
      for (const word of codeIn(keys)) {
        const key = KEYS[word];
        if (key === undefined) terminal.type(word);
        else terminal.press(key);
      }
    }
    await terminal.exitCode;
  } finally {
    await terminal.close();
  }
});

afterAll(() => {
  for (const home of homes) home.remove();
});

describe('the example of the procedures', () => {
  it('gives the same policy to the same user by keys, by flags and by request files', async () => {
    const wanted = await leftIn(byKeys);
    expect(wanted.attachments).toContainEqual({
      policyArn: 'arn:aws:iam::123456789012:policy/AmazonECSUserPolicy',
      principal: { type: 'user', name: 'alice' },
    });
    expect(wanted.document).toMatchObject({ Statement: [{ Action: 'ecs:DescribeTasks' }] });
    const home = freshHome();
    const left: unknown[] = [];
    for (const block of pageOf('procedures.md', page).blocks) {
      if (block.kind === 'file') writeFileSync(path.join(home.folder, block.name), block.text);
      if (block.kind !== 'commands') continue;
      for (const { line } of block.commands) {
        await carryOut(line, home);
        if (/^ecs-iam-wizard (create|apply) /.test(line)) left.push(await leftIn(home));
      }
    }
    expect(left).toEqual([wanted, wanted]);
  });
});

describe('what the page quotes of the wizard', () => {
  it('as a title is the title of a screen', () => {
    const asked = (['create-and-attach', 'attach'] as const).flatMap(goal => {
      const { wizard } = Walk.signedIn(noAnswers(goal));
      return Object.values(SCREENS).map(screen => screen.question(wizard));
    });
    const shown = screens.map(screen => TITLE_LINE.exec(screen)?.[1] ?? '');
    const known = new Set([...asked, ...shown, ...titlesOfArns()]);
    expect(cells.flatMap(boldIn).filter(title => !known.has(title))).toEqual([]);
  });

  it('as a row or a tab stands on a screen of the example', () => {
    const seen = screens.join('\n');
    expect(cells.flatMap(quotedIn).filter(words => !seen.includes(words))).toEqual([]);
  });

  it('line by line is asked line by line', async () => {
    const answers = [
      ...['1', '6', '1', '1', 'DescribeTasks', '2', '0'],
      ...['arn:aws:ecs:us-east-1:123456789012:task/web/*', '1'],
      ...['4', '1', '2', '4', '2', '', '1', 'b', '1', '1'],
      ...['', '1', '1', '2', '0', '1', '1', 'yes', 'q'],
    ];
    const { transcript } = await heldTalk(answers);
    const [rows = []] = tablesUnder(page, LINE_BY_LINE);
    const quoted = rows.flatMap(([, words = '']) => [...boldIn(words), ...quotedIn(words)]);
    expect(quoted.length).toBeGreaterThanOrEqual(rows.length);
    expect(quoted.filter(words => !transcript.includes(words))).toEqual([]);
    expect(transcript).toContain('attached to user alice');
  });
});
