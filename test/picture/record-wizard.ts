import { converse } from '../e2e/converse.ts';
import { Terminal } from '../e2e/terminal.ts';
import type { Frame } from './draw-wizard.ts';
import { COLUMNS, FREE_ROWS, REVIEWED, type Stretch, seenRows, walk } from './recording.ts';
import { withSampleRun } from './sample-run.ts';

const ROWS = 24;
const ROOM_FOR_NAMES = 4;

/** From the menu to the receipt: a policy that lets alice run a task, and the role that the task takes on. */
const WAY: readonly Stretch[] = [
  { name: 'menu', turns: [], shows: /user\/admin[\s\S]+q leave/, seconds: 2.5 },
  {
    name: 'start',
    turns: [
      { when: 'What would you like to do?', press: 'enter' },
      { when: 'start from?', type: '/run' },
    ],
    shows: /run\s+\d+ of \d+[\s\S]+❯ {3}Run one task family/,
    seconds: 3,
  },
  {
    name: 'parameters',
    turns: [
      { when: /run\s+\d+ of \d+/, press: ['enter', 'enter'] },
      { when: '❯ task_family', type: 'web', press: 'enter' },
      { when: '❯ cluster_name', type: 'web', press: ['enter', 'down'] },
      { when: '❯ execution_role_arn', press: 'ctrl-r' },
      // The roles of the account have come.
      { when: /❯ ecsTaskExecutionRole[\s\S]*webTaskRole/, press: 'enter' },
      { when: /makes +arn:\S+:role/, press: 'up' },
      { when: '❯ task_role_arn', press: 'ctrl-r' },
      { when: '❯ Create ecsTaskRole in the same run', press: 'enter' },
    ],
    shows: 'ecsTaskRole is made in the same run',
    seconds: 3.5,
  },
  {
    name: 'permissions',
    turns: [
      { when: 'ecsTaskRole is made in the same run', press: ['down', 'enter'] },
      { when: '❯ Go on to the review', press: 'down' },
    ],
    shows: /❯ Statement 1[\s\S]+n offers/,
    seconds: 3.5,
  },
  {
    name: 'policy',
    turns: [{ when: '❯ Statement 1', press: ['up', 'enter'] }],
    shows: 'No mistake was found in it.',
    seconds: 3,
  },
  {
    name: 'who',
    turns: [
      { when: 'No mistake was found in it.', press: 'enter' },
      { when: 'be called?', press: 'ctrl-u' },
      { when: '(AmazonECSUserPolicy)', type: 'RunWeb', press: 'enter' },
      { when: /alice +0 of 10/, press: ['down', 'space'] },
    ],
    // What everybody has is read row by row.
    shows: /judy +0 of 10[\s\S]+Chosen: alice\./,
    seconds: 3,
  },
  {
    name: 'review',
    turns: [
      { when: 'Chosen: alice.', press: 'enter' },
      { when: 'EcsTaskViewer', press: 'enter' },
    ],
    shows: REVIEWED,
    seconds: 4,
  },
];

/** recordWizard walks the built wizard from its menu to a receipt in the practice account, and gives the frames that it shows on its way. */
export async function recordWizard(): Promise<Frame[]> {
  const terminal = Terminal.openProgram(['--sandbox'], { columns: COLUMNS, rows: ROWS });
  try {
    const frames = await walk(terminal, WAY);
    return [...frames, { name: 'done', seconds: 4, rows: await receipt(terminal) }];
  } finally {
    await terminal.close();
  }
}

/** The screen behind the final review: in a higher window, so that the file of the receipt has room, however long its name is here. */
async function receipt(terminal: Terminal): Promise<Frame['rows']> {
  const rows = ROWS + ROOM_FOR_NAMES;
  await converse(terminal, [{ when: REVIEWED, type: 'y' }, { when: /^Done/m }]);
  terminal.resize(COLUMNS, rows);
  await terminal.whole(
    screen => screen.split('\n').length === rows - FREE_ROWS && screen.includes('Receipt:'),
  );
  return withSampleRun(seenRows(terminal), ROWS - FREE_ROWS);
}
