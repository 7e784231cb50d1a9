import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import { converse, type Turn } from '../e2e/converse.ts';
import { Terminal } from '../e2e/terminal.ts';

const README = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
/** The steps of the README: the question on the screen, and a text to type where one is named. */
const steps = [...README.matchAll(/^\d+\. \*\*(?<question>.+?)\*\*(?<text>(?:.|\n {3})*)/gm)].map(
  ({ groups = {} }) => ({
    question: groups.question ?? '',
    typed: /Type `(.+?)`/.exec(groups.text ?? '')?.[1],
  }),
);
/** What the README says to press at each of them, in turn, and what is awaited before the next. */
const PRESSED: readonly (readonly Turn[])[] = [
  [{ when: '❯ Create a policy and attach it', press: 'enter' }],
  [
    { when: '❯   List the tasks of one cluster', press: 'enter' },
    { when: /❯ +List the tasks of one cluster[\s\S]*enter next/, press: 'enter' },
  ],
  [{ when: 'web', press: 'enter' }],
  [{ when: '❯ Go on to the review', press: 'enter' }],
  [{ when: 'No mistake was found in it.', press: 'enter' }],
  [{ when: 'be called?', press: 'enter' }],
  [
    { when: /alice +0 of 10/, press: 'down' },
    { when: /❯ .*alice/, press: 'space' },
    { when: 'Chosen: alice.', press: 'enter' },
    { when: 'EcsTaskViewer', press: 'enter' },
  ],
  [{ when: 'y make these changes', type: 'y' }],
];

let terminal: Terminal | undefined;

afterEach(() => terminal?.close());

it('the first two minutes of the README lead to a policy that alice has', async () => {
  expect(steps).toHaveLength(PRESSED.length);
  const wizard = Terminal.openProgram(['--sandbox'], { columns: 100, rows: 40 });
  terminal = wizard;
  for (const [index, { question, typed }] of steps.entries()) {
    await wizard.until(question);
    if (typed !== undefined) wizard.type(typed);
    await converse(wizard, PRESSED[index] ?? []);
  }
  expect(await wizard.until(/^Done/m)).toContain('alice');
});
